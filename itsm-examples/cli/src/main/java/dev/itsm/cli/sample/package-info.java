/**
 * A service desk that does not exist, and the log that its tool would export: to see what {@code itsm replay} shows before
 * one's own log is at hand, and to have a mapping and a policy to start from.
 *
 * <p>The same seed gives the same log, byte for byte. {@link dev.itsm.cli.sample.Portfolio} is what the desk supports,
 * {@link dev.itsm.cli.sample.Arrivals} when tickets come in, {@link dev.itsm.cli.sample.Story} what becomes of each.
 */
@NullMarked
package dev.itsm.cli.sample;

import org.jspecify.annotations.NullMarked;
