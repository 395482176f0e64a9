package dev.itsm.change;

import dev.itsm.approval.Electorate;
import dev.itsm.change.RiskModel.History;
import dev.itsm.change.schedule.ChangeCalendar;

/**
 * What lies around a change when a command is judged.
 *
 * @param electorate who may speak for which seat
 * @param calendar the schedule, the windows of the calendar and the topology; the policy's freezes come on top
 * @param history how changes like it went
 */
public record Surroundings(Electorate electorate, ChangeCalendar calendar, History history) {}
