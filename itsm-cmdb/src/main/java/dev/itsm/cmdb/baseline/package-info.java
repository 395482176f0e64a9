/**
 * Baselines: what configuration items and their relations were at an instant, kept to compare with and to go back to
 * (ISO/IEC 20000-1:2018, 8.2.6 and 8.5.3).
 *
 * <p>Start with {@link dev.itsm.cmdb.baseline.Baseline#take}; a {@link dev.itsm.cmdb.baseline.BaselineDiff} says what became
 * another between two baselines, or between one and the items as they are; a {@link
 * dev.itsm.cmdb.baseline.RestorePlan} says what would bring a baseline back, for people to look at.
 */
@NullMarked
package dev.itsm.cmdb.baseline;

import org.jspecify.annotations.NullMarked;
