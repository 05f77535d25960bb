package jianyan.aggregation.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.aggregation.indicator.figure.FigureNumerals;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.question.aggregation.indicator.ConsistencyFinding;
import jianyan.question.aggregation.indicator.ConsistencyFinding.Kind;
import jianyan.question.aggregation.indicator.ConsistencyFinding.Verdict;
import jianyan.question.aggregation.indicator.IndicatorReading;
import jianyan.question.aggregation.indicator.Precision;
import org.jspecify.annotations.Nullable;

/// Holds readings against each other: shares against their counts, growth against the year before,
/// documents against documents.
///
/// A share or growth agrees when it differs by no more than the rounding of its last stated place,
/// or by no more than one (a percentage point, a proposal) where one of the figures says of itself
/// that it is rounded. A figure that a document states in several ways (意见建议 of many meetings) is
/// compared with no other.
public final class ConsistencyChecker {
    private static final String GROWTH = "growth";
    private static final String BASE = "base";
    private static final String TARGET = "target";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Decimal places of what is computed; texts state one or two.
    private static final int PLACES = 4;

    private final List<IndicatorRules.Ratio> ratios;

    public ConsistencyChecker(IndicatorRules rules) {
        this.ratios = rules.ratios();
    }

    /// Checks all that can be checked.
    ///
    /// @param readings those of any number of documents
    /// @return shares first, then growth, then documents, each in the order of the readings
    public List<ConsistencyFinding> check(List<IndicatorReading> readings) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        Map<String, List<IndicatorReading>> byDocument =
                readings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        IndicatorReading::document,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        for (List<IndicatorReading> document : byDocument.values()) {
            for (IndicatorRules.Ratio ratio : ratios) {
                shares(ratio, document, findings);
            }
        }
        Map<IndicatorReading.Key, List<IndicatorReading>> alike =
                readings.stream().collect(Collectors.groupingBy(ConsistencyChecker::likeness));
        for (IndicatorReading growth : readings) {
            growth(growth, byDocument.get(growth.document()), alike).ifPresent(findings::add);
        }
        documents(readings, findings);
        return findings;
    }

    private static void shares(
            IndicatorRules.Ratio ratio,
            List<IndicatorReading> document,
            List<ConsistencyFinding> findings) {
        for (IndicatorReading part : document) {
            if (!part.indicator().equals(ratio.part())
                    || has(part, GROWTH)
                    || has(part, TARGET)
                    || part.value().signum() < 0) {
                continue;
            }
            Optional<IndicatorReading> whole = only(document, ratio.whole(), part);
            if (whole.isEmpty() || whole.get().value().signum() <= 0) {
                continue;
            }
            BigDecimal computed =
                    part.value()
                            .multiply(HUNDRED)
                            .divide(whole.get().value(), PLACES, RoundingMode.HALF_UP);
            Optional<IndicatorReading> rate = only(document, ratio.rate(), part);
            findings.add(
                    compared(Kind.SHARE, rate.orElse(null), computed, List.of(part, whole.get())));
        }
    }

    private static Optional<ConsistencyFinding> growth(
            IndicatorReading growth,
            @Nullable List<IndicatorReading> document,
            Map<IndicatorReading.Key, List<IndicatorReading>> alike) {
        Integer year = growth.year();
        if (!has(growth, GROWTH) || has(growth, TARGET) || year == null || document == null) {
            return Optional.empty();
        }
        String qualifier = without(growth.sort(), GROWTH);
        Optional<IndicatorReading> later =
                single(document.stream().filter(r -> is(r, growth, qualifier, year)));
        // What the same document says of the year before comes first; other documents come next.
        Optional<IndicatorReading> earlier =
                single(document.stream().filter(r -> is(r, growth, qualifier, year - 1)))
                        .or(() ->
                                single(
                                        alike
                                                .getOrDefault(
                                                        likeness(growth, qualifier, year - 1),
                                                        List.of())
                                                .stream()));
        if (later.isEmpty() || earlier.isEmpty() || earlier.get().value().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal difference = later.get().value().subtract(earlier.get().value());
        boolean relative = growth.unit().equals("%");
        if (!relative
                && !growth.unit().equals(later.get().unit())
                && !points(growth, later.get())) {
            return Optional.empty();
        }
        BigDecimal computed =
                relative
                        ? difference
                                .multiply(HUNDRED)
                                .divide(earlier.get().value(), PLACES, RoundingMode.HALF_UP)
                        : difference;
        return Optional.of(
                compared(Kind.GROWTH, growth, computed, List.of(earlier.get(), later.get())));
    }

    private static boolean points(IndicatorReading growth, IndicatorReading later) {
        return growth.unit().equals("个百分点") && later.unit().equals("%");
    }

    private static void documents(
            List<IndicatorReading> readings, List<ConsistencyFinding> findings) {
        Map<IndicatorReading.Key, Map<String, List<IndicatorReading>>> byKey =
                new LinkedHashMap<>();
        for (IndicatorReading reading : readings) {
            if ((reading.isYearly() || reading.isYearlyGrowth())
                    && reading.precision() == Precision.EXACT) {
                byKey.computeIfAbsent(reading.key(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(reading.document(), document -> new ArrayList<>())
                        .add(reading);
            }
        }
        for (Map<String, List<IndicatorReading>> byDocument : byKey.values()) {
            List<IndicatorReading> one =
                    byDocument.values().stream()
                            .flatMap(stated -> single(stated.stream()).stream())
                            .toList();
            Set<BigDecimal> values =
                    one.stream().map(IndicatorReading::value).collect(Collectors.toSet());
            if (one.size() > 1) {
                Verdict verdict = values.size() == 1 ? Verdict.AGREES : Verdict.DISAGREES;
                BigDecimal stated = values.size() == 1 ? one.getFirst().value() : null;
                findings.add(new ConsistencyFinding(Kind.DOCUMENTS, verdict, stated, stated, one));
            }
        }
    }

    private static ConsistencyFinding compared(
            Kind kind,
            @Nullable IndicatorReading stated,
            BigDecimal computed,
            List<IndicatorReading> from) {
        if (stated == null) {
            boolean impossible = kind == Kind.SHARE && computed.compareTo(HUNDRED) > 0;
            return new ConsistencyFinding(
                    kind,
                    impossible ? Verdict.DISAGREES : Verdict.COMPUTED,
                    null,
                    FigureNumerals.plain(computed),
                    from);
        }
        boolean rounded =
                Stream.concat(from.stream(), Stream.of(stated))
                        .anyMatch(reading -> reading.precision() == Precision.ROUNDED);
        BigDecimal halfOfLastPlace = BigDecimal.valueOf(5, Math.max(0, stated.value().scale()) + 1);
        // 5.0% loses its zero as a number, so a whole per cent may have been stated to a tenth; the
        // wider allowance is the one that never calls a rightly rounded figure wrong.
        BigDecimal allowed = rounded ? BigDecimal.ONE : halfOfLastPlace;
        boolean agrees = stated.value().subtract(computed).abs().compareTo(allowed) <= 0;
        return new ConsistencyFinding(
                kind,
                agrees ? Verdict.AGREES : Verdict.DISAGREES,
                stated.value(),
                FigureNumerals.plain(computed),
                Stream.concat(from.stream(), Stream.of(stated)).toList());
    }

    /// The one value that a document states of an indicator for the time and sort of another
    /// reading.
    private static Optional<IndicatorReading> only(
            List<IndicatorReading> document, String indicator, IndicatorReading like) {
        return single(
                document.stream()
                        .filter(r -> r.indicator().equals(indicator))
                        .filter(r -> Objects.equals(r.year(), like.year()))
                        .filter(r -> Objects.equals(r.place(), like.place()))
                        .filter(r -> Objects.equals(r.scope(), like.scope()))
                        .filter(r -> Objects.equals(r.from(), like.from()))
                        .filter(r -> r.sort().equals(like.sort())));
    }

    private static Optional<IndicatorReading> single(Stream<IndicatorReading> readings) {
        List<IndicatorReading> all = readings.toList();
        return all.stream().map(IndicatorReading::value).distinct().count() == 1
                ? Optional.of(all.getFirst())
                : Optional.empty();
    }

    private static boolean is(
            IndicatorReading reading, IndicatorReading like, String sort, int year) {
        return likeness(reading).equals(likeness(like, sort, year));
    }

    /// In what readings agree that growth can be told from.
    private static IndicatorReading.Key likeness(IndicatorReading reading) {
        return likeness(reading, without(reading.sort(), BASE), reading.year());
    }

    private static IndicatorReading.Key likeness(
            IndicatorReading reading, String sort, @Nullable Integer year) {
        return new IndicatorReading.Key(
                reading.region(),
                reading.district(),
                reading.body(),
                reading.place(),
                year,
                reading.indicator(),
                reading.scope(),
                sort);
    }

    private static boolean has(IndicatorReading reading, String word) {
        return reading.is(word);
    }

    private static String without(String sort, String word) {
        return Arrays.stream(sort.split(" "))
                .filter(other -> !other.equals(word))
                .collect(Collectors.joining(" "));
    }
}
