/**
 * Criteria with numbers: what is asked for, what was measured, and who decided to go on all the same where it falls short
 * (ISO/IEC 20000-1:2018, 8.5.2.3 and 8.5.3). Numbers are compared exactly, never rounded.
 */
@NullMarked
package dev.itsm.criterion;

import org.jspecify.annotations.NullMarked;
