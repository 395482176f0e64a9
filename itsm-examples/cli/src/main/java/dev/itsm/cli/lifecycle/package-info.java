/** {@code itsm lifecycle}: the lifecycles of the library and of other tools, checked and drawn. */
@NullMarked
package dev.itsm.cli.lifecycle;

import org.jspecify.annotations.NullMarked;
