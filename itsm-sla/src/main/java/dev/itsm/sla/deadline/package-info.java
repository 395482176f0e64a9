/**
 * What has to happen by when, of any kind of record: which deadlines have passed, which is next.
 *
 * <p>A queue is a value. Whoever embeds it asks at an instant, acts on what has passed, and asks again at the next one;
 * after an outage all that passed meanwhile is answered at once, each with its own instant.
 */
@NullMarked
package dev.itsm.sla.deadline;

import org.jspecify.annotations.NullMarked;
