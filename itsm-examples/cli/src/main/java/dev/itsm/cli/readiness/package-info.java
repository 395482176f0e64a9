/**
 * {@code itsm readiness}: what an organization's records show of its conformity with ISO/IEC 20000-1, clause by clause, and
 * what is to be done first.
 */
@NullMarked
package dev.itsm.cli.readiness;

import org.jspecify.annotations.NullMarked;
