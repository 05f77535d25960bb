package jianyan.export.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyan.aggregation.trends.FigureMaker;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Metadata;
import jianyan.document.Orientation;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Proposal;
import jianyan.document.Section;
import jianyan.document.SourceSpan;
import jianyan.question.Status;
import jianyan.question.aggregation.AxisValue;
import jianyan.question.aggregation.Coordinates;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.Interval;
import jianyan.question.aggregation.Row;
import jianyan.question.aggregation.trends.TrendsAnswer;
import org.junit.jupiter.api.Test;

/// The shapes that scripts rely on, spelled out.
final class JsonTest {
    private final Json json = new Json();

    @Test
    void aCellOfATrendIsFlatWithItsYearAsANumber() {
        var figures =
                new Figures(
                        3,
                        2,
                        3,
                        10_000,
                        4,
                        12,
                        3.0,
                        new Interval(0.62, 8.77),
                        null,
                        new Figures.Share(0.5, new Interval(0.25, 0.75)),
                        null);
        assertThat(
                        written(
                                new TrendsAnswer.Cell(
                                        "养老",
                                        Coordinates.of(Dimension.YEAR, "2022"),
                                        figures,
                                        null)))
                .isEqualTo(
                        "{\"q\":\"养老\",\"year\":2022,\"occurrences\":3,\"documents\":2,"
                                + "\"characters\":10000,\"documentsHeld\":4,\"rate\":3.0,"
                                + "\"interval\":[0.62,8.77],\"documentInterval\":null,"
                                + "\"passages\":3,\"passagesHeld\":12,"
                                + "\"documentShare\":{\"value\":0.5,\"interval\":[0.25,0.75]},"
                                + "\"passageShare\":null}");
    }

    @Test
    void aRowOfWhatIsNotStatedHasNullAndSaysSo() {
        var at =
                new Coordinates(
                        List.of(Dimension.DISTRICT, Dimension.TERM),
                        List.of(new AxisValue.Named("静安区"), AxisValue.UNKNOWN));
        assertThat(written(new Row<>(null, at, Map.of("held", 3))))
                .isEqualTo("{\"district\":\"静安区\",\"term\":null,\"unknown\":true,\"held\":3}");
    }

    @Test
    void whereNothingIsHeldTheRateIsNullAndNotZero() {
        var figures = FigureMaker.figures(0, 0, 0, 0, 0, 0, null);
        assertThat(written(new TrendsAnswer.Total("养老", figures)))
                .contains("\"documentsHeld\":0,\"rate\":null,\"interval\":null,")
                .endsWith("\"documentShare\":null,\"passageShare\":null}");
    }

    @Test
    void aDocumentIsFlatAndItsReplyStays() {
        var passage =
                new Passage("提案:1#p1", PassageLabel.BODY, "建议", List.of(new SourceSpan(4, 6)));
        var document =
                new Document(
                        "提案:1",
                        "a.csv",
                        new Metadata(
                                "关于养老的提案",
                                Kind.PROPOSAL,
                                Body.CPPCC,
                                "上海市",
                                null,
                                null,
                                15,
                                2,
                                LocalDate.of(2023, 1, 3),
                                2023,
                                List.of(2023),
                                null,
                                null,
                                null,
                                List.of()),
                        new Proposal(
                                "001",
                                List.of("王某"),
                                List.of(),
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                "立案",
                                null,
                                null,
                                null,
                                null,
                                true),
                        List.of(new Section("", 0, Orientation.NONE, null, List.of(passage))),
                        List.of());
        assertThat(written(document))
                .isEqualTo(
                        "{\"id\":\"提案:1\",\"file\":\"a.csv\",\"title\":\"关于养老的提案\",\"kind\":\"proposal\","
                                + "\"body\":\"cppcc\",\"region\":\"上海市\",\"district\":null,\"divisionCode\":null,"
                                + "\"term\":15,\"session\":2,\"date\":\"2023-01-03\",\"meetingYear\":2023,"
                                + "\"years\":[2023],\"speaker\":null,\"source\":null,\"published\":null,\"access\":null,"
                                + "\"textOrigin\":\"written\",\"evidence\":[],\"proposal\":{\"number\":\"001\",\"sponsors\":[\"王某\"],"
                                + "\"supporters\":[],\"sector\":null,\"category\":null,\"department\":null,"
                                + "\"supporting\":[],\"committee\":null,\"result\":\"立案\",\"outcome\":null,\"intended\":null,\"satisfaction\":null,\"replied\":null,"
                                + "\"reply\":true},\"sections\":[{\"heading\":\"\",\"level\":0,"
                                + "\"orientation\":\"none\",\"year\":null,\"passages\":[{\"id\":\"提案:1#p1\","
                                + "\"label\":\"body\",\"text\":\"建议\",\"source\":[[4,6]],\"recognised\":null}]}],\"repairs\":[]}");
    }

    @Test
    void instantsAreIso() {
        var status =
                new Status(
                        "0.1.0",
                        "1",
                        7,
                        Instant.parse("2026-11-21T08:00:00Z"),
                        1,
                        2,
                        3,
                        4,
                        Status.Vectors.NONE,
                        null);
        assertThat(written(status)).contains("\"built\":\"2026-11-21T08:00:00Z\"");
    }

    private String written(Object answer) {
        return new String(json.toBytes(answer), StandardCharsets.UTF_8);
    }
}
