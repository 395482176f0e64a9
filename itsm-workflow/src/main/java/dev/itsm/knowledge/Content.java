package dev.itsm.knowledge;

import dev.itsm.party.PersonId;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article says.
 *
 * @param title what it answers, in one line
 * @param text the answer; null while nobody has written it
 * @param topic what it is about
 * @param authors everyone who has ever written on it, as nobody can tell whose words are left; at least one
 */
public record Content(String title, @Nullable String text, Topic topic, Set<PersonId> authors) {
    public Content {
        authors = Set.copyOf(authors);
        if (authors.isEmpty()) {
            throw new IllegalArgumentException("The article '" + title
                    + "' must have an author: else nobody can tell who may look it over.\nMaybe its history was cut.");
        }
    }

    /** Returns whether it can be of use: it says something, and of what kind that is. */
    public boolean isComplete() {
        return text != null && !text.isBlank() && topic.category() != null;
    }

    /** Returns whether none of these people have written on it. */
    public boolean isByOthersThan(Set<PersonId> people) {
        return Collections.disjoint(authors, people);
    }

    /** Returns whether the edit would alter a word. */
    boolean isAlteredBy(ArticleCommand.Edit edit) {
        return !edited(edit, authors).equals(this);
    }

    Content edited(ArticleCommand.Edit edit, Set<PersonId> by) {
        Set<PersonId> all = new HashSet<>(authors);
        all.addAll(by);
        return new Content(
                edit.title() == null ? title : edit.title(),
                edit.text() == null ? text : edit.text(),
                edit.topic() == null ? topic : edit.topic(),
                all);
    }
}
