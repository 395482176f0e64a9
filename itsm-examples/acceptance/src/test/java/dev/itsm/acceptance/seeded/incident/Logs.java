package dev.itsm.acceptance.seeded.incident;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model must not log. */
final class Logs {
    static final Logger LOG = LoggerFactory.getLogger(Logs.class);
}
