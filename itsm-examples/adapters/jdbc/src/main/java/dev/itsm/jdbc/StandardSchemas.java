package dev.itsm.jdbc;

import dev.itsm.change.ChangeRepository;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.problem.ProblemRepository;
import dev.itsm.problem.knownerror.KnownErrorRepository;
import dev.itsm.release.ReleaseRepository;
import dev.itsm.request.ServiceRequestRepository;
import dev.itsm.store.Schema;
import dev.itsm.transition.ServiceTransitionRepository;
import java.util.List;

/** The schemas of all records that the libraries have. */
public final class StandardSchemas {
    private static final List<Schema<?, ?>> ALL = List.of(
            IncidentRepository.SCHEMA,
            ProblemRepository.SCHEMA,
            KnownErrorRepository.SCHEMA,
            ChangeRepository.SCHEMA,
            ServiceRequestRepository.SCHEMA,
            ReleaseRepository.SCHEMA,
            ServiceTransitionRepository.SCHEMA);

    private StandardSchemas() {}

    /** Returns the schemas, one for each kind of record; unmodifiable. */
    public static List<Schema<?, ?>> all() {
        return ALL;
    }
}
