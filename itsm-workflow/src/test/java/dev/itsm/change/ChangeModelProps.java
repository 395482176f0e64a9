package dev.itsm.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.approval.Choice;
import dev.itsm.approval.Round.Closing;
import dev.itsm.approval.Seat;
import dev.itsm.approval.VotingRule;
import dev.itsm.change.ChangeCommand.InRound;
import dev.itsm.change.schedule.ChangeCalendar;
import dev.itsm.decision.Decision;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Random commands against a model that knows nothing of lifecycles, gates, rounds and events. */
class ChangeModelProps {
    private static final Duration VALIDITY = Duration.ofDays(7);
    private static final ApprovalPolicy BOARD = ApprovalPolicy.of(
                    "board", VotingRule.allOf(), Seat.ofPerson("cho"), Seat.ofPerson("dee"))
            .lasting(new ApprovalPolicy.Timing(null, null, Duration.ZERO, VALIDITY));
    private static final ChangeDecider DECIDER = ChangeProcess.of(Acme.policy(BOARD))
            .decider(Acme.ID, Surroundings.of(Acme.people(), ChangeCalendar.empty()));

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void everyCommandComesToWhatTheModelSays(@ForAll("stories") List<String> story) {
        Model model = new Model();
        Change change = null;
        List<ChangeEvent> history = new ArrayList<>();
        Instant now = Acme.MONDAY_NINE;
        for (String name : story) {
            now = later(now, name);
            model.now = now;
            if (name.startsWith("wait")) {
                continue;
            }
            Change before = change;
            Decision<Change, ChangeEvent> decision = DECIDER.decide(
                    change, command(name), Act.by(actor(name), now).because("because"));
            String stood = model.toString();
            boolean expected = model.take(name);
            assertThat(decision.isAccepted())
                    .as("%s when %s: %s", name, stood, decision)
                    .isEqualTo(expected);
            if (decision instanceof Decision.Accepted<Change, ChangeEvent> accepted) {
                change = accepted.state();
                history.addAll(accepted.events());
            }
            assertThat(change == null ? "none" : change.state().key()).as(name).isEqualTo(model.state);
            assertThat(DECIDER.fold(history)).isEqualTo(change);
            if (!expected) {
                assertThat(change).isSameAs(before);
            }
        }
    }

    /** A minute for each command; the window is waited for once, and what expires expires in ten days. */
    private static Instant later(Instant now, String name) {
        if (name.equals("wait for the window")) {
            Instant start = Acme.WINDOW.startInclusive();
            return now.isAfter(start) ? now : start;
        }
        return now.plus(name.equals("wait ten days") ? Duration.ofDays(10) : Duration.ofMinutes(1));
    }

