package dev.itsm.cmdb.relation;

import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.id.CiId;
import dev.itsm.id.RelationId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads relations from the rows of a table: those that can be, and of each other row all that is wrong with it. A row is
 * judged beside the relations that are there and the rows before it, as if it were given as a command.
 *
 * <pre>{@code
 * RelationRows read = RelationRows.read(rows, RelationTypes.standard(), surroundings, act);
 * read.flaws().forEach(flaw -> System.err.println("line " + flaw.row() + ": " + flaw.reasons()));
 * }</pre>
 *
 * @param accepted what the rows say that are in order, one event for each, in their order
 * @param flaws what is wrong with the others, in their order
 */
public record RelationRows(List<RelationEvent.Related> accepted, List<Flaw> flaws) {
    /** The code of a value that cannot be read. */
    public static final String UNREADABLE = "UNREADABLE";

    /**
     * A row. Texts may be null where a cell is empty.
     *
     * @param number the number of its line, by which it is named
     * @param id the relation's identity
     * @param group the group in which others stand in for it; null or blank if none does
     * @param needed how many of the group must be up; null if another row says so
     * @param validity when it holds; null if from when it is read
     */
    public record Row(
            long number,
            @Nullable String id,
            @Nullable String from,
            @Nullable String to,
            @Nullable String type,
            @Nullable String group,
            @Nullable Integer needed,
            @Nullable Period validity) {}

    /** What is wrong with a row. */
    public record Flaw(long row, List<Refusal> reasons) {
        public Flaw {
            reasons = List.copyOf(reasons);
        }
    }

    public RelationRows {
        accepted = List.copyOf(accepted);
        flaws = List.copyOf(flaws);
    }

    /**
     * Reads rows. The stream is read to its end and not closed.
     *
     * @param act who imports them, and when
     */
    public static RelationRows read(Stream<Row> rows, RelationTypes types, RelationSurroundings surroundings, Act act) {
        List<RelationEvent.Related> accepted = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        Among among = new Among(surroundings);
        rows.forEach(row -> {
            try {
                Decision<Relation, RelationEvent> decision = decide(row, types, among, act);
                if (decision instanceof Decision.Refused<Relation, RelationEvent> refused) {
                    flaws.add(new Flaw(row.number(), refused.reasons()));
                } else if (decision instanceof Decision.Accepted<Relation, RelationEvent> fine) {
                    among.add(fine.state());
                    fine.events().forEach(event -> accepted.add((RelationEvent.Related) event));
                }
            } catch (IllegalArgumentException e) {
                Refusal unreadable = Refusal.of(UNREADABLE, "row " + row.number(), String.valueOf(e.getMessage()));
                flaws.add(new Flaw(row.number(), List.of(unreadable)));
            }
        });
        return new RelationRows(accepted, flaws);
    }

    private static Decision<Relation, RelationEvent> decide(Row row, RelationTypes types, Among among, Act act) {
        RelationId id = RelationId.of(row.id() == null ? "" : row.id());
        RelationCommand.Relate command = new RelationCommand.Relate(
                ci(row.from()), ci(row.to()), row.type(), membership(row), row.validity(), null);
        return new RelationDecider(types, id, among).decide(among.find(id), command, act);
    }

    private static @Nullable CiId ci(@Nullable String key) {
        return key == null || key.isBlank() ? null : CiId.of(key);
    }

    private static @Nullable Membership membership(Row row) {
        if (row.group() == null || row.group().isBlank()) {
            return null;
        }
        return new Membership(row.group(), row.needed() == null ? null : new Need(row.needed()));
    }

    /** What is around a row: what was there before, and what the rows before it say. */
    private static final class Among implements RelationSurroundings {
        private final RelationSurroundings before;
        private final Map<RelationId, Relation> read = new HashMap<>();
        private final Map<CiId, List<Relation>> bySource = new HashMap<>();
        private final Map<CiId, List<Relation>> byTarget = new HashMap<>();

        Among(RelationSurroundings before) {
            this.before = before;
        }

        void add(Relation relation) {
            read.put(relation.id(), relation);
            bySource.computeIfAbsent(relation.from(), ci -> new ArrayList<>()).add(relation);
            byTarget.computeIfAbsent(relation.to(), ci -> new ArrayList<>()).add(relation);
        }

        @Nullable
        Relation find(RelationId id) {
            return read.get(id);
        }

        @Override
        public Optional<List<String>> lineage(CiId ci) {
            return before.lineage(ci);
        }

        @Override
        public Collection<Relation> ofSource(CiId ci) {
            return joined(before.ofSource(ci), bySource.getOrDefault(ci, List.of()));
        }

        @Override
        public Collection<Relation> ofTarget(CiId ci) {
            return joined(before.ofTarget(ci), byTarget.getOrDefault(ci, List.of()));
        }

        private static Collection<Relation> joined(Collection<Relation> some, List<Relation> more) {
            List<Relation> all = new ArrayList<>(some);
            all.addAll(more);
            return all;
        }

        @Override
        public boolean mayWrite(PersonId person, Instant at) {
            return before.mayWrite(person, at);
        }
    }
}
