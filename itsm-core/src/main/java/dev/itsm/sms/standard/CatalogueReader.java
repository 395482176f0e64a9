package dev.itsm.sms.standard;

import dev.itsm.id.ClauseRef;
import dev.itsm.sms.standard.Clause.Counterpart;
import dev.itsm.sms.standard.RuleDefinition.Basis;
import dev.itsm.sms.standard.RuleDefinition.Delivery;
import dev.itsm.sms.standard.RuleDefinition.Escalation;
import dev.itsm.sms.standard.RuleDefinition.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a catalogue line by line, and refuses what is not of its form. For one catalogue. */
final class CatalogueReader {
    private static final String NONE = "-";

    /** A requirement, before what shows it is known. */
    private static final class Draft {
        final String[] columns;

        @Nullable
        String how;

        final List<String> evidence = new ArrayList<>();

        Draft(String[] columns) {
            this.columns = columns;
        }
    }

    /** A clause, before all of its lines are read. */
    private static final class Section {
        final String[] columns;
        final List<Draft> requirements = new ArrayList<>();
        final List<String> documents = new ArrayList<>();
        final List<Counterpart> counterparts = new ArrayList<>();

        Section(String[] columns) {
            this.columns = columns;
        }
    }

    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Map<String, RuleDefinition> rules = new LinkedHashMap<>();
    private final Map<String, String[]> others = new LinkedHashMap<>();
    private final List<String> amendments = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private String @Nullable [] standard;
    private @Nullable Section section;
    private @Nullable Draft draft;
    private String line = "";
    private int number;

    ClauseCatalogue read(Stream<String> clauses, Stream<String> ruleLines) {
        clauses.forEachOrdered(text -> next(text, this::clauseLine));
        number = 0;
        ruleLines.forEachOrdered(text -> next(text, this::ruleLine));
        line = "the end";
        String[] named = standard();
        List<Clause> read =
                sections.values().stream().map(one -> clause(one, named)).toList();
        return new ClauseCatalogue(new Edition(named[1], named[2], amendments), read, rules.values(), Set.of());
    }

    private interface Line {
        void read(String[] columns);
    }

    private void next(String text, Line reader) {
        number++;
        line = text;
        if (!text.isBlank() && !text.startsWith("#")) {
            String[] columns = text.split("\t", -1);
            check(Arrays.stream(columns).noneMatch(String::isBlank), "no column may be empty");
            reader.read(columns);
        }
    }

    private void clauseLine(String[] columns) {
        switch (columns[0]) {
            case "standard" -> {
                check(standard == null, "there is one standard only");
                standard = sized(columns, 3);
            }
            case "amendment" -> amendments.add(sized(columns, 2)[1]);
            case "other" -> check(others.put(columns[1], sized(columns, 4)) == null, "it is named already");
            case "clause" -> clauseStarts(sized(columns, 4));
            case "same" -> current().counterparts.add(counterpart(sized(columns, 4)));
            case "document" -> current().documents.add(sized(columns, 2)[1]);
            case "requirement" -> requirementStarts(sized(columns, 8));
            case "how" -> {
                check(open().how == null, "the requirement has it already");
                open().how = sized(columns, 2)[1];
            }
            case "evidence" -> open().evidence.add(sized(columns, 2)[1]);
            default -> throw fault("it starts with no known word");
        }
    }

    private void clauseStarts(String[] columns) {
        String clause = columns[1];
        check(clause.matches("\\d+(\\.\\d+)*"), "the number of a clause is digits and dots");
        int dot = clause.lastIndexOf('.');
        check(dot < 0 || sections.containsKey(clause.substring(0, dot)), "the clause above it must come first");
        section = new Section(columns);
        draft = null;
        check(sections.put(clause, section) == null, "the clause is there already");
    }

    private Counterpart counterpart(String[] columns) {
        check(draft == null, "what is the same comes before the requirements");
        String[] other = others.get(columns[1]);
        if (other == null) {
            throw fault("the other standard is not named");
        }
        return new Counterpart(
                new ClauseRef(other[2], other[3], columns[2]), columns[3].equals(NONE) ? "" : columns[3]);
    }

