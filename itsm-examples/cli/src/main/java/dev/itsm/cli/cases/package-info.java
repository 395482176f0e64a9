/** {@code itsm cases}: business-time and service-level cases, each asked of the library and compared. */
@NullMarked
package dev.itsm.cli.cases;

import org.jspecify.annotations.NullMarked;
