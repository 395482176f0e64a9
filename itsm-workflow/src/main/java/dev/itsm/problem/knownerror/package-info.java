/**
 * Known errors (ISO/IEC 20000-1:2018, 8.6.3): what is known of a cause that is not removed, and what helps meanwhile; who it is
 * there for, which incidents it fits, and how often it helped.
 */
@NullMarked
package dev.itsm.problem.knownerror;

import org.jspecify.annotations.NullMarked;
