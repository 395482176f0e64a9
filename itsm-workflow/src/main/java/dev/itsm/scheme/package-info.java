/**
 * The words that an organization sorts its records by, as versioned, localisable data: categories, closure codes.
 */
@NullMarked
package dev.itsm.scheme;

import org.jspecify.annotations.NullMarked;
