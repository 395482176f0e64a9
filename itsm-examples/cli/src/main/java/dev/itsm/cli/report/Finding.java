package dev.itsm.cli.report;

import j2html.tags.DomContent;

/** A sentence for the top of the page. */
record Finding(Kind kind, DomContent says) {
    /** What it is to the reader, in the order of the page. */
    enum Kind {
        GOOD("Good"),
        BAD("Bad"),
        LOST("Lost time"),
        NOTE("Note");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
