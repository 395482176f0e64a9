/**
 * Where a host meets the model: a desk loads a record, lets the practice decide, saves the outcome with its events in one
 * step, and publishes after the commit. The only place with a time source and a log, and the only one that knows both the
 * practices and what was promised.
 */
@NullMarked
package dev.itsm.desk;

import org.jspecify.annotations.NullMarked;
