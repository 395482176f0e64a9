package dev.itsm.sms.standard;

import java.util.List;
import java.util.Objects;

/**
 * What is to be looked at when an organization goes from one edition of a standard to another.
 *
 * @param from the edition before
 * @param to the edition after
 * @param added the requirements that are new
 * @param dropped the requirements that are gone
 * @param altered the requirements of one id that ask for something else, or are refuted by other rules, as they are after
 * @param rules the codes of the rules that are new
 */
public record EditionChange(
        Edition from,
        Edition to,
        List<Requirement> added,
        List<Requirement> dropped,
        List<Requirement> altered,
        List<String> rules) {
    public EditionChange {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
        altered = List.copyOf(altered);
        rules = List.copyOf(rules);
    }

    static EditionChange between(ClauseCatalogue from, ClauseCatalogue to) {
        List<String> before = from.requirements().stream().map(Requirement::id).toList();
        List<String> after = to.requirements().stream().map(Requirement::id).toList();
        return new EditionChange(
                from.edition(),
                to.edition(),
                to.requirements().stream().filter(r -> !before.contains(r.id())).toList(),
                from.requirements().stream()
                        .filter(r -> !after.contains(r.id()))
                        .toList(),
                to.requirements().stream()
                        .filter(r -> before.contains(r.id()) && differs(from.requirement(r.id()), r))
                        .toList(),
                to.rules().stream()
                        .map(RuleDefinition::code)
                        .filter(code -> from.findRule(code).isEmpty())
                        .toList());
    }

    private static boolean differs(Requirement before, Requirement after) {
        return !Objects.equals(before.text(), after.text()) || !before.rules().equals(after.rules());
    }
}
