package dev.itsm.event;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A digest over a sequence of values, each with its length before it, so that no two sequences have the same bytes: {@code
 * "ab", "c"} is not {@code "a", "bc"}, and no text is not the empty text.
 */
final class FramedDigest {
    private static final int ABSENT = -1;

    private final MessageDigest digest = Hash.sha256();
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

    FramedDigest(String form) {
        text(form);
    }

    FramedDigest text(@Nullable String text) {
        if (text == null) {
            return number(ABSENT);
        }
        ByteBuffer bytes = utf8(text);
        number(bytes.remaining());
        digest.update(bytes);
        return this;
    }

    FramedDigest number(long value) {
        number.clear();
        digest.update(number.putLong(value).flip());
        return this;
    }

    FramedDigest instant(Instant at) {
        return number(at.getEpochSecond()).number(at.getNano());
    }

    Hash hash() {
        return Hash.ofDigest(digest.digest());
    }

    /** Encodes strictly: a replaced character would let two texts have one digest. */
    private static ByteBuffer utf8(String text) {
        try {
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "A text of " + text.length() + " characters must be well-formed Unicode to be stored.\n"
                            + "Maybe it was cut inside a character.",
                    e);
        }
    }
}
