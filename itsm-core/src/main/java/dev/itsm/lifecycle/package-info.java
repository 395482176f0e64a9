/**
 * The life of a record: states are data, phases are code. A {@link dev.itsm.lifecycle.Lifecycle} says which trigger leads
 * from which state to which, guarded by {@linkplain dev.itsm.rule.Rule rules} and by the fields that a state requires. It is
 * a value without a current state: the record keeps its own, and asks.
 *
 * <p>Every state belongs to a phase of the practice's closed enum. Clocks, rules and indicators read phases only, so that an
 * organization adds states of its own without touching them.
 *
 * <p>A lifecycle is checked twice before anybody relies on it: {@link dev.itsm.lifecycle.StateGraph#lint} finds what is wrong
 * with its shape, and a {@link dev.itsm.lifecycle.Walk} visits everything that it can come to and proves an invariant, or
 * shows the shortest way to break it.
 */
@NullMarked
package dev.itsm.lifecycle;

import org.jspecify.annotations.NullMarked;
