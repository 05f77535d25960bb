package jianyan.question.aggregation.indicator;

import java.math.BigDecimal;
import java.util.List;
import jianyan.document.Coded;
import org.jspecify.annotations.Nullable;

/// What comes of holding readings against each other. Nothing is corrected: the readings stay as
/// the texts have them, and the finding says what follows from them.
///
/// @param stated what the text says; null when it only gives what it follows from
/// @param computed what follows from the other readings, in the unit of `stated`; null when two
///   documents disagree and nothing says which is right
/// @param readings those compared: part, whole and rate; earlier, later and growth; or one of each
///   document
public record ConsistencyFinding(
        Kind kind,
        Verdict verdict,
        @Nullable BigDecimal stated,
        @Nullable BigDecimal computed,
        List<IndicatorReading> readings) {
    public enum Kind implements Coded {
        /// 236 of 272 is 86.8 %.
        SHARE,
        /// A stated growth against the figure of the year before.
        GROWTH,
        /// The same figure in several documents.
        DOCUMENTS;
    }

    public enum Verdict implements Coded {
        AGREES,
        DISAGREES,
        /// There was nothing stated to compare with.
        COMPUTED;
    }

    public ConsistencyFinding {
        readings = List.copyOf(readings);
    }
}
