package dev.itsm.jdbc;

import dev.itsm.event.Commitment;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.store.ErasableStore;
import java.sql.SQLException;
import java.util.List;

/** One tenant's personal texts. Erasing overwrites text and key with nothing; the database frees the space as it does. */
final class JdbcErasableStore implements ErasableStore {
    private final String tenant;
    private final JdbcUnitOfWork units;

    JdbcErasableStore(String tenant, JdbcUnitOfWork units) {
        this.tenant = tenant;
        this.units = units;
    }

    @Override
    public Commitment keep(String reference, PersonId about, String key, String text) {
        Commitment commitment = Commitment.to(reference, key, text);
        boolean isNew = units.write((sql, unit) -> sql.insert(
                "insert into itsm_personal (_tenant, _reference, _about, _secret, _text) values (?, ?, ?, ?, ?)",
                values -> values.ordered(tenant)
                        .ordered(reference)
                        .text(about.key())
                        .text(key)
                        .text(text)));
        if (!isNew) {
            throw new IllegalArgumentException("There is a text '" + reference
                    + "' already.\nMaybe it was kept before: a reference is for one text, for ever.");
        }
        return commitment;
    }

    @Override
    public Content read(Commitment commitment) {
        Content content = units.read((sql, unit) -> sql.one(
                "select _secret, _text, _actor, _on_behalf, _acted_at, _reason from itsm_personal"
                        + " where _tenant = ? and _reference = ?",
                values -> values.ordered(tenant).ordered(commitment.reference()),
                row -> content(commitment, row)));
        return content == null ? new Content.Missing() : content;
    }

    private static Content content(Commitment commitment, Row row) throws SQLException {
        String key = row.textOrNull();
        String text = row.textOrNull();
        if (key == null || text == null) {
            return new Content.Erased(JdbcJournal.readAct(row));
        }
        return commitment.isTo(key, text) ? new Content.Kept(text) : new Content.Altered();
    }

    @Override
    public List<String> about(PersonId person) {
        return units.read((sql, unit) -> sql.list(
                "select _reference from itsm_personal where _tenant = ? and _about = ? and _text is not null"
                        + " order by _reference",
                values -> values.ordered(tenant).text(person.key()),
                Row::ordered));
    }

    @Override
    public void erase(String reference, Act act) {
        if (act.reason() == null) {
            throw new IllegalArgumentException("The erasing of '" + reference
                    + "' must have a reason.\nMaybe the person asked for it: then say so in the act.");
        }
        boolean known = units.write((sql, unit) -> erase(sql, reference, act) || isKnown(sql, reference));
        if (!known) {
            throw new IllegalArgumentException(
                    "There never was a text '" + reference + "' that could be erased.\nMaybe it is of another tenant.");
        }
    }

    private boolean erase(Sql sql, String reference, Act act) {
        return sql.update(
                        "update itsm_personal set _secret = null, _text = null, _actor = ?, _on_behalf = ?, _acted_at = ?,"
                                + " _reason = ? where _tenant = ? and _reference = ? and _text is not null",
                        values -> values.text(act.actor().key())
                                .text(
                                        act.onBehalfOf() == null
                                                ? null
                                                : act.onBehalfOf().key())
                                .instant(act.at())
                                .text(act.reason())
                                .ordered(tenant)
                                .ordered(reference))
                == 1;
    }

    private boolean isKnown(Sql sql, String reference) {
        return sql.one(
                        "select _reference from itsm_personal where _tenant = ? and _reference = ?",
                        values -> values.ordered(tenant).ordered(reference),
                        Row::ordered)
                != null;
    }
}
