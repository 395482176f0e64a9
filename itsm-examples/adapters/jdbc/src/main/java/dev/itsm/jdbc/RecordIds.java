package dev.itsm.jdbc;

import dev.itsm.id.RecordId;

/** Makes the identity of a record from what a row says of it. */
@FunctionalInterface
interface RecordIds {
    RecordId of(String kind, String key);
}
