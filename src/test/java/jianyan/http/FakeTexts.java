package jianyan.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import jianyan.aggregation.trends.FigureMaker;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.document.SourceSpan;
import jianyan.engine.Engine;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.question.aggregation.AxisValue;
import jianyan.question.aggregation.Coordinates;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Figures;
import org.jspecify.annotations.Nullable;

/// The documents of [FakeCorpus], looked at character by character: what the other parts of a
/// [FakeEngine] ask of them.
abstract class FakeTexts implements Engine {
    final List<Document> documents = FakeCorpus.documents();

    List<Document> found(String q, Filters filters) {
        return admitted(filters).stream()
                .filter(each -> words(q).stream().allMatch(word -> text(each).contains(word)))
                .sorted(
                        Comparator.<Document>comparingLong(each ->
                                        -words(q).stream()
                                                .mapToLong(
                                                        word -> occurrences(word, Stream.of(each)))
                                                .sum())
                                .thenComparing(Document::id))
                .toList();
    }

    List<Document> admitted(Filters filters) {
        return documents.stream()
                .filter(each ->
                        filters.values().entrySet().stream()
                                .allMatch(filter ->
                                        values(each, filter.getKey()).stream()
                                                .anyMatch(filter.getValue()::contains)))
                .toList();
    }

    static List<String> values(Document document, FilterField field) {
        var metadata = document.metadata();
        var proposal = document.proposal();
        return switch (field) {
            case DISTRICT -> present(metadata.district());
            case REGION -> present(metadata.region());
            case YEAR -> metadata.years().stream().map(String::valueOf).toList();
            case MEETING_YEAR -> present(metadata.meetingYear());
            case BODY -> List.of(metadata.body().code());
            case KIND -> List.of(metadata.kind().code());
            case TERM -> present(metadata.term());
            case SESSION -> present(metadata.session());
            case ORIENTATION ->
                    document.sections().stream().map(each -> each.orientation().code()).toList();
            case CATEGORY -> proposal == null ? List.of() : present(proposal.category());
            case DEPARTMENT -> proposal == null ? List.of() : present(proposal.department());
            case SPONSOR -> proposal == null ? List.of() : proposal.sponsors();
            case SPONSOR_KIND ->
                    proposal == null || proposal.sponsors().isEmpty()
                            ? List.of()
                            : List.of("person");
            case SECTOR -> proposal == null ? List.of() : present(proposal.sector());
            case RESULT -> proposal == null ? List.of() : present(proposal.result());
            case TEXT_ORIGIN -> List.of(document.textOrigin().code());
        };
    }

    static List<String> present(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    /// Every combination of the values that documents have.
    List<Coordinates> places(List<Dimension> by) {
        List<List<AxisValue>> places = List.of(List.of());
        for (Dimension dimension : by) {
            var values = new TreeSet<String>();
            documents.forEach(each -> values.addAll(values(each, field(dimension))));
            places =
                    places.stream()
                            .flatMap(place ->
                                    values.stream()
                                            .map(value -> AxisValue.of(dimension, value))
                                            .map(value ->
                                                    Stream.concat(place.stream(), Stream.of(value))
                                                            .toList()))
                            .toList();
        }
        return places.stream().map(place -> new Coordinates(by, place)).toList();
    }

    /// A document counts for its first coverage year only, so that the last year is a gap.
    static boolean matches(Document document, Coordinates at) {
        return at.by().stream()
                .allMatch(dimension ->
                        dimension == Dimension.YEAR
                                ? Objects.equals(at.number(dimension), year(document))
                                : values(document, field(dimension))
                                        .contains(at.on(dimension).written()));
    }

    static FilterField field(Dimension dimension) {
        return FilterField.parse(dimension.code()).orElseThrow();
    }

    static Figures figures(String q, List<Document> held) {
        long occurrences = occurrences(q, held.stream());
        long characters = characters(held);
        return FigureMaker.figures(
                occurrences,
                held.stream().filter(each -> text(each).contains(q)).count(),
                held.stream()
                        .flatMap(FakeTexts::counted)
                        .filter(passage -> passage.text().contains(q))
                        .count(),
                characters,
                held.size(),
                held.stream().flatMap(FakeTexts::counted).count(),
                null);
    }

    static int year(Document document) {
        return document.metadata().years().getFirst();
    }

    static long characters(List<Document> held) {
        return held.stream().flatMap(FakeTexts::counted).mapToLong(p -> p.text().length()).sum();
    }

    static long occurrences(String q, Stream<Document> held) {
        return held.flatMap(FakeTexts::counted).mapToLong(p -> marks(p.text(), q).size()).sum();
    }

    static Stream<Passage> counted(Document document) {
        return document.sections().stream()
                .map(Section::passages)
                .flatMap(List::stream)
                .filter(Passage::isCounted);
    }

    static String text(Document document) {
        var text = new StringBuilder(document.title());
        counted(document).forEach(passage -> text.append('\n').append(passage.text()));
        return text.toString();
    }

    static List<String> words(String q) {
        return Stream.of(q.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    static List<SourceSpan> marks(String text, String q) {
        List<SourceSpan> marks = new ArrayList<>();
        for (String word : words(q)) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                marks.add(new SourceSpan(at, at + word.length()));
            }
        }
        return marks.stream().sorted().toList();
    }
}
