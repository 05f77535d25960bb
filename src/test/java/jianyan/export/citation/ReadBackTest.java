package jianyan.export.citation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.ris.RISConverter;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.export.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a reference manager makes of a citation: citeproc-java reads all three forms.
final class ReadBackTest {
    private static final Json JSON = new Json();

    static List<Document> works() {
        return List.of(
                Works.proposal("关于“一网通办”100%覆盖的建议_#1", "1002", "周文博", "民建区委"),
                Works.report("政府工作报告", "江苏省", null, Body.GOVERNMENT),
                Works.feature("苏河故事", "联合时报"),
                Works.feature("苏河故事", null));
    }

    @ParameterizedTest
    @MethodSource("works")
    void bibtexIsReadBack(Document document) throws Exception {
        BibTeXConverter reader = new BibTeXConverter();
        var items = reader.toItemData(reader.loadDatabase(stream(document, CitationStyle.BIBTEX)));
        assertThat(items).hasSize(1);
        holds(items.values().iterator().next(), document);
    }

    @ParameterizedTest
    @MethodSource("works")
    void risIsReadBack(Document document) throws Exception {
        RISConverter reader = new RISConverter();
        var items = reader.toItemData(reader.loadLibrary(stream(document, CitationStyle.RIS)));
        assertThat(items).hasSize(1);
        holds(items.values().iterator().next(), document);
    }

    @ParameterizedTest
    @MethodSource("works")
    void cslJsonIsReadBack(Document document) throws Exception {
        List<Map<String, Object>> items =
                JSON.mapper()
                        .readValue(
                                stream(document, CitationStyle.CSL_JSON), new TypeReference<>() {});
        assertThat(items).hasSize(1);
        holds(CSLItemData.fromJson(items.getFirst()), document);
    }

    @Test
    void whatWouldBreakAFormIsTakenOutOfIt() throws Exception {
        Document hostile = Works.proposal("题}\n@misc{x,\nER  - \\input{/etc/passwd}", "1", "甲");
        BibTeXConverter bibtex = new BibTeXConverter();
        assertThat(bibtex.loadDatabase(stream(hostile, CitationStyle.BIBTEX)).getEntries())
                .hasSize(1);
        RISConverter ris = new RISConverter();
        assertThat(ris.loadLibrary(stream(hostile, CitationStyle.RIS)).getReferences()).hasSize(1);
    }

    private static InputStream stream(Document document, CitationStyle style) {
        String text = Citation.of(document, null, Works.TODAY).in(style, JSON);
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The independent side: the document itself, not what the citation made of it.
    private static void holds(CSLItemData item, Document document) {
        assertThat(item.getTitle().replaceAll("\\\\(.)", "$1")).isEqualTo(document.title());
        int issued =
                Stream.of(document.metadata().date(), document.metadata().published())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow()
                        .getYear();
        assertThat(year(item.getIssued())).isEqualTo(issued);
        if (document.proposal() != null) {
            assertThat(Arrays.stream(item.getAuthor()).map(ReadBackTest::whole))
                    .containsExactlyElementsOf(document.proposal().sponsors());
        }
    }

    /// RIS gives a day as text, the others in parts.
    private static int year(CSLDate date) {
        return date.getDateParts() == null
                ? Integer.parseInt(date.getRaw().substring(0, 4))
                : date.getDateParts()[0][0];
    }

    private static String whole(CSLName name) {
        return name.getLiteral() != null
                ? name.getLiteral()
                : name.getGiven() == null ? name.getFamily() : name.getFamily() + name.getGiven();
    }
}
