/**
 * A page that needs nothing but itself: tables, figures and charts, readable wide and narrow, without colour, on paper and by
 * a screen reader. Whatever comes from a log is escaped.
 *
 * <p>Charts are drawn by JFreeChart as SVG, once for a wide screen and once for a narrow one; where a machine has no fonts to
 * draw with, the tables beside them say the same.
 */
@NullMarked
package dev.itsm.cli.page;

import org.jspecify.annotations.NullMarked;
