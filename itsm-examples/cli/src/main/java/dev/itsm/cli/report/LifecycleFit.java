package dev.itsm.cli.report;

import static dev.itsm.cli.page.Html.figure;
import static dev.itsm.cli.page.Html.line;
import static dev.itsm.cli.page.Html.sentence;
import static j2html.TagCreator.div;
import static j2html.TagCreator.rawHtml;

import dev.itsm.cli.explain.Words;
import dev.itsm.cli.lifecycle.StatePicture;
import dev.itsm.cli.lifecycle.StatePicture.Flow;
import dev.itsm.cli.page.Table;
import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.Mapping.MappedState;
import dev.itsm.cli.replay.Practice;
import dev.itsm.cli.replay.Reading;
import dev.itsm.cli.replay.Ticket;
import dev.itsm.lifecycle.StateGraph;
import dev.itsm.lifecycle.StateId;
import j2html.tags.DomContent;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the log follows the lifecycle of its practice, and where it leaves it. */
final class LifecycleFit implements Section {
    private static final int MOST_ROWS = 15;

    private final Practice practice;
    private final Set<String> steps;
    private final Map<Step, Steps> counted = new HashMap<>();

    private record Step(String from, String to) {}

    private static final class Steps {
        private long count;
        private String example = "";
    }

    LifecycleFit(Reading reading) {
        practice = reading.mapping().practice();
        steps = practice.steps();
    }

    @Override
    public String id() {
        return "lifecycle";
    }

    @Override
    public String title() {
        return "Where the log leaves the lifecycle";
    }

    @Override
    public void saw(Ticket ticket, List<Instant> course, List<ClockRun> runs) {
        for (int i = 1; i < ticket.events().size(); i++) {
            String from = ticket.events().get(i - 1).state().state();
            String to = ticket.events().get(i).state().state();
            if (!from.equals(to)) {
                Steps those = counted.computeIfAbsent(new Step(from, to), s -> new Steps());
                those.count++;
                those.example = those.example.isEmpty() ? ticket.id() : those.example;
            }
        }
    }

    private boolean isAllowed(Step step) {
        return steps.contains(step.from() + ">" + step.to());
    }

    private Stream<Map.Entry<Step, Steps>> refused() {
        return counted.entrySet().stream()
                .filter(e -> !isAllowed(e.getKey()))
                .sorted(Comparator.comparing((Map.Entry<Step, Steps> e) -> -e.getValue().count)
                        .thenComparing(e -> e.getKey().toString()));
    }

    private long refusedCount() {
        return refused().mapToLong(e -> e.getValue().count).sum();
    }

    private long all() {
        return counted.values().stream().mapToLong(those -> those.count).sum();
    }

    @Override
    public List<Finding> findings() {
        if (all() == 0) {
            return List.of();
        }
        boolean bad = refusedCount() * 10 > all();
        return List.of(new Finding(
                bad ? Finding.Kind.BAD : refusedCount() * 100 <= all() ? Finding.Kind.GOOD : Finding.Kind.NOTE,
                line(
                        Words.percent(all() - refusedCount(), all()) + " of the steps follow the lifecycle; ",
                        figure("/lifecycle/refused", refusedCount()),
                        " do not.")));
    }

    @Override
    public DomContent content() {
        if (all() == 0) {
            return sentence("No ticket moved from one state to another.");
        }
        List<Flow> flows = counted.entrySet().stream()
                .map(e -> new Flow(
                        StateId.of(e.getKey().from()), StateId.of(e.getKey().to()), e.getValue().count))
                .sorted(Comparator.comparing(flow -> flow.from() + ">" + flow.to()))
                .toList();
        StateGraph taken = taken(practice.lifecycle(), flows);
        return line(
                sentence(
                        "Of the steps from one state to another, ",
                        figure("/lifecycle/accepted", all() - refusedCount()),
                        " are in the lifecycle of an " + practice.name() + " and ",
                        figure("/lifecycle/refused", refusedCount()),
                        " are not. In the picture a line is as thick as the steps are many; dashed ones the lifecycle does not "
                                + "have. A step that it refuses is counted here and changes no clock. "
                                + unused(taken)),
                div(rawHtml(StatePicture.svg(taken, flows)))
                        .withClass("picture")
                        .attr("tabindex", "0")
                        .attr("role", "region")
                        .attr(
                                "aria-label",
                                "The lifecycle with the flows of the log; the table has the steps that leave it"),
                table());
    }

    /** What the log made use of: without transitions that it never took, and without their guards, a page has room for it. */
    private static StateGraph taken(StateGraph lifecycle, List<Flow> flows) {
        Set<List<StateId>> ends =
                flows.stream().map(flow -> List.of(flow.from(), flow.to())).collect(Collectors.toSet());
        Set<StateId> reached = ends.stream().flatMap(List::stream).collect(Collectors.toSet());
        return new StateGraph(
                lifecycle.name(),
                lifecycle.initial(),
                lifecycle.states().stream()
                        .filter(node -> reached.contains(node.id()) || node.id().equals(lifecycle.initial()))
                        .toList(),
                lifecycle.transitions().stream()
                        .filter(edge -> ends.contains(List.of(edge.from(), edge.to())))
                        .map(edge -> new StateGraph.Edge(edge.from(), edge.on(), edge.to(), List.of()))
                        .toList());
    }

    private String unused(StateGraph taken) {
        int all = practice.lifecycle().transitions().size();
        int unused = all - taken.transitions().size();
        return unused == 0
                ? ""
                : "The log never took " + Words.count(unused) + " of the lifecycle’s " + Words.count(all)
                        + " transitions; the picture leaves them out.";
    }

    private DomContent table() {
        Table table = new Table("Steps that the lifecycle does not have"
                        + (refused().count() > MOST_ROWS ? ", the " + MOST_ROWS + " most frequent" : ""))
                .words("From", "To", "Because")
                .figures("Steps")
                .words("For example");
        refused()
                .limit(MOST_ROWS)
                .forEach(e -> table.row(
                        Words.sentence(e.getKey().from()),
                        Words.sentence(e.getKey().to()),
                        e.getKey().from().equals(MappedState.UNKNOWN)
                                        || e.getKey().to().equals(MappedState.UNKNOWN)
                                ? "the mapping does not know the state"
                                : "there is no such step",
                        Words.count(e.getValue().count),
                        e.getValue().example));
        return table.isEmpty() ? sentence("Every step of the log is one that the lifecycle has.") : table.done();
    }
}