    @Provide
    Arbitrary<List<String>> stories() {
        Arbitrary<String> anything = Arbitraries.frequency(
                Tuple.of(1, "request"),
                Tuple.of(3, "classify as normal"),
                Tuple.of(2, "classify as emergency"),
                Tuple.of(1, "plan A"),
                Tuple.of(1, "plan B"),
                Tuple.of(4, "assess"),
                Tuple.of(4, "ask"),
                Tuple.of(4, "cho votes yes"),
                Tuple.of(4, "dee votes yes"),
                Tuple.of(1, "dee votes no"),
                Tuple.of(1, "withdraw"),
                Tuple.of(2, "approve"),
                Tuple.of(3, "authorise"),
                Tuple.of(3, "verify"),
                Tuple.of(2, "announce"),
                Tuple.of(3, "evaluate"),
                Tuple.of(4, "schedule"),
                Tuple.of(6, "implement"),
                Tuple.of(3, "step"),
                Tuple.of(4, "finish"),
                Tuple.of(2, "fail"),
                Tuple.of(1, "back out"),
                Tuple.of(3, "investigate"),
                Tuple.of(3, "ask afterwards"),
                Tuple.of(2, "cho says yes afterwards"),
                Tuple.of(2, "cho says no afterwards"),
                Tuple.of(2, "dee says no afterwards"),
                Tuple.of(2, "settle"),
                Tuple.of(4, "review"),
                Tuple.of(4, "close"),
                Tuple.of(1, "reject"),
                Tuple.of(1, "cancel"),
                Tuple.of(1, "hold"),
                Tuple.of(2, "resume"),
                Tuple.of(2, "wait for the window"),
                Tuple.of(1, "wait ten days"));
        List<String> normal = List.of(
                "request",
                "classify as normal",
                "assess",
                "ask",
                "cho votes yes",
                "dee votes yes",
                "verify",
                "announce",
                "evaluate",
                "schedule",
                "wait for the window",
                "implement",
                "step",
                "finish",
                "review",
                "close");
        List<String> emergency = List.of(
                "request",
                "classify as emergency",
                "verify",
                "evaluate",
                "authorise",
                "implement",
                "fail",
                "investigate",
                "ask afterwards",
                "cho says no afterwards",
                "dee says no afterwards",
                "settle",
                "review",
                "close");
        Arbitrary<List<String>> between = anything.list().ofMaxSize(2);
        Arbitrary<List<String>> led = Arbitraries.of(normal, emergency)
                .flatMap(script -> Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(List.<String>of())), Tuple.of(1, between))
                        .list()
                        .ofSize(script.size())
                        .map(noise -> {
                            List<String> story = new ArrayList<>();
                            for (int i = 0; i < script.size(); i++) {
                                story.add(script.get(i));
                                story.addAll(noise.get(i));
                            }
                            return story;
                        }));
        return Arbitraries.oneOf(led, anything.list().ofMaxSize(50).map(story -> {
            List<String> requested = new ArrayList<>(story);
            requested.add(Math.min(1, story.size()), "request");
            return requested;
        }));
    }

    private static PersonId actor(String name) {
        return switch (name) {
            case "implement", "step", "finish", "fail", "back out" -> Acme.BEN;
            case "settle" -> Acme.DIR;
            case "review" -> Acme.EVE;
            default -> name.startsWith("cho") ? Acme.CHO : name.startsWith("dee") ? Acme.DEE : Acme.ANA;
        };
    }

    private static ChangeCommand command(String name) {
        return switch (name) {
            case "request" ->
                ChangeCommand.RequestChange.of(
                        "A larger disk", "it is full", Acme.content().doing("A"));
            case "classify as normal" -> ChangeCommand.Classify.as("normal");
            case "classify as emergency" -> ChangeCommand.Classify.as("emergency");
            case "plan A" -> new ChangeCommand.EditContent(Acme.content().doing("A"));
            case "plan B" -> new ChangeCommand.EditContent(Acme.content().doing("B"));
            case "assess" -> Acme.risky();
            case "ask" -> new ChangeCommand.RequestApproval();
            case "cho votes yes" -> new InRound(ApprovalCommand.Cast.of("board", "cho", Choice.YES));
            case "dee votes yes" -> new InRound(ApprovalCommand.Cast.of("board", "dee", Choice.YES));
            case "dee votes no" -> new InRound(ApprovalCommand.Cast.of("board", "dee", Choice.NO));
            case "withdraw" -> new InRound(new ApprovalCommand.Close(Closing.Kind.WITHDRAWN));
            case "approve" -> new ChangeCommand.Approve();
            case "authorise" -> new ChangeCommand.AuthoriseEmergency(Acme.DIR, "telephone", Acme.EVE);
            case "verify" -> new ChangeCommand.Verify("it works", null);
            case "announce" -> new ChangeCommand.Announce("users");
            case "evaluate" -> new ChangeCommand.Evaluate();
            case "schedule" -> new ChangeCommand.Schedule();
            case "implement" -> new ChangeCommand.Implement();
            case "step" -> new ChangeCommand.CompleteStep(0);
            case "finish" -> new ChangeCommand.Finish(Work.Outcome.SUCCESSFUL, "done");
            case "fail" -> new ChangeCommand.Finish(Work.Outcome.FAILED, "it smokes");
            case "back out" -> new ChangeCommand.BackOut("as before");
            case "investigate" -> new ChangeCommand.Investigate("wrong disk", List.of("label disks"));
            case "ask afterwards" -> new ChangeCommand.RequestRetrospectiveApproval();
            case "cho says yes afterwards" -> new InRound(ApprovalCommand.Cast.of("afterwards", "cho", Choice.YES));
            case "cho says no afterwards" -> new InRound(ApprovalCommand.Cast.of("afterwards", "cho", Choice.NO));
            case "dee says no afterwards" -> new InRound(ApprovalCommand.Cast.of("afterwards", "dee", Choice.NO));
            case "settle" -> new ChangeCommand.SettleRefusal(Work.AfterRefusal.ACCEPT_RISK);
            case "review" -> new ChangeCommand.ReviewEffect(true, "faster", List.of(), false);
            case "close" -> new ChangeCommand.Close();
            case "reject" -> new ChangeCommand.Reject();
            case "cancel" -> new ChangeCommand.Cancel();
            case "hold" -> new ChangeCommand.PutOnHold();
            case "resume" -> new ChangeCommand.Resume();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** What a change comes to, said as plainly as possible. */
    private static final class Model {
        private static final Set<String> PLANNED =
                Set.of("RECORDED", "CLASSIFIED", "ASSESSED", "APPROVED", "SCHEDULED");
        private static final Set<String> ENDED = Set.of("CLOSED", "REJECTED", "CANCELLED");

        private Instant now = Instant.MIN;
        private String state = "none";
        private boolean onHold;
        private boolean emergency;
        private String plan = "A";
        private boolean graded;
        private @Nullable String asked;
        private final Set<String> votes = new HashSet<>();
        private @Nullable Instant approvedAt;
        private @Nullable String permitted;
        private Instant permittedAt = Instant.MIN;
        private boolean verified;
        private boolean announced;
        private boolean evaluated;
        private boolean stepDone;
        private @Nullable String outcome;
        private Instant finishedAt = Instant.MIN;
        private boolean investigated;
        private String afterwards = "none";
        private final Set<String> saidNo = new HashSet<>();
        private boolean riskAccepted;

        boolean take(String command) {
            if (state.equals("none") || command.equals("request")) {
                return command.equals("request") && state.equals("none") && to("RECORDED");
            }
            if (ENDED.contains(state) || (onHold && !Set.of("resume", "cancel").contains(command))) {
                return false;
            }
            boolean planned = PLANNED.contains(state);
            return switch (command) {
                case "classify as normal" -> in("RECORDED", "CLASSIFIED") && classify(false);
                case "classify as emergency" -> in("RECORDED", "CLASSIFIED") && classify(true);
                case "plan A" -> planned && edit("A");
                case "plan B" -> planned && edit("B");
                case "assess" -> in("CLASSIFIED") && (graded = true) && to("ASSESSED");
                case "ask" -> in("ASSESSED") && !emergency && asked == null && ask();
                case "cho votes yes" -> votesYes("cho");
                case "dee votes yes" -> votesYes("dee");
                case "dee votes no" -> mayVote("dee") && to("REJECTED");
                case "withdraw" -> withdraw();
                case "approve" ->
                    (in("ASSESSED") || (in("CLASSIFIED") && emergency)) && isPermitted() && to("APPROVED");
                case "authorise" -> planned && emergency && authorise();
                case "verify" -> planned && (verified = true);
                case "announce" -> announced = true;
                case "evaluate" -> planned && (evaluated = true);
                case "schedule" -> in("APPROVED") && isPermitted() && evaluated && to("SCHEDULED");
                case "implement" -> mayStart() && to("IMPLEMENTING");
                case "step" -> in("IMPLEMENTING") && (stepDone = true);
                case "finish" -> in("IMPLEMENTING") && stepDone && end("SUCCESSFUL", "IMPLEMENTED");
                case "fail" -> in("IMPLEMENTING") && end("FAILED", "FAILED");
                case "back out" ->
                    in("IMPLEMENTING", "IMPLEMENTED", "FAILED", "REVIEWED") && end("BACKED_OUT", "BACKED_OUT");
                case "investigate" -> isUnsuccessful() && (investigated = true);
                case "ask afterwards" ->
                    emergency && outcome != null && Set.of("none", "gone").contains(afterwards) && askAfterwards();
                case "cho says yes afterwards" ->
                    afterwards.equals("open") && !saidNo.contains("cho") && afterwards("yes");
                case "cho says no afterwards" -> saysNo("cho");
                case "dee says no afterwards" -> saysNo("dee");
                case "settle" -> emergency && isDeclined() && (riskAccepted = true);
                case "review" -> in("IMPLEMENTED", "FAILED", "BACKED_OUT") && to("REVIEWED");
                case "close" -> in("REVIEWED") && (!isUnsuccessful() || investigated) && isSettled() && to("CLOSED");
                case "reject" -> in("RECORDED", "CLASSIFIED", "ASSESSED") && to("REJECTED");
                case "cancel" -> planned && to("CANCELLED");
                case "hold" -> planned && (onHold = true);
                case "resume" -> onHold && !(onHold = false);
                default -> throw new IllegalArgumentException(command);
            };
        }

        private boolean in(String... states) {
            return List.of(states).contains(state);
        }

        private boolean to(String next) {
            state = next;
            return true;
        }

        private boolean classify(boolean asEmergency) {
            emergency = asEmergency;
            return to("CLASSIFIED");
        }

        private String content() {
            return plan + graded;
        }

        private boolean edit(String to) {
            if (!to.equals(plan)) {
                plan = to;
                dropRound();
                state = in("RECORDED") ? state : "CLASSIFIED";
            }
            return true;
        }

        private void dropRound() {
            asked = null;
            approvedAt = null;
        }

        private boolean ask() {
            asked = content();
            votes.clear();
            return true;
        }

        private boolean mayVote(String person) {
            return asked != null && approvedAt == null && afterwards.equals("none") && !votes.contains(person);
        }

        private boolean votesYes(String person) {
            if (!mayVote(person)) {
                return false;
            }
            votes.add(person);
            if (votes.size() == 2) {
                approvedAt = now;
                state = "APPROVED";
            }
            return true;
        }

        private boolean withdraw() {
            if (!afterwards.equals("none")) {
                return Set.of("open", "yes").contains(afterwards) && afterwards("gone");
            }
            if (asked == null) {
                return false;
            }
            dropRound();
            state = in("APPROVED", "SCHEDULED") ? "CLASSIFIED" : state;
            return true;
        }

        private boolean authorise() {
            permitted = content();
            permittedAt = now;
            state = in("CLASSIFIED", "ASSESSED") ? "APPROVED" : state;
            return true;
        }

        private boolean isPermitted() {
            boolean called =
                    emergency && content().equals(permitted) && now.isBefore(permittedAt.plus(Duration.ofHours(4)));
            return called || (approvedAt != null && content().equals(asked) && now.isBefore(approvedAt.plus(VALIDITY)));
        }

        private boolean mayStart() {
            boolean inWindow = Acme.WINDOW.contains(now);
            return isPermitted()
                    && verified
                    && (emergency
                            ? in("APPROVED", "SCHEDULED") && evaluated
                            : in("SCHEDULED") && announced && inWindow);
        }

        private boolean end(String how, String next) {
            outcome = how;
            finishedAt = now;
            return to(next);
        }

        private boolean isUnsuccessful() {
            return outcome != null && !outcome.equals("SUCCESSFUL");
        }

        private boolean askAfterwards() {
            saidNo.clear();
            return afterwards("open");
        }

        private boolean afterwards(String next) {
            afterwards = next;
            return true;
        }

        private boolean saysNo(String person) {
            if (!afterwards.equals("open") || !saidNo.add(person)) {
                return false;
            }
            return saidNo.size() < 2 || afterwards("no");
        }

        private boolean isDeclined() {
            boolean late = outcome != null && now.isAfter(finishedAt.plus(Duration.ofDays(9)));
            return afterwards.equals("no") || (late && Set.of("none", "gone").contains(afterwards));
        }

        private boolean isSettled() {
            return !emergency
                    || afterwards.equals("yes")
                    || (isDeclined() && (riskAccepted || "BACKED_OUT".equals(outcome)));
        }

        @Override
        public String toString() {
            return state + (onHold ? " on hold" : "") + (emergency ? ", emergency" : "") + ", asked for " + asked
                    + " by "
                    + votes + ", approved at " + approvedAt + ", permitted " + permitted + " at " + permittedAt
                    + ", content " + content() + ", afterwards " + afterwards + ", now " + now;
        }
    }
}
