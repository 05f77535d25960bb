/// Whether two engines answer the same, byte by byte: `EngineComparison` puts questions to both
/// that `DrawnQuestions` and `DrawnProposals` draw from what documents say.
@NullMarked
package jianyan.export.contract;

import org.jspecify.annotations.NullMarked;
