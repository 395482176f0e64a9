/** Small programs to read and to run: one idea each, in a class named {@code …Main}. */
@NullMarked
package dev.itsm.quickstart;

import org.jspecify.annotations.NullMarked;
