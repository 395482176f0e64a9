/**
 * Who works on a record: assignment and its history, functional and hierarchic escalation, on-call rosters and the
 * hand-over between sites; and who should get one, by rules, skills, load and hours, with the reasons.
 */
@NullMarked
package dev.itsm.assignment;

import org.jspecify.annotations.NullMarked;
