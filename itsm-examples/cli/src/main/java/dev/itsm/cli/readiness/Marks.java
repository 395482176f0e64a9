package dev.itsm.cli.readiness;

import static j2html.TagCreator.span;

import dev.itsm.sms.conformity.ConformityAnswer;
import j2html.tags.DomContent;

/** Answers as they look: a sign and words, so that colour is never needed. */
final class Marks {
    private Marks() {}

    static String of(ConformityAnswer answer) {
        return switch (answer) {
            case CONFORMING -> "✓";
            case NONCONFORMING -> "✗";
            case NOT_DEMONSTRATED -> "○";
            case NOT_EVALUABLE -> "?";
            case NOT_APPLICABLE -> "–";
        };
    }

    static DomContent badge(ConformityAnswer answer) {
        return span(of(answer) + " " + answer.says()).withClasses("badge", answer.name());
    }
}
