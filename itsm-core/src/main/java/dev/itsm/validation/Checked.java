package dev.itsm.validation;

import java.util.List;

/**
 * A command that was made from input, or everything that is wrong with the input.
 *
 * @param <C> the command
 */
public sealed interface Checked<C> {
    /** The input was in shape. */
    record Valid<C>(C command) implements Checked<C> {}

    /**
     * The input was not in shape, and no command was made.
     *
     * @param faults everything that is wrong, by path; at least one
     */
    record Invalid<C>(List<InputFault> faults) implements Checked<C> {
        public Invalid {
            faults = List.copyOf(faults);
        }
    }
}
