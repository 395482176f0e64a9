/**
 * Reconciliation: what many sources say of configuration items, brought together into one record of each, with where every
 * value comes from. Observations become {@link dev.itsm.cmdb.reconcile.Evidence}, which forgets their order; a {@link
 * dev.itsm.cmdb.reconcile.Reconciler} works out from it what the items should be, as a {@link
 * dev.itsm.cmdb.reconcile.MergePlan} that people look at before its commands are given.
 */
@NullMarked
package dev.itsm.cmdb.reconcile;

import org.jspecify.annotations.NullMarked;
