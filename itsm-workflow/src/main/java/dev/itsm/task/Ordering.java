package dev.itsm.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts tasks in an order in which each comes after those that it waits for, or says why there is none. */
final class Ordering {
    private final List<Task> tasks;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    Ordering(List<Task> tasks) {
        this.tasks = tasks;
        for (int i = 0; i < tasks.size(); i++) {
            places.putIfAbsent(tasks.get(i).key(), i);
        }
    }

    /** Returns what is wrong: doubles, strangers, and circles of which no two share a task. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            if (places.getOrDefault(task.key(), i) != i) {
                faults.add("'" + task.key() + "' is there twice");
            }
            task.after().stream()
                    .filter(key -> !places.containsKey(key))
                    .sorted()
                    .forEach(key -> faults.add("'" + task.key() + "' comes after '" + key + "', which is not there"));
        }
        Set<String> left = new LinkedHashSet<>(places.keySet());
        sorted().forEach(task -> left.remove(task.key()));
        while (!left.isEmpty()) {
            List<String> circle = circle(left);
            if (circle.isEmpty()) {
                break;
            }
            faults.add("a circle: " + String.join(" → ", circle));
            left.removeAll(circle);
        }
        return List.copyOf(faults);
    }

    /** Walks back from task to task among those until one is met again; forward, that is a circle. Drops dead ends. */
    private List<String> circle(Set<String> left) {
        for (String start : List.copyOf(left)) {
            List<String> walked = new ArrayList<>();
            String key = start;
            while (key != null && !walked.contains(key)) {
                walked.add(key);
                key = before(key, left);
            }
            if (key != null) {
                List<String> circle = new ArrayList<>(walked.subList(walked.indexOf(key), walked.size()));
                circle.add(key);
                Collections.reverse(circle);
                return circle;
            }
        }
        return List.of();
    }

    private @Nullable String before(String key, Set<String> left) {
        return tasks.get(places.getOrDefault(key, 0)).after().stream()
                .filter(left::contains)
                .min((a, b) -> Integer.compare(places.getOrDefault(a, 0), places.getOrDefault(b, 0)))
                .orElse(null);
    }

    /** Returns the tasks in order; without those that are in a circle, or wait for one. */
    List<Task> sorted() {
        Map<String, List<Integer>> followers = new HashMap<>();
        int[] open = new int[tasks.size()];
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < open.length; i++) {
            for (String key : tasks.get(i).after()) {
                if (places.containsKey(key)) {
                    followers.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
                    open[i]++;
                }
            }
            if (open[i] == 0) {
                ready.add(i);
            }
        }
        List<Task> sorted = new ArrayList<>(tasks.size());
        while (!ready.isEmpty()) {
            Task next = tasks.get(ready.remove());
            sorted.add(next);
            for (int follower : followers.getOrDefault(next.key(), List.of())) {
                if (--open[follower] == 0) {
                    ready.add(follower);
                }
            }
        }
        return List.copyOf(sorted);
    }
}
