/** {@code itsm cases}: business-time and service-level cases from files, each asked of the libraries and compared. */
@NullMarked
package dev.itsm.cli.cases;

import org.jspecify.annotations.NullMarked;
