package jianyan.question.aggregation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jianyan.document.Coded;
import org.jspecify.annotations.Nullable;

/// What documents state of one indicator, place and year.
///
/// @param state how its figures stand to each other
/// @param value the figure, where there is one; null otherwise, and never a mean or a choice
/// @param values every figure that differs from the others, in the order of size
/// @param shown the figures as a Chinese reader writes them; empty when none is stated
/// @param rounded whether any of them is not exact
/// @param growth the changes that are stated, as they are written
public record IndicatorCell(
        int year,
        State state,
        @Nullable BigDecimal value,
        List<BigDecimal> values,
        String shown,
        boolean rounded,
        List<String> growth) {
    /// How the figures of a cell stand to each other.
    public enum State implements Coded {
        /// One figure, stated once.
        STATED,
        /// One figure, stated more than once or once more exactly than again.
        REPEATED,
        /// Documents that state different figures of the same thing.
        DISAGREE,
        /// Figures of different scope, or parts that one document counts apart.
        SCOPES,
        /// No figure, but by how much it changed.
        GROWTH_ONLY,
        /// Nothing. It is not zero.
        NOT_STATED;
    }

    /// From this on figures are written in 亿, and one may be told in fewer places than another.
    private static final BigDecimal LARGE = BigDecimal.valueOf(100_000_000);

    /// A figure told with 近 or 余 is the same as an exact one this near.
    private static final BigDecimal NEAR = new BigDecimal("0.05");

    public IndicatorCell {
        values = List.copyOf(values);
        growth = List.copyOf(growth);
    }

    /// @param readings those of one series and year
    /// @param changes the changes of the same series and year
    static IndicatorCell of(
            int year, List<IndicatorReading> readings, List<IndicatorReading> changes) {
        List<String> growth = changes.stream().map(IndicatorReading::shown).distinct().toList();
        List<IndicatorReading> different = different(readings);
        State state = state(readings, different, growth);
        boolean one = state == State.STATED || state == State.REPEATED;
        return new IndicatorCell(
                year,
                state,
                one ? different.getFirst().value() : null,
                different.stream().map(IndicatorReading::value).toList(),
                shown(different, state),
                readings.stream().anyMatch(r -> r.precision() != Precision.EXACT),
                growth);
    }

    /// The most exact of those that are the same figure, in the order of size.
    private static List<IndicatorReading> different(List<IndicatorReading> readings) {
        List<IndicatorReading> different = new ArrayList<>();
        readings.stream()
                .sorted(
                        Comparator.comparing(IndicatorReading::precision)
                                .thenComparing(IndicatorCell::lastPlace)
                                .thenComparing(IndicatorReading::value))
                .filter(reading -> different.stream().noneMatch(other -> isSame(other, reading)))
                .forEach(different::add);
        different.sort(Comparator.comparing(IndicatorReading::value));
        return different;
    }

    private static boolean isSame(IndicatorReading exact, IndicatorReading other) {
        if (!Objects.equals(exact.scope(), other.scope())) {
            return false;
        }
        BigDecimal apart = exact.value().subtract(other.value()).abs();
        if (apart.signum() == 0) {
            return true;
        }
        if (other.precision() == Precision.ROUNDED
                && apart.compareTo(exact.value().abs().multiply(NEAR)) <= 0) {
            return true;
        }
        boolean large = exact.value().abs().compareTo(LARGE) >= 0;
        return (large || exact.unit().equals("%"))
                && apart.multiply(BigDecimal.TWO).compareTo(lastPlace(other)) <= 0;
    }

    /// What one in the last place that a figure is written to is worth: 0.1 of 5.8.
    private static BigDecimal lastPlace(IndicatorReading reading) {
        BigDecimal value = reading.value();
        return value.signum() == 0
                ? BigDecimal.ONE
                : BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
    }

    private static State state(
            List<IndicatorReading> readings,
            List<IndicatorReading> different,
            List<String> growth) {
        if (readings.isEmpty()) {
            return growth.isEmpty() ? State.NOT_STATED : State.GROWTH_ONLY;
        }
        if (different.size() == 1) {
            return readings.size() == 1 ? State.STATED : State.REPEATED;
        }
        Map<String, Set<BigDecimal>> scopes = new HashMap<>();
        Map<String, Set<BigDecimal>> documents = new HashMap<>();
        for (IndicatorReading reading : different) {
            String scope = Objects.requireNonNullElse(reading.scope(), "");
            scopes.computeIfAbsent(scope, first -> new HashSet<>()).add(reading.value());
            documents
                    .computeIfAbsent(scope + "\n" + reading.document(), first -> new HashSet<>())
                    .add(reading.value());
        }
        boolean apart = scopes.values().stream().allMatch(values -> values.size() == 1);
        boolean parts = documents.values().stream().anyMatch(values -> values.size() > 1);
        return apart || parts ? State.SCOPES : State.DISAGREE;
    }

    private static String shown(List<IndicatorReading> different, State state) {
        return different.stream()
                .map(reading ->
                        state == State.SCOPES && reading.scope() != null
                                ? reading.shown() + "（" + reading.scope() + "）"
                                : reading.shown())
                .collect(Collectors.joining(" / "));
    }
}
