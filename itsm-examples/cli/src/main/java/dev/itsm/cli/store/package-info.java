/**
 * Records in a database: how a command is told where it is, and the tickets of a replay kept there as incidents, each with the
 * history that its log tells of.
 */
@NullMarked
package dev.itsm.cli.store;

import org.jspecify.annotations.NullMarked;
