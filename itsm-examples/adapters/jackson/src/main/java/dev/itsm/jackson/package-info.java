/**
 * JSON for what is stored: events, states, envelopes and seals.
 *
 * <p>Every stored form has a stable name and version; no class name is ever written or read. What is read must be exactly of
 * its form: unknown fields, missing ones, nulls where none may be, other scalars, text after the end are refused. Equal
 * values are written as the same bytes: properties, sets and maps in the order of their names, instants to the nanosecond.
 */
@NullMarked
package dev.itsm.jackson;

import org.jspecify.annotations.NullMarked;
