/**
 * The shape of what comes in: constraints that command records wear, and a check that reports every fault at once, as values.
 *
 * <p>Commands are checked for shape only, before anything is decided; whether they make sense is for the practice to say. The
 * constraints are Jakarta Validation's and need a provider only where they are checked: the embedder hands in its own
 * {@code Validator}, and without one everything else works as before.
 */
@NullMarked
package dev.itsm.validation;

import org.jspecify.annotations.NullMarked;
