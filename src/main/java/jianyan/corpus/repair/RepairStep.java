package jianyan.corpus.repair;

import java.util.List;
import jianyan.analysis.Folding;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.RepairLog;

/// One kind of repair over all lines of a file. Steps hold no state; each can be tried alone.
interface RepairStep {
    /// The lines after the repair. What was done is told to the context's log; a second run over
    /// the answer changes nothing.
    List<Line> repair(List<Line> lines, Context context);

    /// What a step may look at besides the lines.
    ///
    /// @param source the decoded text that the lines' spans point into
    record Context(String source, Folding folding, RepairLog log) {}
}
