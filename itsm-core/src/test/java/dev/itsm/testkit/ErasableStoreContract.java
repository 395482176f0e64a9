package dev.itsm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.event.Commitment;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.store.ErasableStore;
import dev.itsm.store.ErasableStore.Content;
import org.junit.jupiter.api.Test;

/** What every {@link ErasableStore} must do. */
public abstract class ErasableStoreContract {
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final PersonId ANA = PersonId.of("ana");
    private static final PersonId BO = PersonId.of("bo");
    private static final Act ERASING = Act.by(PersonId.of("dpo"), Trail.NOON).because("Ana asked for it");

    /** Returns a store that nothing was kept in, another one each time. */
    protected abstract ErasableStore emptyStore();

    @Test
    void what_was_kept_is_read_exactly() {
        ErasableStore store = emptyStore();
        String text = "Ana “Annie” O'Neil <ana@example.org>\n🐛" + "x".repeat(100_000);
        Commitment commitment = store.keep("t1", ANA, KEY, text);
        assertThat(commitment).isEqualTo(Commitment.to("t1", KEY, text));
        assertThat(store.read(commitment)).isEqualTo(new Content.Kept(text));
        assertThat(store.read(store.keep("t2", ANA, KEY, ""))).isEqualTo(new Content.Kept(""));
    }

    @Test
    void what_was_erased_is_told_with_who_when_and_why() {
        ErasableStore store = emptyStore();
        Commitment one = store.keep("t1", ANA, KEY, "Ana");
        Commitment other = store.keep("t2", ANA, KEY, "Ana");
        store.erase("t1", ERASING);
        assertThat(store.read(one)).isEqualTo(new Content.Erased(ERASING));
        assertThat(store.read(other)).isEqualTo(new Content.Kept("Ana"));
        store.erase("t1", ERASING.because("again"));
        assertThat(store.read(one)).isEqualTo(new Content.Erased(ERASING));
    }

    @Test
    void erasing_needs_a_text_and_a_reason() {
        ErasableStore store = emptyStore();
        Commitment kept = store.keep("t1", ANA, KEY, "Ana");
        assertThatThrownBy(() -> store.erase("t1", Act.by(BO, Trail.NOON)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.erase("t2", ERASING)).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.read(kept)).isEqualTo(new Content.Kept("Ana"));
    }

    @Test
    void a_reference_is_for_one_text_for_ever() {
        ErasableStore store = emptyStore();
        Commitment kept = store.keep("t1", ANA, KEY, "Ana");
        assertThatThrownBy(() -> store.keep("t1", ANA, KEY, "Anna")).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.read(kept)).isEqualTo(new Content.Kept("Ana"));
        store.erase("t1", ERASING);
        assertThatThrownBy(() -> store.keep("t1", ANA, KEY, "Ana")).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.read(kept)).isEqualTo(new Content.Erased(ERASING));
    }

    @Test
    void a_text_that_is_not_the_one_that_was_committed_to_is_told() {
        ErasableStore store = emptyStore();
        store.keep("t1", ANA, KEY, "Ana");
        assertThat(store.read(Commitment.to("t1", KEY, "Anna"))).isEqualTo(new Content.Altered());
        assertThat(store.read(Commitment.to("t2", KEY, "Ana"))).isEqualTo(new Content.Missing());
    }

    @Test
    void the_texts_about_a_person_are_known_until_they_are_erased() {
        ErasableStore store = emptyStore();
        store.keep("t2", ANA, KEY, "Ana");
        store.keep("t1", ANA, KEY, "Ana");
        store.keep("t3", BO, KEY, "Bo");
        assertThat(store.about(ANA)).containsExactly("t1", "t2");
        store.erase("t1", ERASING);
        assertThat(store.about(ANA)).containsExactly("t2");
        assertThat(store.about(BO)).containsExactly("t3");
    }
}
