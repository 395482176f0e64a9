package dev.itsm.acceptance.seeded.sla;

import com.github.benmanes.caffeine.cache.Cache;

/** A signature must not show what is inside. */
public record ShowsItsCache(Cache<String, String> cache) {}
