package dev.itsm.id;

/**
 * The identity of an asset (ISO/IEC 20000-1:2018, 8.2.5).
 *
 * @param key unique among the assets of a tenant; not blank, at most {@value Keys#MAXIMUM_LENGTH} characters, no
 *     control characters
 */
public record AssetId(String key) implements RecordId {
    public static final RecordKind KIND = RecordKind.of("asset");

    public AssetId {
        Keys.check(KIND, key);
    }

    public static AssetId of(String key) {
        return new AssetId(key);
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
