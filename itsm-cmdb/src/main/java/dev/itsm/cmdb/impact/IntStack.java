package dev.itsm.cmdb.impact;

import java.util.Arrays;

/** Numbers, of which the last one goes first. Not thread-safe. */
final class IntStack {
    private int[] numbers = new int[8];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void push(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    /** Takes the last one away, of which there must be one. */
    int pop() {
        return numbers[--size];
    }
}
