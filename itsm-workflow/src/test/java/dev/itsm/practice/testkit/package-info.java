/**
 * The contract suites of the practices' repositories: whoever writes a store of their own extends them, beside the general ones
 * of {@code dev.itsm.testkit}.
 */
@NullMarked
package dev.itsm.practice.testkit;

import org.jspecify.annotations.NullMarked;
