package dev.itsm.cmdb.relation;

import java.util.HexFormat;

/**
 * What a graph says, as 128 bits that do not depend on the order in which it was said: the sum over all facts of a hash of
 * each. Facts can be added and taken away. Not cryptographic. Not thread-safe.
 */
final class Fingerprint {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long high;
    private long low;

    Fingerprint() {}

    Fingerprint(Fingerprint other) {
        high = other.high;
        low = other.low;
    }

    /** Returns the hash of a text. */
    static long of(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * GOLDEN;
            hash ^= hash >>> 29;
        }
        return mix(hash);
    }

    /** Adds a fact of up to four parts, or takes it away. */
    void add(int times, long first, long second, long third, long fourth) {
        long fact = mix(mix(mix(first * 3 + second) * 3 + third) * 3 + fourth);
        low += times * fact;
        high += times * mix(fact ^ first + GOLDEN * second);
    }

    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
