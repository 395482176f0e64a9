/**
 * What a command comes to: accepted, with the new state, its events and proposals for other records; or refused, with
 * every reason. A refusal is a value and changes nothing.
 */
@NullMarked
package dev.itsm.decision;

import org.jspecify.annotations.NullMarked;
