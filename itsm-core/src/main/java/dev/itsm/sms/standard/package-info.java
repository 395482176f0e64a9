/**
 * What a standard asks for, as data: clauses, requirements in this library's own words, what shows them, how far records can
 * tell, the rules that refute them, and their counterparts in other standards.
 *
 * <p>{@link dev.itsm.sms.standard.ClauseCatalogue#iso20000()} is ISO/IEC 20000-1:2018 with its amendment of 2024. The standard is
 * not quoted, and the catalogue is no substitute for it: a clause whose number could not be confirmed says so. Other
 * standards, and an organization's own demands, are read from texts of the same form, which
 * {@link dev.itsm.sms.standard.ClauseCatalogue#read} describes.
 */
@NullMarked
package dev.itsm.sms.standard;

import org.jspecify.annotations.NullMarked;
