package jianyan.question.aggregation.indicator;

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

    private static final Comparator<StatedFigure> BY_SIZE =
            Comparator.comparing(StatedFigure::value)
                    .thenComparing(StatedFigure::document)
                    .thenComparing(StatedFigure::shown);

    public IndicatorCell {
        values = List.copyOf(values);
        growth = List.copyOf(growth);
    }

    /// @param figures those of one series and year, all different
    /// @param changes the changes of the same series and year
    public static IndicatorCell of(
            int year, List<StatedFigure> figures, List<StatedFigure> changes) {
        if (figures.isEmpty() && changes.isEmpty()) {
            return new IndicatorCell(year, State.NOT_STATED, null, List.of(), "", false, List.of());
        }
        List<String> growth =
                changes.stream().sorted(BY_SIZE).map(StatedFigure::shown).distinct().toList();
        List<StatedFigure> different = different(figures);
        State state = state(figures, different, growth);
        boolean one = state == State.STATED || state == State.REPEATED;
        return new IndicatorCell(
                year,
                state,
                one ? different.getFirst().value() : null,
                different.stream().map(StatedFigure::value).toList(),
                shown(different, state),
                figures.stream().anyMatch(figure -> figure.precision() != Precision.EXACT),
                growth);
    }

    /// The most exact of those that are the same figure, in the order of size.
    private static List<StatedFigure> different(List<StatedFigure> figures) {
        List<StatedFigure> different = new ArrayList<>();
        figures.stream()
                .sorted(
                        Comparator.comparing(StatedFigure::precision)
                                .thenComparing(IndicatorCell::lastPlace)
                                .thenComparing(BY_SIZE))
                .filter(figure -> different.stream().noneMatch(other -> isSame(other, figure)))
                .forEach(different::add);
        different.sort(BY_SIZE);
        return different;
    }

    private static boolean isSame(StatedFigure exact, StatedFigure other) {
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
    private static BigDecimal lastPlace(StatedFigure figure) {
        BigDecimal value = figure.value();
        return value.signum() == 0
                ? BigDecimal.ONE
                : BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
    }

    private static State state(
            List<StatedFigure> figures, List<StatedFigure> different, List<String> growth) {
        if (figures.isEmpty()) {
            return growth.isEmpty() ? State.NOT_STATED : State.GROWTH_ONLY;
        }
        if (different.size() == 1) {
            return times(figures) == 1 ? State.STATED : State.REPEATED;
        }
        Map<String, Set<BigDecimal>> scopes = new HashMap<>();
        Map<String, Set<BigDecimal>> documents = new HashMap<>();
        for (StatedFigure figure : different) {
            String scope = Objects.requireNonNullElse(figure.scope(), "");
            scopes.computeIfAbsent(scope, first -> new HashSet<>()).add(figure.value());
            documents
                    .computeIfAbsent(scope + "\n" + figure.document(), first -> new HashSet<>())
                    .add(figure.value());
        }
        boolean apart = scopes.values().stream().allMatch(values -> values.size() == 1);
        boolean parts = documents.values().stream().anyMatch(values -> values.size() > 1);
        return apart || parts ? State.SCOPES : State.DISAGREE;
    }

    private static long times(List<StatedFigure> figures) {
        return figures.stream().mapToLong(StatedFigure::times).sum();
    }

    private static String shown(List<StatedFigure> different, State state) {
        return different.stream()
                .map(figure ->
                        state == State.SCOPES && figure.scope() != null
                                ? figure.shown() + "（" + figure.scope() + "）"
                                : figure.shown())
                .collect(Collectors.joining(" / "));
    }
}
