package dev.itsm.cmdb.reconcile;

import dev.itsm.field.Attributes;
import java.time.Instant;

/**
 * What a source saw of one item.
 *
 * @param source the name of the source
 * @param observedAt when it saw it
 * @param ciClass the class that it takes the item to be of
 * @param values what it saw; an attribute that is not there was not looked at
 */
public record Observation(String source, Instant observedAt, String ciClass, Attributes values) {}
