package dev.itsm.cmdb.baseline;

import dev.itsm.event.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A digest over texts, each with its length before it, so that no two sequences have the same bytes, and no text is not the
 * empty text. Not thread-safe.
 */
final class ContentDigest {
    private static final int ABSENT = -1;

    private final MessageDigest digest;
    private final ByteBuffer number = ByteBuffer.allocate(Integer.BYTES);

    ContentDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", e);
        }
    }

    private ContentDigest number(int value) {
        digest.update(number.clear().putInt(value).flip());
        return this;
    }

    ContentDigest text(@Nullable Object value) {
        if (value == null) {
            return number(ABSENT);
        }
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
        return this;
    }

    ContentDigest texts(List<?> values) {
        number(values.size());
        values.forEach(this::text);
        return this;
    }

    ContentDigest texts(Map<String, String> values) {
        number(values.size());
        values.forEach((name, value) -> text(name).text(value));
        return this;
    }

    Hash hash() {
        return new Hash(HexFormat.of().formatHex(digest.digest()));
    }
}
