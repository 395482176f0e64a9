package dev.itsm.event;

import dev.itsm.id.Keys;
import dev.itsm.id.RecordKind;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an event holds in place of personal text: where the text lies, and a keyed digest that vouches for it. The text and
 * the key lie in a {@code dev.itsm.store.ErasableStore}; once they are erased nobody can tell the text from the digest, nor
 * test a guess, and the journal still verifies, since its hashes cover the commitment alone.
 *
 * @param reference where the text lies, unique in a tenant; a key of a record by its form
 * @param digest HMAC-SHA-256 over the SHA-256 of the reference and the text, framed by their lengths
 */
public record Commitment(String reference, Hash digest) {
    /** The fewest characters of a key: 128 bits as hexadecimal digits. */
    public static final int SHORTEST_KEY = 32;

    private static final RecordKind KIND = RecordKind.of("personal-text");
    private static final String ALGORITHM = "HmacSHA256";

    public Commitment {
        Keys.check(KIND, reference);
    }

    /**
     * Returns the commitment to a text.
     *
     * @param key a text drawn at random for this reference alone, of at least {@value #SHORTEST_KEY} characters
     */
    public static Commitment to(String reference, String key, String text) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("The key of " + reference + " must have at least " + SHORTEST_KEY
                    + " characters, but has " + key.length()
                    + ".\nMaybe it is a word: draw it at random, or names can be guessed from their digests.");
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            Hash content = new FramedDigest("itsm-commitment/1")
                    .text(reference)
                    .text(text)
                    .hash();
            return new Commitment(
                    reference, Hash.ofDigest(mac.doFinal(content.hex().getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256, which every Java must have.", e);
        }
    }

    /** Returns whether this is the commitment to that text under that key. */
    public boolean isTo(String key, String text) {
        byte[] expected = to(reference, key, text).digest.hex().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, digest.hex().getBytes(StandardCharsets.UTF_8));
    }
}
