/**
 * What was said and done on a record: notes for colleagues, messages to and from the requester, and files by reference.
 * Every practice keeps its notes in a {@link dev.itsm.worklog.WorkLog}.
 */
@NullMarked
package dev.itsm.worklog;

import org.jspecify.annotations.NullMarked;
