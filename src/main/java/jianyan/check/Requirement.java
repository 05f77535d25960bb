package jianyan.check;

import java.util.List;
import jianyan.question.check.Precedent;

/// What a rule demands of a draft. Thread-safe.
interface Requirement {
    /// The sentences that do not meet it; none when the draft does.
    ///
    /// @param held earlier proposals on its matter, the most alike first
    List<Finding> examine(DraftText draft, List<Precedent> held);

    /// @param sentence where it shows
    /// @param what fills the wording of the rule; empty when the wording stands alone
    record Finding(DraftText.Sentence sentence, String what) {}
}
