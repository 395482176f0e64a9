/** The graph for those who work with Guava's graphs: a view, not a copy. The only package that shows types of Guava. */
@NullMarked
package dev.itsm.cmdb.guava;

import org.jspecify.annotations.NullMarked;
