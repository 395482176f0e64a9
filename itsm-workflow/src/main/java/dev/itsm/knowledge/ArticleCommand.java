package dev.itsm.knowledge;

import dev.itsm.field.Attributes;
import dev.itsm.id.ArticleId;
import dev.itsm.id.RecordId;
import dev.itsm.lifecycle.Trigger;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of an article. Components may be null, as they come from forms: a missing one is a refusal that names it. */
public sealed interface ArticleCommand {
    /** Starts an article, by whoever acts. */
    record Write(@Nullable @NotBlank String title, @Nullable String text, Topic topic, Attributes attributes)
            implements ArticleCommand {
        /** Returns the command for an article of a category that has all of its text. */
        public static Write of(String title, String text, String category) {
            return new Write(title, text, Topic.of(category), Attributes.NONE);
        }
    }

    /** Alters a draft, by whoever acts; null leaves a part as it is. */
    record Edit(
            @Nullable String title,
            @Nullable String text,
            @Nullable Topic topic) implements ArticleCommand {}

    /** Gives it to another person to look over. */
    record Submit() implements ArticleCommand {}

    /** Gives it back to its authors. */
    record SendBack(@Nullable @NotBlank String findings) implements ArticleCommand {}

    /**
     * Says that whoever acts has looked it over and found it right, and makes it known.
     *
     * @param findings what was found
     * @param audiences who is to find it
     * @param validFrom from when on it is right; null for now
     * @param validUntil when it is right no more; null if that is not known
     * @param reviewAt when it is to be looked at again; null for as late as the organization allows
     */
    record Publish(
            @Nullable @NotBlank String findings,
            @NotEmpty Set<String> audiences,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable Instant reviewAt)
            implements ArticleCommand {
        public Publish {
            audiences = Set.copyOf(audiences);
        }

        /** Returns the command for what is right from now on until it is looked at again. */
        public static Publish to(String findings, String... audiences) {
            return new Publish(findings, Set.of(audiences), null, null, null);
        }
    }

    /**
     * Says that whoever acts has looked at it again and that it is still right.
     *
     * @param findings what was found
     * @param validUntil when it is right no more; null if that is not known
     * @param reviewAt when it is to be looked at next; null for as late as the organization allows
     */
    record Confirm(
            @Nullable @NotBlank String findings,
            @Nullable Instant validUntil,
            @Nullable Instant reviewAt) implements ArticleCommand {}

    /** Takes what is published back to alter it. */
    record Rework(@Nullable @NotBlank String reason) implements ArticleCommand {}

    /** Takes it out of use. */
    record Retire(
            @Nullable @NotBlank String reason, @Nullable ArticleId successor) implements ArticleCommand {}

    /** Says that it was used for a record, such as an incident, and whether it helped. */
    record Use(@Nullable @NotNull RecordId on, boolean helped) implements ArticleCommand {}

    /** Says something to its authors. */
    record LeaveRemark(@Nullable @NotBlank String says) implements ArticleCommand {}

    /** Sets and clears the organization's own fields. */
    record ChangeFields(Attributes set, Set<String> cleared) implements ArticleCommand {}

    /** Takes a step of the organization's own. */
    record Fire(@Nullable @NotNull Trigger on) implements ArticleCommand {}
}
