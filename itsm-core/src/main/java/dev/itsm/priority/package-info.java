/**
 * How urgent a record is against others: impact times urgency gives the priority, by a matrix that is data, with a recorded
 * override on top.
 */
@NullMarked
package dev.itsm.priority;

import org.jspecify.annotations.NullMarked;
