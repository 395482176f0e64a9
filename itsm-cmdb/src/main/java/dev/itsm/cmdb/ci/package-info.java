/**
 * Configuration items (ISO/IEC 20000-1:2018, 8.2.6): classes that inherit and say what their items have, the items with
 * their whole history, and their lifecycle, whose gates only a change that is being carried out opens. What the items are
 * worth and may be used for stands beside them, as assets and entitlements (8.2.5).
 *
 * <p>Start with {@link dev.itsm.cmdb.ci.CiProcess#standard()}: it decides on {@link dev.itsm.cmdb.ci.CiCommand commands}, and
 * a {@link dev.itsm.cmdb.ci.Ci} is the fold of the {@link dev.itsm.cmdb.ci.CiEvent events} that come of them. What it has to
 * know of changes, incidents and relations it asks of {@link dev.itsm.cmdb.ci.Surroundings}.
 */
@NullMarked
package dev.itsm.cmdb.ci;

import org.jspecify.annotations.NullMarked;
