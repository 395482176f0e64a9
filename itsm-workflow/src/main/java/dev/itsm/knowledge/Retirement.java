package dev.itsm.knowledge;

import dev.itsm.id.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * That an article is of no use any more.
 *
 * @param reason why
 * @param successor the article that has taken its place; null if none has
 */
public record Retirement(String reason, @Nullable ArticleId successor) {}
