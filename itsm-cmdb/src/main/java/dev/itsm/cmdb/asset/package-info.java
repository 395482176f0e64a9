/**
 * Assets: what has value and obligations, beside the items that are under configuration control (ISO/IEC 20000-1:2018, 8.2.5).
 * An {@link dev.itsm.cmdb.asset.Asset} may be a configuration item as well; an {@link dev.itsm.cmdb.asset.Entitlement} is a
 * right to use something, whose {@link dev.itsm.cmdb.asset.Entitlement.Position position} says how much of it is used.
 */
@NullMarked
package dev.itsm.cmdb.asset;

import org.jspecify.annotations.NullMarked;
