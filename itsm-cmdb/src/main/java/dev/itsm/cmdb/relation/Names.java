package dev.itsm.cmdb.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the different names of one sort, from 0, in the order in which they are met. Not thread-safe. */
final class Names {
    private final List<String> all;
    private final Map<String, Integer> numbers = new HashMap<>();
    private String last = "";
    private int lastNumber = -1;

    Names() {
        all = new ArrayList<>();
    }

    /** Starts with names that have numbers already. */
    Names(List<String> known) {
        all = new ArrayList<>(known);
        all.forEach(name -> numbers.put(name, numbers.size()));
    }

    int number(String name) {
        if (lastNumber < 0 || !last.equals(name)) {
            Integer known = numbers.get(name);
            if (known == null) {
                known = all.size();
                numbers.put(name, known);
                all.add(name);
            }
            last = name;
            lastNumber = known;
        }
        return lastNumber;
    }

    String name(int number) {
        return all.get(number);
    }

    int size() {
        return all.size();
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
