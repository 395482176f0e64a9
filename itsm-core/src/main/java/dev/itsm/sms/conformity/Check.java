package dev.itsm.sms.conformity;

import dev.itsm.sms.standard.RuleDefinition;
import java.util.List;

/** A rule with the way to tell from records whether it holds. */
public sealed interface Check permits RecordCheck, FoldCheck {
    /** Returns what is laid down about the rule. */
    RuleDefinition definition();

    /** Returns the kinds of record that it looks at. */
    List<EvidenceType<?>> evidence();

    /** Returns the code of the rule. */
    default String code() {
        return definition().code();
    }
}
