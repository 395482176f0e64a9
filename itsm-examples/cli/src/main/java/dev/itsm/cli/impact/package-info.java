/** {@code itsm impact}: what the failure of some configuration items means for the others, from files. */
@NullMarked
package dev.itsm.cli.impact;

import org.jspecify.annotations.NullMarked;
