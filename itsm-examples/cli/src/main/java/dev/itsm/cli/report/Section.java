package dev.itsm.cli.report;

import dev.itsm.cli.replay.Replay;
import j2html.tags.DomContent;
import java.util.List;

/** A part of the page, about one thing. */
interface Section extends Replay.Observer {
    /** Returns its name within the page. */
    String id();

    String title();

    /** Returns what of it belongs to the top of the page; once all tickets were seen. */
    default List<Finding> findings() {
        return List.of();
    }

    /** Returns what it shows; once all tickets were seen. */
    DomContent content();
}
