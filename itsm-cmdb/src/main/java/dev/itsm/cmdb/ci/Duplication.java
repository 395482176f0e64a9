package dev.itsm.cmdb.ci;

import dev.itsm.id.CiId;

/**
 * That an item is another one, known twice.
 *
 * @param original the other one
 * @param decided whether people decided so, which stays; else a reconciliation came to it, and may come to something else
 */
public record Duplication(CiId original, boolean decided) {}
