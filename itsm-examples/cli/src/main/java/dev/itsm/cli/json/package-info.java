/** JSON files that people write: read strictly, with faults that name the path of what is wrong. */
@NullMarked
package dev.itsm.cli.json;

import org.jspecify.annotations.NullMarked;
