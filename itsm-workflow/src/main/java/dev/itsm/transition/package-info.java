/**
 * New, changed, removed and transferred services, from the proposal to the report on what they came to
 * (ISO/IEC 20000-1:2018, 8.5.2): the plan, the design and its traces from requirement to acceptance, the gates between, and
 * what is handed over.
 *
 * <p>{@link dev.itsm.transition.TransitionProcess} holds gates and lifecycle, as data;
 * {@link dev.itsm.transition.TransitionDecider} judges commands by it. No service goes live past a closed gate, or with
 * criteria that are neither met nor decided on: the gates of the phases hold that for every process, extensions included.
 */
@NullMarked
package dev.itsm.transition;

import org.jspecify.annotations.NullMarked;
