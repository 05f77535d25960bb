package jianyan.aggregation.indicator.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyan.aggregation.indicator.figure.FigurePlaces;
import jianyan.aggregation.indicator.figure.FigureScanner;
import jianyan.aggregation.indicator.figure.FigureText;
import jianyan.aggregation.indicator.reading.Claim.Link;
import jianyan.aggregation.indicator.rule.IndicatorRule;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.aggregation.indicator.rule.Topics;
import jianyan.analysis.Folding;
import jianyan.corpus.place.Division;
import jianyan.corpus.place.Gazetteer;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Section;
import jianyan.question.aggregation.indicator.IndicatorReading;
import org.jspecify.annotations.Nullable;

/// Reads the figures out of a document's running text. Thread-safe.
public final class IndicatorReader {
    /// Goes up whenever the same rules read the same document differently.
    public static final int VERSION = 4;

    /// How many different values of one indicator and year make each of them one of several.
    private static final int SEVERAL = 3;

    private final IndicatorRules rules;
    private final FigureScanner scanner;
    private final ClaimReader claims;
    private final GrowthReader growths;
    private final PlaceFinder places;
    private final TimingReader timings = new TimingReader();

    public IndicatorReader(IndicatorRules rules, Folding folding, Gazetteer gazetteer) {
        this.rules = rules;
        this.scanner = new FigureScanner(folding);
        this.claims = new ClaimReader(rules);
        this.growths = new GrowthReader(rules);
        this.places = new PlaceFinder(gazetteer, folding);
    }

    /// All readings in the order of the text.
    public List<IndicatorReading> read(Document document) {
        List<IndicatorReading> readings = new ArrayList<>();
        Division home = places.home(document.metadata());
        for (Section section : document.sections()) {
            String heading = scanner.scan(section.heading()).text();
            var frame = Frame.of(document, section, heading);
            Topics.Earlier earlier = new Topics.Earlier();
            for (Passage passage : section.passages()) {
                if (passage.isCounted() && passage.label() != PassageLabel.HEADING) {
                    FigureText text = scanner.scan(passage.text());
                    if (!text.quantities().isEmpty()) {
                        readings.addAll(
                                read(document, passage, text, frame, home, heading, earlier));
                    }
                    earlier.add(text.text());
                }
            }
        }
        return withParts(readings);
    }

    private List<IndicatorReading> read(
            Document document,
            Passage passage,
            FigureText text,
            Frame frame,
            @Nullable Division home,
            String heading,
            Topics.Earlier earlier) {
        Body body = document.metadata().body();
        var topics = new Topics(rules, text.text(), heading, earlier, body);
        FigurePlaces named = places.places(text.text(), home);
        var readings = new ReadingMaker(document, passage, text, named);
        List<Claim> found = claims.read(text, topics, named);
        for (Claim claim : found) {
            int position = claim.position();
            IndicatorRule rule = claim.isBrought() ? claim.rule().brought() : claim.rule();
            Timing timing = timings.read(text, position, position, false, rule, frame);
            boolean base = claim.link() == Link.BASE && timing.sort() != Timing.Sort.BASE;
            readings.add(claim, base ? Timing.of(null, Timing.Sort.BASE) : timing);
        }
        for (Growth growth : growths.read(text, found, topics, named)) {
            // The change belongs to the time of what changed: the clue between the two, 比2019年, is
            // of
            // what it is compared with.
            Claim of = growth.of();
            int position = of == null ? growth.start() : of.position();
            Timing timing =
                    timings.read(
                            text, position, growth.position(), of == null, growth.rule(), frame);
            readings.add(growth, timed(growth, timing, frame), timing);
        }
        return passage.recognised() == null
                ? readings.sorted()
                : readings.sorted().stream()
                        .map(reading -> ReadingMaker.doubted(reading, Doubts.RECOGNISED))
                        .toList();
    }

    /// A mean of several years is of those; a change since a year before the last is since then.
    private static Timing timed(Growth growth, Timing timing, Frame frame) {
        Integer year = timing.year();
        Integer since = growth.than().since(year);
        if (growth.than().yearly() && timing.sort() != Timing.Sort.TARGET) {
            return timing.sort() == Timing.Sort.PERIOD
                    ? timing
                    : frame.period() != null ? frame.period() : Timing.period(since, year);
        }
        if (since == null || year != null && since == year - 1) {
            return timing;
        }
        return timing.sort() == Timing.Sort.TARGET ? timing : Timing.since(since, year);
    }

    /// Marks the values of which a document gives too many for one year: the suggestions of each of
    /// its meetings. Each is read surely, and none is the year's.
    private static List<IndicatorReading> withParts(List<IndicatorReading> readings) {
        Map<IndicatorReading.Key, Set<BigDecimal>> values = new HashMap<>();
        for (IndicatorReading reading : readings) {
            if (reading.isYearly()) {
                values.computeIfAbsent(reading.key(), key -> new HashSet<>()).add(reading.value());
            }
        }
        return readings.stream()
                .map(reading ->
                        values.getOrDefault(reading.key(), Set.of()).size() >= SEVERAL
                                ? reading.marked(IndicatorReading.PART)
                                : reading)
                .toList();
    }
}
