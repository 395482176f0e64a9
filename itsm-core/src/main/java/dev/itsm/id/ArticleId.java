package dev.itsm.id;

/**
 * The identity of a knowledge article (ISO/IEC 20000-1:2018, 7.6).
 *
 * @param key unique among the article records of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record ArticleId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("article");

    public ArticleId {
        Keys.check(KIND, key);
    }

    public static ArticleId of(String key) {
        return new ArticleId(key);
    }

    @Override
    public RecordKind kind() {
        return KIND;
    }

    @Override
    public String toString() {
        return KIND + ":" + key;
    }
}
