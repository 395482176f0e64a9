/**
 * Changes, from the request to the review (ISO/IEC 20000-1:2018, 8.5.1): standard ones from a template that was approved
 * itself, normal ones by routes that their risk decides, emergencies that are authorised at once and approved afterwards.
 *
 * <p>{@link dev.itsm.change.ChangeProcess} holds how an organization changes things, as data;
 * {@link dev.itsm.change.ChangeDecider} judges commands by it. Nothing is implemented without an
 * {@link dev.itsm.approval.Authorisation} that counts at that instant for that very content, and nobody approves their own
 * work: the gates of the phases hold that for every process, extensions included.
 */
@NullMarked
package dev.itsm.change;

import org.jspecify.annotations.NullMarked;
