package dev.itsm.cli.report;

import static dev.itsm.cli.page.Html.line;
import static dev.itsm.cli.page.Html.sentence;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;

import dev.itsm.cli.explain.Account;
import dev.itsm.cli.page.Html;
import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.Reading;
import dev.itsm.cli.replay.Ticket;
import dev.itsm.sla.clock.ClockReading;
import j2html.tags.DomContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where the tickets that were late lost their time: in which states, with which teams, waiting, or while nobody worked. */
final class LateTime implements Section {
    private final List<LateClocks> promises;

    LateTime(Reading reading) {
        List<LateClocks> clocks = new ArrayList<>();
        reading.policy().promises().forEach(promise -> clocks.add(new LateClocks(promise.name(), clocks.size())));
        promises = List.copyOf(clocks);
    }

    @Override
    public String id() {
        return "late";
    }

    @Override
    public String title() {
        return "Where late tickets lost their time";
    }

    @Override
    public void saw(Ticket ticket, List<Instant> course, List<ClockRun> runs) {
        for (int i = 0; i < runs.size(); i++) {
            for (ClockReading reading : runs.get(i).cycles()) {
                if (reading.isStopped() && reading.isBreached()) {
                    promises.get(i).add(Account.of(ticket, course, reading));
                }
            }
        }
    }

    @Override
    public List<Finding> findings() {
        return promises.stream().flatMap(promise -> promise.findings().stream()).toList();
    }

    @Override
    public DomContent content() {
        if (promises.isEmpty()) {
            return sentence("Without a policy nothing is late.");
        }
        return line(
                sentence(
                        "Each late clock, from its start to its stop, by what became of the time. What counted used the limit up; "
                                + "what was paused, or lay outside working hours, did not, but the requester waited all the same."),
                each(promises.stream()
                        .map(promise -> line(h3(Html.words("Target “" + promise.name() + "”")), promise.content()))));
    }
}
