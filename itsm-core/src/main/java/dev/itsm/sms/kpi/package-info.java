/**
 * Indicators: what is counted, over what, and a figure that shows how it came about.
 *
 * <p>An {@link dev.itsm.sms.kpi.Indicator} says what each record means to it: {@linkplain dev.itsm.sms.kpi.Part.Counted
 * counted}, {@linkplain dev.itsm.sms.kpi.Part.Measured measured}, {@linkplain dev.itsm.sms.kpi.Part.Excluded excluded} for
 * a reason, or {@linkplain dev.itsm.sms.kpi.Part.Outside outside}. A {@link dev.itsm.sms.kpi.Tally} adds records up, and
 * takes them away again when they change, and a {@link dev.itsm.sms.kpi.Figure} is what it comes to.
 *
 * <p>Figures are exact until they are displayed, and are compared with targets exactly. Without a denominator there is no
 * value, never zero. Groups are figures over their pooled records: two tallies are joined, two averages never are.
 */
@NullMarked
package dev.itsm.sms.kpi;

import org.jspecify.annotations.NullMarked;
