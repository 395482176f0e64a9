/** Where the parts of a picture of a graph go: nodes in layers, lines that cross and bend as little as may be. */
@NullMarked
package dev.itsm.cli.layout;

import org.jspecify.annotations.NullMarked;
