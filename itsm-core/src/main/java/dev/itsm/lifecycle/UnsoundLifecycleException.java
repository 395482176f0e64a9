package dev.itsm.lifecycle;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Thrown for a lifecycle that is not to be used. Says everything that is wrong with it. */
public final class UnsoundLifecycleException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    UnsoundLifecycleException(String name, List<String> faults, List<Finding> findings) {
        super(Stream.concat(faults.stream(), findings.stream().map(Finding::says))
                .collect(Collectors.joining(
                        "; ",
                        "The lifecycle '" + name + "' is unsound: ",
                        ".\nMaybe a state or a transition is missing.")));
        this.findings = List.copyOf(findings);
    }

    /** Returns what is wrong with its shape, of severity error; empty if the fault is another. */
    public List<Finding> findings() {
        return findings;
    }
}
