package dev.itsm.cmdb.asset;

import dev.itsm.time.Period;

/**
 * What an organization owes for something that it has or uses: by law, by contract, by its own rules.
 *
 * @param source where it comes from, such as the number of a contract; not blank
 * @param says what is owed, in words; not blank
 * @param validity when it is owed
 */
public record Obligation(String source, String says, Period validity) {
    public Obligation {
        if (source.isBlank() || says.isBlank()) {
            throw new IllegalArgumentException("The obligation '" + says + "' from '" + source
                    + "' must say what is owed and where that comes from.\nMaybe the form was sent half filled in.");
        }
    }
}
