/**
 * Knowledge articles (ISO/IEC 20000-1:2018, 7.6): what is known, who wrote it and who looked it over, whom it is there for and
 * until when, when it is to be looked at again, and how often it was of use.
 */
@NullMarked
package dev.itsm.knowledge;

import org.jspecify.annotations.NullMarked;
