/**
 * What happened, kept so that nobody can change it unseen: events, the envelopes they are stored in, and the journal that
 * chains them.
 */
@NullMarked
package dev.itsm.event;

import org.jspecify.annotations.NullMarked;
