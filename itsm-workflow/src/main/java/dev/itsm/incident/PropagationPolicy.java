package dev.itsm.incident;

import dev.itsm.decision.FollowUp;
import dev.itsm.decision.Proposal;
import dev.itsm.incident.Family.Direction;
import dev.itsm.incident.Family.Relative;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one incident's move proposes for those that it is linked with: a table. Commands are proposed, never carried out;
 * none is proposed for an incident that has ended, or is where the command would bring it, so that a circle of links comes
 * to rest.
 *
 * @param rows every row that fits proposes
 * @param openTasks what open tasks mean for a resolution
 */
public record PropagationPolicy(List<Row> rows, OpenTasks openTasks) {
    public PropagationPolicy {
        rows = List.copyOf(rows);
    }

    /** Returns the default: a parent's resolution is proposed to its children, nothing else; open tasks refuse it. */
    public static PropagationPolicy standard() {
        return new PropagationPolicy(
                List.of(new Row(IncidentPhase.RESOLVED, Links.CHILD_OF, Direction.REFERS_HERE, Action.RESOLVE)),
                OpenTasks.REFUSE);
    }

    /** Returns what the incident's coming into its phase proposes. */
    List<Proposal> proposals(Incident moved, Family family) {
        return rows.stream()
                .filter(row -> row.entered() == moved.phase())
                .flatMap(row -> family.relatives().stream()
                        .filter(row::fits)
                        .flatMap(relative -> row.action().proposal(moved, relative).stream()))
                .toList();
    }

    /**
     * A row of the table.
     *
     * @param entered the phase that the incident comes into
     * @param linkKind the kind of link
     * @param direction which end of it the relative is at
     * @param action what is proposed for the relative
     */
    public record Row(IncidentPhase entered, String linkKind, Direction direction, Action action) {
        boolean fits(Relative relative) {
            return relative.linkKind().equals(linkKind) && relative.direction() == direction;
        }
    }

    /** What open tasks of an incident mean for its resolution. */
    public enum OpenTasks {
        /** It is refused while there are any. */
        REFUSE,
        /** It is accepted, and whoever resolves it is told. */
        TELL
    }

    /** What is proposed for a relative. */
    public enum Action {
        /** To resolve it in the same way. */
        RESOLVE,
        /** To reopen it. */
        REOPEN,
        /** To let it wait for the same reason. */
        HOLD,
        /** To go on with it. */
        RESUME,
        /** To take a note of it. */
        NOTE;

        Optional<Proposal> proposal(Incident moved, Relative relative) {
            IncidentCommand command = relative.phase().isTerminal() ? null : command(moved, relative.phase());
            return Optional.ofNullable(command)
                    .map(given -> new FollowUp<>(
                            relative.id(),
                            given,
                            moved.id() + " " + moved.state() + " "
                                    + moved.progress().since(),
                            moved.id() + " is " + moved.state() + ", and " + relative.id() + " is linked with it ("
                                    + relative.linkKind() + ")"));
        }

        private @Nullable IncidentCommand command(Incident moved, IncidentPhase phase) {
            return switch (this) {
                case RESOLVE ->
                    phase.isActive()
                            ? moved.outcome()
                                    .resolution()
                                    .map(it -> new IncidentCommand.Resolve(
                                            it.code().code(), it.cause(), it.text()))
                                    .orElse(null)
                            : null;
                case REOPEN ->
                    phase == IncidentPhase.RESOLVED ? new IncidentCommand.Reopen(moved.id() + " was reopened") : null;
                case HOLD -> {
                    Hold hold = moved.hold();
                    yield hold == null || phase != IncidentPhase.OPEN
                            ? null
                            : new IncidentCommand.PutOnHold(hold.reason(), hold.until(), "with " + moved.id());
                }
                case RESUME -> phase == IncidentPhase.ON_HOLD ? new IncidentCommand.Resume() : null;
                case NOTE -> new IncidentCommand.AddNote(moved.id() + " is " + moved.state());
            };
        }
    }
}
