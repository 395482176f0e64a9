/**
 * Service requests, from the order to the fulfilment (ISO/IEC 20000-1:2018, 8.6.2): what can be asked for, by a typed form;
 * who decides on it; and the tasks by which it is fulfilled, each with its instruction.
 *
 * <p>{@link dev.itsm.request.RequestProcess} holds the catalogue and the lifecycle, as data;
 * {@link dev.itsm.request.RequestDecider} judges commands by it. Nothing is fulfilled that must be approved and was not, in
 * exactly that form; what is given up half-way is undone. The gates of the phases hold that for every process, extensions
 * included.
 */
@NullMarked
package dev.itsm.request;

import org.jspecify.annotations.NullMarked;
