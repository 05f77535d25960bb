package jianyan.aggregation.indicator.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.aggregation.indicator.figure.Exactness;
import jianyan.aggregation.indicator.figure.FigurePlaces;
import jianyan.aggregation.indicator.figure.FigureText;
import jianyan.aggregation.indicator.figure.FigureWords;
import jianyan.aggregation.indicator.figure.Quantity;
import jianyan.aggregation.indicator.figure.WrittenFigure;
import jianyan.aggregation.indicator.reading.Claim.Link;
import jianyan.aggregation.indicator.rule.IndicatorRule;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.Passage;
import jianyan.question.aggregation.indicator.IndicatorReading;
import jianyan.question.aggregation.indicator.Precision;
import org.jspecify.annotations.Nullable;

/// Makes the readings of one passage out of what was found in it.
final class ReadingMaker {
    private static final String GROWTH = "growth";
    private static final String DOUBTFUL = "doubtful";

    /// Whom a figure of people counts, when they are the committee's own: 委员1.2万人次.
    private static final List<String> MEMBERS = FigureWords.MEMBERS.words();

    private final Document document;
    private final Passage passage;
    private final FigureText text;
    private final FigurePlaces places;
    private final List<IndicatorReading> readings = new ArrayList<>();

    ReadingMaker(Document document, Passage passage, FigureText text, FigurePlaces places) {
        this.document = document;
        this.passage = passage;
        this.text = text;
        this.places = places;
    }

    void add(Claim claim, Timing timing) {
        List<String> of = places(claim.start(), claim.position());
        for (String place : each(of)) {
            double confidence =
                    Doubts.confidence(claim.link(), claim.unit() != null, timing, !of.isEmpty());
            readings.add(
                    reading(
                            claim.rule(),
                            new Stretch(claim.position(), claim.end(), claim.unit()),
                            BigDecimal.ONE,
                            place,
                            timing,
                            claim.words(),
                            Stream.of(timing.words()),
                            confidence));
        }
    }

    /// @param timing of the change
    /// @param year of the figure that changed
    void add(Growth growth, Timing timing, Timing year) {
        Claim of = growth.of();
        String scope = of == null ? null : of.words();
        List<String> where = places(growth.start(), growth.position());
        boolean since = timing.sort() == Timing.Sort.SINCE;
        for (String place : each(where)) {
            double confidence =
                    Doubts.confidence(
                            of == null ? Link.PATTERN : of.link(), false, timing, !where.isEmpty());
            readings.add(
                    reading(
                            growth.rule(),
                            new Stretch(growth.position(), growth.end(), null),
                            growth.sign(),
                            place,
                            timing,
                            scope,
                            Stream.of(timing.words(), since ? "" : GROWTH),
                            confidence));
            Growth.Earlier was = growth.was();
            if (was != null) {
                Timing then = Timing.of(yearOf(was, year.year()), Timing.Sort.BASE);
                readings.add(
                        reading(
                                growth.rule(),
                                new Stretch(was.position(), was.end(), null),
                                BigDecimal.ONE,
                                place,
                                then,
                                scope,
                                Stream.of(then.words()),
                                confidence));
            }
        }
    }

    /// In the order of the text.
    List<IndicatorReading> sorted() {
        readings.sort(
                Comparator.comparingInt(IndicatorReading::start)
                        .thenComparing(IndicatorReading::indicator));
        return List.copyOf(readings);
    }

    private List<String> places(int start, int position) {
        return places.of(text.sentenceStart(position), start);
    }

    /// The document's own place is told by none.
    private static List<String> each(List<String> places) {
        return places.isEmpty() ? List.of("") : places;
    }

    private record Stretch(int position, int end, @Nullable String unit) {}

    private IndicatorReading reading(
            IndicatorRule rule,
            Stretch at,
            BigDecimal sign,
            String place,
            Timing timing,
            @Nullable String scope,
            Stream<String> qualifiers,
            double confidence) {
        Quantity quantity = text.quantities().get(at.position());
        if (quantity == null) {
            throw new IllegalStateException("no figure at " + at + " of " + text.text());
        }
        String after = text.text().substring(at.position() + 1, at.end());
        String rounding = after.replaceAll("^.*?(以上|左右|以内|以下|上下)?$", "$1");
        String unit =
                at.unit() != null
                        ? at.unit()
                        : switch (quantity.kind()) {
                            case COUNT -> after.substring(0, after.length() - rounding.length());
                            case PERCENT -> "%";
                            case POINTS -> "个百分点";
                            case TIMES -> "倍";
                            case BARE -> "";
                        };
        String word =
                quantity.word() != null ? quantity.word() : rounding.isEmpty() ? null : rounding;
        Stream<String> exactness =
                Exactness.qualifier(word, timing.sort() == Timing.Sort.TARGET).stream();
        String qualifier =
                Stream.of(qualifiers, exactness, members(scope), doubt(confidence))
                        .flatMap(words -> words)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        Metadata metadata = document.metadata();
        BigDecimal value = quantity.value().multiply(sign);
        BigDecimal upper = quantity.upper() == null ? null : quantity.upper().multiply(sign);
        return new IndicatorReading(
                metadata.region(),
                metadata.district(),
                metadata.body(),
                place.isEmpty() ? null : place,
                timing.year(),
                timing.from(),
                timing.to(),
                rule.id(),
                scope,
                qualifier.isEmpty() ? null : qualifier,
                value,
                upper,
                unit,
                WrittenFigure.of(value, upper, unit, word),
                word == null ? Precision.EXACT : Precision.ROUNDED,
                word,
                timing.retold(),
                rounded(confidence),
                passage.text()
                        .substring(
                                text.start(text.sentenceStart(at.position())),
                                text.end(text.sentenceEnd(at.position()))),
                passage.id(),
                quantity.start(),
                text.end(at.end()),
                document.id());
    }

    private static Stream<String> members(@Nullable String scope) {
        return scope != null && MEMBERS.contains(scope) ? Stream.of("members") : Stream.empty();
    }

    private static Stream<String> doubt(double confidence) {
        return confidence < IndicatorReading.CERTAIN ? Stream.of(DOUBTFUL) : Stream.empty();
    }

    private static double rounded(double confidence) {
        return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }

    private static @Nullable Integer yearOf(Growth.Earlier was, @Nullable Integer year) {
        if (was.yearsBefore() == 0) {
            return was.year();
        }
        return year == null ? null : Integer.valueOf(year - was.yearsBefore());
    }

    /// The same reading with one more reason for doubt.
    static IndicatorReading doubted(IndicatorReading reading, double factor) {
        double confidence = rounded(reading.confidence() * factor);
        String qualifier =
                Stream.of(
                                reading.is(DOUBTFUL) ? Stream.<String>empty() : doubt(confidence),
                                Stream.ofNullable(reading.qualifier()))
                        .flatMap(words -> words)
                        .sorted(Comparator.comparing(DOUBTFUL::equals))
                        .collect(Collectors.joining(" "));
        return reading.with(qualifier.isEmpty() ? null : qualifier, confidence);
    }
}
