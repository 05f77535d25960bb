package jianyan.aggregation.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.analysis.Folding;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.Orientation;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Section;
import jianyan.question.aggregation.IndicatorReading;
import jianyan.question.aggregation.Precision;
import org.jspecify.annotations.Nullable;

/// Reads the figures out of a document's running text. Thread-safe.
public final class IndicatorReader {
    private static final String GROWTH = "growth";

    private final IndicatorRules rules;
    private final FigureScanner scanner;
    private final ClaimReader claims;
    private final GrowthReader growths;
    private final TimingReader timings = new TimingReader();

    public IndicatorReader(IndicatorRules rules, Folding folding) {
        this.rules = rules;
        this.scanner = new FigureScanner(folding);
        this.claims = new ClaimReader(rules);
        this.growths = new GrowthReader(rules);
    }

    /// All readings in the order of the text.
    public List<IndicatorReading> read(Document document) {
        List<IndicatorReading> readings = new ArrayList<>();
        for (Section section : document.sections()) {
            String heading = scanner.scan(section.heading()).text();
            var frame = frame(section, heading, document.metadata());
            StringBuilder earlier = new StringBuilder();
            for (Passage passage : section.passages()) {
                if (passage.isCounted() && passage.label() != PassageLabel.HEADING) {
                    FigureText text = scanner.scan(passage.text());
                    var place = new Place(document, passage, frame);
                    readings.addAll(read(text, heading, earlier.toString(), place));
                    earlier.append(text.text());
                }
            }
        }
        return readings;
    }

    private record Place(Document document, Passage passage, TimingReader.Frame frame) {}

    private static TimingReader.Frame frame(Section section, String heading, Metadata metadata) {
        Integer year = section.year();
        if (year == null) {
            year = metadata.years().size() == 1 ? metadata.years().getFirst() : null;
        }
        Integer meeting = metadata.meetingYear();
        if (year == null && meeting != null) {
            year = section.orientation() == Orientation.PLAN ? meeting : meeting - 1;
        }
        boolean period = TimingReader.Frame.PERIOD_HEADING.matcher(heading).find();
        return new TimingReader.Frame(year, meeting, section.orientation(), period);
    }

    private List<IndicatorReading> read(
            FigureText text, String heading, String earlier, Place place) {
        if (text.quantities().isEmpty()) {
            return List.of();
        }
        Body body = place.document().metadata().body();
        var topics = new Topics(rules, text.text(), heading, earlier, body);
        List<Claim> found = claims.read(text, topics);
        List<IndicatorReading> readings = new ArrayList<>();
        for (Claim claim : found) {
            Timing timing = timing(text, claim, place);
            readings.add(
                    reading(
                            text,
                            claim.rule(),
                            claim.position(),
                            claim.end(),
                            BigDecimal.ONE,
                            timing,
                            Stream.of(orEmpty(claim.words()), timing.sort().qualifier),
                            place));
        }
        for (Growth growth : growths.read(text, found, topics)) {
            // The change belongs to the time of what changed: the clue between the two, 比2019年, is
            // of
            // what it is compared with.
            Claim of = growth.of();
            Timing timing =
                    of != null
                            ? timing(text, of, place)
                            : timings.read(
                                    text,
                                    text.clauseStart(growth.position()),
                                    growth.rule().stock(),
                                    place.frame());
            String words = of == null ? "" : orEmpty(of.words());
            readings.add(
                    reading(
                            text,
                            growth.rule(),
                            growth.position(),
                            growth.end(),
                            growth.sign(),
                            timing,
                            Stream.of(words, GROWTH, timing.sort().qualifier),
                            place));
            Growth.Earlier was = growth.was();
            if (was != null) {
                Timing then = new Timing(yearOf(was, timing.year()), null, Timing.Sort.QUOTED);
                readings.add(
                        reading(
                                text,
                                growth.rule(),
                                was.position(),
                                was.end(),
                                BigDecimal.ONE,
                                then,
                                Stream.of(words, then.sort().qualifier),
                                place));
            }
        }
        readings.sort(
                Comparator.comparingInt(IndicatorReading::start)
                        .thenComparing(IndicatorReading::indicator));
        return readings;
    }

    private Timing timing(FigureText text, Claim claim, Place place) {
        return timings.read(text, claim.position(), claim.rule().stock(), place.frame());
    }

    private static IndicatorReading reading(
            FigureText text,
            IndicatorRule rule,
            int position,
            int end,
            BigDecimal sign,
            Timing timing,
            Stream<String> qualifiers,
            Place place) {
        Quantity quantity = text.quantities().get(position);
        if (quantity == null) {
            throw new IllegalStateException("no figure at " + position + " of " + text.text());
        }
        String after = text.text().substring(position + 1, end);
        String rounding = after.replaceAll("^.*?(以上|左右|以内|以下|上下)?$", "$1");
        String unit =
                switch (quantity.kind()) {
                    case COUNT -> after.substring(0, after.length() - rounding.length());
                    case PERCENT -> "%";
                    case POINTS -> "个百分点";
                    case TIMES -> "倍";
                };
        String word =
                quantity.word() != null ? quantity.word() : rounding.isEmpty() ? null : rounding;
        String qualifier =
                qualifiers.filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        Metadata metadata = place.document().metadata();
        BigDecimal upper = quantity.upper();
        return new IndicatorReading(
                metadata.region(),
                metadata.district(),
                metadata.body(),
                timing.year(),
                timing.since(),
                rule.id(),
                qualifier.isEmpty() ? null : qualifier,
                quantity.value().multiply(sign),
                upper == null ? null : upper.multiply(sign),
                unit,
                word == null ? Precision.EXACT : Precision.ROUNDED,
                word,
                place.passage()
                        .text()
                        .substring(
                                text.start(text.sentenceStart(position)),
                                text.end(text.sentenceEnd(position))),
                place.passage().id(),
                quantity.start(),
                text.end(end),
                place.document().id());
    }

    private static @Nullable Integer yearOf(Growth.Earlier was, @Nullable Integer year) {
        if (was.yearsBefore() == 0) {
            return was.year();
        }
        return year == null ? null : Integer.valueOf(year - was.yearsBefore());
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
