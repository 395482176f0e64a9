/** The {@code itsm} command: what the libraries compute, on files, for those who write no code. */
@NullMarked
package dev.itsm.cli;

import org.jspecify.annotations.NullMarked;