    private void requirementStarts(String[] columns) {
        String id = columns[1];
        check(id.matches("[\\d.]+-[a-z]"), "the id of a requirement is a clause, a hyphen and a letter");
        check(id.startsWith(current().columns[1] + "-"), "it belongs to another clause");
        check(ids.add(id), "the requirement is there already");
        check(columns[4].equals(NONE) || amendments.contains(columns[4]), "the amendment is not named");
        draft = new Draft(columns);
        current().requirements.add(draft);
        word(Requirement.Kind.class, columns[2]);
        word(Requirement.Computable.class, columns[3]);
    }

    private void ruleLine(String[] columns) {
        String[] all = sized(columns, 10);
        check(sections.containsKey(all[1]), "the clause is not there");
        String[] named = standard();
        RuleDefinition rule = new RuleDefinition(
                all[0],
                new ClauseRef(named[1], named[2], all[1]),
                word(Severity.class, all[2]),
                escalations(all[3]),
                word(Basis.class, all[4]),
                word(Delivery.class, all[5]),
                oneOf(all[6], "core", "extended"),
                oneOf(all[7], "expects", NONE),
                List.of(all[8].split(";", -1)),
                all[9]);
        check(rules.put(rule.code(), rule) == null, "the rule is there already");
    }

    /** E0 is the word for "never". */
    private Set<Escalation> escalations(String text) {
        Set<Escalation> all = EnumSet.noneOf(Escalation.class);
        if (!text.equals("E0")) {
            for (String one : text.split("\\+", -1)) {
                all.add(word(Escalation.class, one));
            }
        }
        return all;
    }

    private Clause clause(Section from, String[] named) {
        return new Clause(
                new ClauseRef(named[1], named[2], from.columns[1]),
                from.columns[3],
                oneOf(from.columns[2], "sure", "unsure"),
                from.requirements.stream()
                        .map(one -> requirement(one, from.columns[1]))
                        .toList(),
                from.documents,
                from.counterparts);
    }

    private Requirement requirement(Draft from, String clause) {
        String[] columns = from.columns;
        List<String> refutedBy = listed(columns[5]);
        for (String code : refutedBy) {
            check(rules.containsKey(code), "the requirement " + columns[1] + " names the unknown rule " + code);
        }
        String how = from.how;
        if (how == null || from.evidence.isEmpty()) {
            throw fault("the requirement " + columns[1] + " must say how it is computed, and what shows it");
        }
        return new Requirement(
                columns[1],
                clause,
                word(Requirement.Kind.class, columns[2]),
                word(Requirement.Computable.class, columns[3]),
                columns[4].equals(NONE) ? null : columns[4],
                refutedBy,
                listed(columns[6]),
                columns[7],
                how,
                from.evidence);
    }

    private static List<String> listed(String text) {
        return text.equals(NONE) ? List.of() : List.of(text.split(",", -1));
    }

    private String[] standard() {
        if (standard == null) {
            throw fault("the standard must be named first");
        }
        return standard;
    }

    private Section current() {
        if (section == null) {
            throw fault("it must come after a clause");
        }
        return section;
    }

    private Draft open() {
        if (draft == null) {
            throw fault("it must come after a requirement");
        }
        return draft;
    }

    private String[] sized(String[] columns, int expected) {
        check(columns.length == expected, "it must have " + expected + " columns, not " + columns.length);
        return columns;
    }

    private boolean oneOf(String text, String yes, String no) {
        check(text.equals(yes) || text.equals(no), "'" + text + "' must be '" + yes + "' or '" + no + "'");
        return text.equals(yes);
    }

    private <E extends Enum<E>> E word(Class<E> type, String text) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> fault("'" + text + "' is no " + type.getSimpleName()));
    }

    private void check(boolean holds, String rule) {
        if (!holds) {
            throw fault(rule);
        }
    }

    private IllegalArgumentException fault(String rule) {
        return new IllegalArgumentException("Line " + number + " of the catalogue, '" + line + "': " + rule
                + ".\nMaybe columns were separated by blanks instead of tabs.");
    }
}
