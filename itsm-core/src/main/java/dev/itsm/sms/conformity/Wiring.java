package dev.itsm.sms.conformity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which checks look at which records. */
final class Wiring {
    /** What happens to the records of one type. */
    record Route(EvidenceType<?> type, List<Integer> singles, List<Entrance> entrances) {}

    /** Where a record's facts go. */
    record Entrance(int check, FoldCheck.Feed<?, ?> feed) {}

    private final Map<Class<?>, Route> routes = new HashMap<>();

    Wiring(List<Check> checks) {
        for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i) instanceof RecordCheck<?> single) {
                route(single.type()).singles().add(i);
            } else if (checks.get(i) instanceof FoldCheck<?> fold) {
                for (FoldCheck.Feed<?, ?> feed : fold.feeds()) {
                    route(feed.type()).entrances().add(new Entrance(i, feed));
                }
            }
        }
    }

    private Route route(EvidenceType<?> type) {
        Route route = routes.computeIfAbsent(type.type(), key -> new Route(type, new ArrayList<>(), new ArrayList<>()));
        if (!route.type().equals(type)) {
            throw new IllegalArgumentException("Records of " + type.type().getName() + " are called both '"
                    + route.type().name() + "' and '" + type.name()
                    + "'.\nMaybe a vendor's check made an evidence type of its own: use the practice's.");
        }
        return route;
    }

    Route of(Object evidence) {
        Route route = routes.get(evidence.getClass());
        if (route == null) {
            throw new IllegalArgumentException("No check looks at records of "
                    + evidence.getClass().getName() + ".\nMaybe the pack of its practice was not added.");
        }
        return route;
    }

    boolean knows(Class<?> type) {
        return routes.containsKey(type);
    }
}
