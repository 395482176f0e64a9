package dev.itsm.sms.standard;

import java.util.List;

/**
 * Which text of a standard is meant.
 *
 * @param standard the standard, such as {@code ISO/IEC 20000-1}
 * @param edition its edition, such as {@code 2018}
 * @param amendments the amendments that are applied, oldest first
 */
public record Edition(String standard, String edition, List<String> amendments) {
    public Edition {
        amendments = List.copyOf(amendments);
    }

    /** Returns it as people cite it: {@code ISO/IEC 20000-1:2018 + Amd 1:2024}. */
    @Override
    public String toString() {
        return standard + ":" + edition + (amendments.isEmpty() ? "" : " + " + String.join(" + ", amendments));
    }
}
