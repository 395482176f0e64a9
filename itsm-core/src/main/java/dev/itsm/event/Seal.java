package dev.itsm.event;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A statement of where the chains of a journal ended at a time. Seals are a chain of their own: each holds the heads that
 * moved since the one before, and the hash of that one, so a seal that is kept outside the journal vouches for all of it up
 * to then.
 *
 * @param number 1 for a journal's first seal, then one more each
 * @param at when it was taken
 * @param heads the heads that moved since the seal before, by kind and key of their records
 * @param previous the hash of the seal before; {@link Hash#NONE} for the first
 * @param hash the digest over all of the above
 */
public record Seal(long number, Instant at, List<Head> heads, Hash previous, Hash hash) {
    private static final Comparator<Head> ORDER = Comparator.comparing(
                    (Head head) -> head.subject().kind())
            .thenComparing(head -> head.subject().key());

    public Seal {
        heads = List.copyOf(heads);
    }

    /** Returns the seal over the heads, in whatever order they are given. */
    public static Seal over(List<Head> heads, long number, Instant at, Hash previous) {
        List<Head> sorted = heads.stream().sorted(ORDER).toList();
        return new Seal(number, at, sorted, previous, new Seal(number, at, sorted, previous, Hash.NONE).computedHash());
    }

    /** Returns the digest of what this seal holds, framed as {@link Envelope#computedHash} is. */
    public Hash computedHash() {
        FramedDigest digest =
                new FramedDigest("itsm-seal/1").number(number).instant(at).number(heads.size());
        for (Head head : heads) {
            digest.text(head.subject().kind().name())
                    .text(head.subject().key())
                    .number(head.length())
                    .text(head.hash().hex());
        }
        return digest.text(previous.hex()).hash();
    }

    public boolean isIntact() {
        return computedHash().equals(hash);
    }
}
