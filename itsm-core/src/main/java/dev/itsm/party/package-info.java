/**
 * Who: people, teams, customers and suppliers, the roles they hold over time, delegation, and {@link dev.itsm.party.Act},
 * which says who does something, for whom, when and why.
 */
@NullMarked
package dev.itsm.party;

import org.jspecify.annotations.NullMarked;
