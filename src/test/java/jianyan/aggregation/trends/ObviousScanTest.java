package jianyan.aggregation.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jianyan.SampleIndex;
import jianyan.SharedFolder;
import jianyan.analysis.exact.Atoms;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.index.Snapshots;
import jianyan.index.build.BuildProgress;
import jianyan.index.build.IndexBuilder;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.trends.TrendsRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three hundred random queries under random filters, drawn from the seed 20230103, against a scan
/// of the texts.
final class ObviousScanTest {
    private static final int PAIRS = 300;
    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]{2,}");

    @Test
    void countsOfTheSampleCorpusEqualTheScan() throws IOException {
        check(SampleIndex.documents(), SampleIndex.folder());
    }

    @Test
    void countsOfRealReportsEqualTheScan(@TempDir Path folder) throws IOException {
        Path reports = SharedFolder.require("data/reports");
        CorpusReader reader = new CorpusReader(SampleIndex.ANALYSIS);
        new IndexBuilder(folder, SampleIndex.ANALYSIS, reader, Clock.systemUTC())
                .build(List.of(reports), BuildProgress.SILENT);
        check(
                CorpusFiles.of(List.of(reports)).files().stream()
                        .flatMap(file -> reader.read(file).documents().stream())
                        .toList(),
                folder);
    }

    /// One section of a document, its passages folded and without what a phrase reads across.
    private record Text(Document document, Section section, List<String> passages, long size) {}

    private static void check(List<Document> documents, Path index) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (Document document : documents) {
            for (Section section : document.sections()) {
                List<String> folded =
                        section.passages().stream()
                                .filter(Passage::isCounted)
                                .map(passage -> fold(passage.text()))
                                .toList();
                if (!folded.isEmpty()) {
                    texts.add(
                            new Text(
                                    document,
                                    section,
                                    folded.stream().map(Atoms::withoutTransparent).toList(),
                                    folded.stream().mapToLong(Atoms::countCharacters).sum()));
                }
            }
        }
        Random random = new Random(20230103);
        Trends trends = new Trends(SampleIndex.ANALYSIS);
        int occurring = 0;
        try (Snapshots snapshots = Snapshots.open(index)) {
            for (int pair = 0; pair < PAIRS; pair++) {
                List<String> phrases = new ArrayList<>();
                phrases.add(phrase(texts, random));
                if (random.nextInt(3) == 0) {
                    phrases.add(phrase(texts, random));
                }
                Filters filters = filters(texts, random);
                String q = "\"" + String.join("\" OR \"", phrases) + "\"";
                var request = new TrendsRequest(List.of(q), List.of(), filters);
                Figures figures =
                        snapshots
                                .with(snapshot -> trends.trends(request, snapshot))
                                .totals()
                                .getFirst()
                                .figures();
                compare(figures, phrases, filters, texts, q);
                occurring += figures.occurrences() > 0 ? 1 : 0;
            }
        }
        // Queries that find nothing would agree with anything.
        assertThat(occurring).isGreaterThan(PAIRS / 3);
    }

    private static void compare(
            Figures figures, List<String> phrases, Filters filters, List<Text> texts, String q) {
        long occurrences = 0;
        long passages = 0;
        long characters = 0;
        Set<String> holding = new HashSet<>();
        Set<String> held = new HashSet<>();
        for (Text text : texts) {
            if (!admits(filters, text)) {
                continue;
            }
            held.add(text.document.id());
            characters += text.size;
            for (String passage : text.passages) {
                long times = times(passage, phrases);
                occurrences += times;
                passages += times > 0 ? 1 : 0;
                if (times > 0) {
                    holding.add(text.document.id());
                }
            }
        }
        String asked = q + " " + filters;
        assertThat(figures.occurrences()).as(asked).isEqualTo(occurrences);
        assertThat(figures.passages()).as(asked).isEqualTo(passages);
        assertThat(figures.documents()).as(asked).isEqualTo(holding.size());
        assertThat(figures.characters()).as(asked).isEqualTo(characters);
        assertThat(figures.documentsHeld()).as(asked).isEqualTo(held.size());
    }

    /// From left to right, at each place the longest phrase that stands there.
    private static long times(String passage, List<String> phrases) {
        long times = 0;
        int at = 0;
        while (at < passage.length()) {
            int longest = 0;
            for (String phrase : phrases) {
                if (passage.startsWith(phrase, at)) {
                    longest = Math.max(longest, phrase.length());
                }
            }
            times += longest > 0 ? 1 : 0;
            at += Math.max(1, longest);
        }
        return times;
    }

    private static String phrase(List<Text> texts, Random random) {
        while (true) {
            List<String> passages = texts.get(random.nextInt(texts.size())).passages();
            List<String> stretches =
                    HAN.matcher(passages.get(random.nextInt(passages.size())))
                            .results()
                            .map(MatchResult::group)
                            .toList();
            if (!stretches.isEmpty()) {
                String stretch = stretches.get(random.nextInt(stretches.size()));
                int length = Math.min(stretch.length(), 1 + random.nextInt(4));
                int start = random.nextInt(stretch.length() - length + 1);
                return stretch.substring(start, start + length);
            }
        }
    }

    private static Filters filters(List<Text> texts, Random random) {
        Text like = texts.get(random.nextInt(texts.size()));
        Metadata metadata = like.document.metadata();
        Integer year = like.section.year();
        Filters filters = Filters.NONE;
        if (random.nextInt(3) == 0 && metadata.district() != null) {
            filters = filters.with(FilterField.DISTRICT, List.of(metadata.district()));
        }
        if (random.nextInt(4) == 0) {
            filters = filters.with(FilterField.KIND, List.of(metadata.kind().code()));
        }
        if (random.nextInt(4) == 0) {
            filters =
                    filters.with(
                            FilterField.ORIENTATION, List.of(like.section.orientation().code()));
        }
        if (random.nextInt(4) == 0 && year != null) {
            filters = filters.with(FilterField.YEAR, List.of(String.valueOf(year)));
        } else if (random.nextInt(4) == 0 && year != null) {
            filters = new Filters(Map.copyOf(filters.values()), year - 1, year + 1);
        }
        return filters;
    }

    private static boolean admits(Filters filters, Text text) {
        Metadata metadata = text.document.metadata();
        Integer year = text.section.year();
        boolean inRange =
                filters.from() == null && filters.to() == null
                        || year != null
                                && (filters.from() == null || year >= filters.from())
                                && (filters.to() == null || year <= filters.to());
        return inRange
                && any(filters, FilterField.DISTRICT, metadata.district())
                && any(filters, FilterField.KIND, metadata.kind().code())
                && any(filters, FilterField.ORIENTATION, text.section.orientation().code())
                && any(filters, FilterField.YEAR, year);
    }

    private static boolean any(Filters filters, FilterField field, @Nullable Object value) {
        return filters.of(field).isEmpty() || filters.of(field).contains(String.valueOf(value));
    }

    private static String fold(String text) {
        return SampleIndex.ANALYSIS.folding().fold(text).text();
    }
}
