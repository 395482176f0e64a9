/**
 * One algebra for everything that is judged: guards, duty constraints, approval conditions, process rules and conformity
 * checks. A {@link dev.itsm.rule.Rule} is a named value that answers holds, fails or unknown, composes with others, and
 * explains its answer part by part.
 *
 * <p>Unknown is an answer, not an error: as a guard it refuses, as a check it is "not evaluable". The logic is Kleene's.
 */
@NullMarked
package dev.itsm.rule;

import org.jspecify.annotations.NullMarked;
