package dev.itsm.decision;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where a caller said that a refusal is a fault: {@link Decision#orThrow}. Carries every reason. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> reasons;

    public RefusedException(List<Refusal> reasons) {
        super(reasons.stream().map(Refusal::toString).collect(Collectors.joining("\n")));
        this.reasons = List.copyOf(reasons);
    }

    /** Returns every reason, at least one. */
    public List<Refusal> reasons() {
        return reasons;
    }
}
