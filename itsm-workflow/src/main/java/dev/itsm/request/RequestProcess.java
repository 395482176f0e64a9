package dev.itsm.request;

import dev.itsm.approval.Duty;
import dev.itsm.approval.Electorate;
import dev.itsm.approval.SegregationOfDuties;
import dev.itsm.approval.SegregationOfDuties.Constraint;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.lifecycle.Offer;
import dev.itsm.party.Act;
import dev.itsm.practice.Gates;
import dev.itsm.practice.PracticeProcess;
import dev.itsm.scheme.CodeScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be asked of an organization, and how it is fulfilled: catalogue, lifecycle and policies, as one value. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * RequestProcess acme = RequestProcess.standard().toBuilder()
 *     .named("acme", "7")
 *     .item(CatalogueItem.of("laptop", "A laptop", workplace, "hardware", tasks, howToOrder, howToInstall)
 *         .asking(Form.of(FormField.needed(MODEL, "Model")))
 *         .approvedBy(lineManager))
 *     .build();
 * }</pre>
 */
public final class RequestProcess extends PracticeProcess<RequestPhase, RequestAttempt> {
    private static final RequestProcess STANDARD = new Builder(RequestGuards.GATES).build();

    private final Map<String, CatalogueItem> items;
    private final CodeScheme categories;
    private final SegregationOfDuties duties;
    private final Gates<RequestPhase, RequestAttempt> gates;

    private RequestProcess(Builder builder) {
        super(builder, RequestLifecycle.BORDERS, builder.gates);
        items = Map.copyOf(builder.items);
        categories = builder.categories;
        duties = builder.duties;
        gates = builder.gates;
    }

    /**
     * Returns the process to start from: the standard lifecycle, an empty catalogue, an open list of categories, and nobody
     * approves what they asked for or get.
     */
    public static RequestProcess standard() {
        return STANDARD;
    }

    /** Returns a builder with other gates, which is how the proof of the gates makes sure that it finds faults. */
    static Builder withGates(Gates<RequestPhase, RequestAttempt> gates) {
        return new Builder(gates);
    }

    /** Returns a builder that holds all of this, to add to it. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Returns the catalogue item of that key; empty if there is none. */
    public Optional<CatalogueItem> item(String key) {
        return Optional.ofNullable(items.get(key));
    }

    /** Returns what can be asked for, by key. */
    public List<CatalogueItem> catalogue() {
        return items.values().stream()
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .toList();
    }

    public CodeScheme categories() {
        return categories;
    }

    /** Returns what one person must not do together. */
    public SegregationOfDuties duties() {
        return duties;
    }

    /** Returns the decider for a request, given who may speak for which seat. */
    public RequestDecider decider(ServiceRequestId id, Electorate electorate) {
        return new RequestDecider(this, id, electorate);
    }

    /** Returns every way out of the request's state for whoever acts, and why those that are barred are barred. */
    public List<Offer> offers(ServiceRequest request, Act act) {
        return advised(lifecycle().offers(request.state(), new RequestAttempt(this, request, act)).stream());
    }

    /** Collects the parts of a process; not thread-safe. */
    public static final class Builder extends PracticeProcess.Builder<RequestPhase, RequestAttempt, Builder> {
        private final Map<String, CatalogueItem> items = new LinkedHashMap<>();
        private final Gates<RequestPhase, RequestAttempt> gates;
        private CodeScheme categories = CodeScheme.open("request-categories");
        private SegregationOfDuties duties =
                new SegregationOfDuties(List.of(new Constraint("OWN_REQUEST", Duty.REQUEST, Duty.APPROVE)));

        private Builder(Gates<RequestPhase, RequestAttempt> gates) {
            super(RequestLifecycle.standard(gates), attempt -> attempt.request().attributes());
            this.gates = gates;
        }

        private Builder(RequestProcess process) {
            super(process, attempt -> attempt.request().attributes());
            items.putAll(process.items);
            gates = process.gates;
            categories = process.categories;
            duties = process.duties;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Puts an item into the catalogue, in place of the one of its key. */
        public Builder item(CatalogueItem item) {
            items.put(item.key(), item);
            return this;
        }

        /** Takes the item of that key out of the catalogue; what was asked for before can no longer be started. */
        public Builder withoutItem(String key) {
            if (items.remove(key) == null) {
                fault("there is no catalogue item '" + key + "' to take out");
            }
            return this;
        }

        /** Says which categories are those of requests, and not of incidents. */
        public Builder categories(CodeScheme scheme) {
            categories = scheme;
            return this;
        }

        public Builder duties(SegregationOfDuties policy) {
            duties = policy;
            return this;
        }

        /**
         * Returns the process.
         *
         * @throws dev.itsm.lifecycle.UnsoundLifecycleException if the lifecycle has an error
         * @throws IllegalArgumentException if an item is in a category that is not of requests, or a transition gets past what
         *     the library guarantees; it names every fault
         */
        public RequestProcess build() {
            items.values().stream()
                    .filter(item -> categories.find(item.category()).isEmpty())
                    .forEach(item -> fault("the item '" + item.key() + "' is in the category '" + item.category()
                            + "', which is not one of " + categories));
            return sound("request", new RequestProcess(this));
        }
    }
}
