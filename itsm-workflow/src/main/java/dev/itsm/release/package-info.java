/**
 * Releases and their deployment (ISO/IEC 20000-1:2018, 8.5.3): what is built and tested, by which criteria it is accepted, how
 * it is deployed stage by stage and taken back, and what the time after it showed.
 *
 * <p>{@link dev.itsm.release.ReleaseProcess} holds the types of release, the policy and the lifecycle, as data;
 * {@link dev.itsm.release.ReleaseDecider} judges commands by it. Nothing is deployed with criteria that are neither met nor
 * decided on, nor without the authorisation of each of its changes at that instant: the gates of the phases hold that for every
 * process, extensions included.
 */
@NullMarked
package dev.itsm.release;

import org.jspecify.annotations.NullMarked;
