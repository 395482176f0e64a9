/**
 * The contract suites of the repositories of configuration items and relations: whoever writes a store of their own extends
 * them, beside the general ones of {@code dev.itsm.testkit}.
 */
@NullMarked
package dev.itsm.cmdb.testkit;

import org.jspecify.annotations.NullMarked;
