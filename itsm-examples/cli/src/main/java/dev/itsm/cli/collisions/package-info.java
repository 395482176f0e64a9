/** {@code itsm collisions}: the collisions in a schedule of changes, from files. */
@NullMarked
package dev.itsm.cli.collisions;

import org.jspecify.annotations.NullMarked;
