/**
 * Identities: what a record is called, so that records of one practice can point at records of another without knowing
 * them.
 *
 * <p>{@link dev.itsm.id.RecordId} is the open interface; the small id records of the standard practices stand beside it.
 * A reference always points from the later record to the earlier one.
 */
@NullMarked
package dev.itsm.id;

import org.jspecify.annotations.NullMarked;
