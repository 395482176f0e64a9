package dev.itsm.sms.standard;

import dev.itsm.id.ClauseRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an edition of a standard asks for: clauses, their requirements, and the rules that refute these. Immutable and
 * thread-safe.
 */
public final class ClauseCatalogue {
    private static final class Holder {
        static final ClauseCatalogue ISO_20000 =
                read(resource("iso-20000-1-2018.txt"), resource("iso-20000-1-2018-rules.txt"));
    }

    private final Edition edition;
    private final Map<String, Clause> clauses = new LinkedHashMap<>();
    private final Map<String, Requirement> requirements = new LinkedHashMap<>();
    private final Map<String, RuleDefinition> rules = new LinkedHashMap<>();
    private final Set<String> withdrawn;

    ClauseCatalogue(
            Edition edition, Collection<Clause> clauses, Collection<RuleDefinition> rules, Set<String> withdrawn) {
        this.edition = edition;
        this.withdrawn = Set.copyOf(withdrawn);
        clauses.forEach(clause -> {
            this.clauses.put(clause.number(), clause);
            clause.requirements().forEach(requirement -> requirements.put(requirement.id(), requirement));
        });
        rules.forEach(rule -> this.rules.put(rule.code(), rule));
    }

    /** Returns ISO/IEC 20000-1:2018 with Amd 1:2024. */
    public static ClauseCatalogue iso20000() {
        return Holder.ISO_20000;
    }

    /**
     * Reads a catalogue from lines of columns that are separated by tabs; empty lines and lines that start with {@code #}
     * are left out. The first column says what a line is:
     *
     * <pre>
     * standard    name, edition                                  once, first
     * amendment   name                                           each that is applied
     * other       short name, name, edition                      each other standard that is compared with
     * clause      number, sure or unsure, title                  after the clause above it
     * same        short name, clause there, remark or -          of the clause before
     * document    documented information                         of the clause before
     * requirement id, kind, yes partly or no, amendment or -, rules or -, indicators or -, text
     * how         what is computed                               once, of the requirement before
     * evidence    what shows it                                  of the requirement before
     * </pre>
     *
     * @param clauses the lines above
     * @param rules a line a rule: code, clause, severity, escalation such as {@code E1} or {@code E2+E3}, basis, delivery,
     *     {@code core} or {@code extended}, {@code expects} or {@code -}, kinds of record separated by semicolons, what is
     *     wrong
     * @throws IllegalArgumentException if a line is not of this form, or names what is not there
     */
    public static ClauseCatalogue read(Stream<String> clauses, Stream<String> rules) {
        return new CatalogueReader().read(clauses, rules);
    }

    private static Stream<String> resource(String name) {
        try (InputStream in = Objects.requireNonNull(ClauseCatalogue.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + name + " cannot be read.\nMaybe the jar is damaged.", e);
        }
    }

    public Edition edition() {
        return edition;
    }

    /** Returns all clauses in their order, those above others included. */
    public List<Clause> clauses() {
        return List.copyOf(clauses.values());
    }

    /** Returns all requirements in the order of their clauses. */
    public List<Requirement> requirements() {
        return List.copyOf(requirements.values());
    }

    /** Returns all rules in the order of their clauses. */
    public List<RuleDefinition> rules() {
        return List.copyOf(rules.values());
    }

    /**
     * Returns the clause of that number.
     *
     * @throws NoSuchElementException if there is none
     */
    public Clause clause(String number) {
        return found(clauses.get(number), "clause", number);
    }

    /**
     * Returns the requirement of that id.
     *
     * @throws NoSuchElementException if there is none
     */
    public Requirement requirement(String id) {
        return found(requirements.get(id), "requirement", id);
    }

    /**
     * Returns the rule of that code.
     *
     * @throws NoSuchElementException if there is none
     */
    public RuleDefinition rule(String code) {
        return found(rules.get(code), "rule", code);
    }

    private <V> V found(@Nullable V value, String what, String key) {
        if (value == null) {
            throw new NoSuchElementException(edition + " has no " + what + " '" + key
                    + "' in this catalogue.\nMaybe it is of another edition, or was written another way.");
        }
        return value;
    }

    /** Returns the rule of that code; empty if there is none, as for an organization's own. */
    public Optional<RuleDefinition> findRule(String code) {
        return Optional.ofNullable(rules.get(code));
    }

    /** Returns whether the rule came with an amendment that is not applied. */
    public boolean isWithdrawn(String code) {
        return withdrawn.contains(code);
    }

    /** Returns the clauses that have requirements of their own. */
    public List<Clause> leaves() {
        return clauses.values().stream()
                .filter(clause -> !clause.requirements().isEmpty())
                .toList();
    }

    /** Returns the requirements of the clause and of all clauses below it. */
    public List<Requirement> requirementsUnder(String number) {
        Clause top = clause(number);
        return requirements.values().stream()
                .filter(requirement -> top.covers(requirement.clause()))
                .toList();
    }

    /** Returns the requirements that the rule refutes. */
    public List<Requirement> requirementsOf(String rule) {
        return requirements.values().stream()
                .filter(requirement -> requirement.rules().contains(rule))
                .toList();
    }

    /**
     * Returns every clause that what is done for one clause counts for: itself, and its counterparts in the other standards
     * together with those of the clauses below it.
     *
     * @throws NoSuchElementException if there is no clause of that number
     */
    public Set<ClauseRef> countsFor(String number) {
        Clause top = clause(number);
        Set<ClauseRef> all = new LinkedHashSet<>();
        all.add(top.ref());
        clauses.values().stream()
                .filter(clause -> top.covers(clause.number()))
                .flatMap(clause -> clause.counterparts().stream())
                .forEach(counterpart -> all.add(counterpart.ref()));
        return all;
    }

    /** Returns the catalogue as it was before the amendment: without what it brought. */
    public ClauseCatalogue without(String amendment) {
        if (!edition.amendments().contains(amendment)) {
            throw new NoSuchElementException(edition + " has no amendment '" + amendment
                    + "'.\nMaybe its year is missing: it is written as the edition names it.");
        }
        List<String> rest = edition.amendments().stream()
                .filter(name -> !name.equals(amendment))
                .toList();
        List<Clause> cut = clauses.values().stream()
                .map(clause -> without(amendment, clause))
                .toList();
        Set<String> gone = new LinkedHashSet<>(withdrawn);
        requirements.values().forEach(requirement -> gone.addAll(requirement.rules()));
        cut.forEach(clause -> clause.requirements().forEach(requirement -> gone.removeAll(requirement.rules())));
        List<RuleDefinition> kept = rules.values().stream()
                .filter(rule -> !gone.contains(rule.code()))
                .toList();
        return new ClauseCatalogue(new Edition(edition.standard(), edition.edition(), rest), cut, kept, gone);
    }

    private static Clause without(String amendment, Clause clause) {
        List<Requirement> kept = clause.requirements().stream()
                .filter(requirement -> !amendment.equals(requirement.amendment()))
                .toList();
        return new Clause(
                clause.ref(), clause.title(), clause.confirmed(), kept, clause.documents(), clause.counterparts());
    }

    /** Returns what is to be looked at when an organization goes from this catalogue to another one. */
    public EditionChange changeTo(ClauseCatalogue other) {
        return EditionChange.between(this, other);
    }

    @Override
    public String toString() {
        return edition.toString();
    }
}
