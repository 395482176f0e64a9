package dev.itsm.change;

import dev.itsm.approval.Electorate;
import dev.itsm.change.RiskModel.History;
import dev.itsm.change.schedule.ChangeCalendar;
import dev.itsm.change.schedule.PlannedChange;
import java.util.List;

/**
 * Port: what lies around a change when a command is judged. It must answer alike as long as that command lasts; what a
 * command does not need is not asked for.
 */
public interface Surroundings {
    /** Returns who may speak for which seat. */
    Electorate electorate();

    /**
     * Returns the schedule of the changes that are authorised or going on, the windows of the calendar and the topology; the
     * policy's freezes come on top.
     */
    ChangeCalendar calendar();

    /** Returns the open changes that have no place in the schedule yet. */
    default List<PlannedChange> proposed() {
        return List.of();
    }

    /** Returns how changes like it went. */
    default History history() {
        return History.NONE;
    }

    /** Returns surroundings with a schedule of their own, without proposed changes and a history. */
    static Surroundings of(Electorate electorate, ChangeCalendar calendar) {
        return new Surroundings() {
            @Override
            public Electorate electorate() {
                return electorate;
            }

            @Override
            public ChangeCalendar calendar() {
                return calendar;
            }
        };
    }
}
