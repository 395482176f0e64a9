/**
 * An organization's own fields on any record: declared as typed keys, kept as text, so that they are stored and read back
 * without naming a class.
 */
@NullMarked
package dev.itsm.field;

import org.jspecify.annotations.NullMarked;
