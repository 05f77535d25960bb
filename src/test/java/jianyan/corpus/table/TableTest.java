package jianyan.corpus.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.Folding;
import jianyan.corpus.reading.ReadingException;
import org.junit.jupiter.api.Test;

final class TableTest {
    private static final class Gathered implements RowSink {
        final List<String> header = new ArrayList<>();
        final List<CorpusRow> rows = new ArrayList<>();
        final List<String> faults = new ArrayList<>();

        final List<String> titles = new ArrayList<>();

        @Override
        public boolean knows(List<String> columns) {
            return columns.contains("案由") || columns.contains("a");
        }

        @Override
        public void title(String line) {
            titles.add(line);
        }

        @Override
        public void header(List<String> columns) {
            header.addAll(columns);
        }

        @Override
        public void row(CorpusRow row) {
            rows.add(row);
        }

        @Override
        public void fault(String code, String message) {
            faults.add(code + ": " + message);
        }
    }

    private static Gathered read(TableFormat format, String text)
            throws IOException, ReadingException {
        Gathered gathered = new Gathered();
        TableReader.read(format, new StringReader(text), gathered);
        return gathered;
    }

    @Test
    void csvKeepsLineBreaksInsideCells() throws Exception {
        Gathered table = read(TableFormat.CSV, "案由,内容\r\n加梯,\"第一行\n第二行，含\"\"引号\"\"\"\r\n");
        assertThat(table.header).containsExactly("案由", "内容");
        assertThat(table.rows.getFirst().value(List.of("内容"))).isEqualTo("第一行\n第二行，含\"引号\"");
    }

    @Test
    void csvMayBePartedByTabsOrSemicolons() throws Exception {
        assertThat(read(TableFormat.CSV, "a;b\n1;2\n").header).containsExactly("a", "b");
        assertThat(read(TableFormat.CSV, "a\tb\n1\t2\n").header).containsExactly("a", "b");
    }

    @Test
    void anOpenQuotationMarkEndsTheTable() {
        assertThatThrownBy(() -> read(TableFormat.CSV, "a,b\n1,2\n3,\"x\n"))
                .isInstanceOf(ReadingException.class)
                .hasMessageContaining("第 2 行之后");
    }

    @Test
    void aMalformedJsonLineIsAFaultAndTheNextFollows() throws Exception {
        Gathered table =
                read(TableFormat.JSON_LINES, "{\"title\":\"一\"}\n{oops\n\n{\"title\":\"二\"}\n");
        assertThat(table.rows).hasSize(2);
        assertThat(table.faults).hasSize(1).first().asString().startsWith("bad-json-line: 第 2 行");
    }

    @Test
    void jsonMayHoldItsRowsInsideAnObject() throws Exception {
        Gathered table =
                read(
                        TableFormat.JSON,
                        "{\"count\":2,\"data\":[{\"a\":[\"x\",\"y\"]},{\"a\":null}]}");
        assertThat(table.rows).hasSize(2);
        assertThat(table.rows.getFirst().values(List.of("a"))).containsExactly("x", "y");
    }

    @Test
    void aMappingKeepsTheOrderInWhichItIsWritten() throws Exception {
        TableMapping mapping =
                TableMapping.parse(
                        """
                        columns:
                          title: 案由
                          sponsors: 提案人
                          date: 日期
                          number: 编号
                          category: 类别
                          department: 承办
                        values:
                          session: 3
                          kind: proposal
                          term: 6
                        """);
        assertThat(mapping.columns().keySet())
                .containsExactly("title", "sponsors", "date", "number", "category", "department");
        assertThat(mapping.values().keySet()).containsExactly("session", "kind", "term");
    }

    @Test
    void aMappingJoinsColumnsAndGivesValues() throws Exception {
        TableMapping mapping =
                TableMapping.parse(
                        "columns:\n  title: abstract\n  text: [description, methods]\nvalues:\n  kind: proposal\n");
        assertThat(mapping.columnsOf("text")).containsExactly("description", "methods");
        assertThat(mapping.values()).containsEntry("kind", "proposal");
        assertThat(mapping.missingFrom(List.of("abstract", "methods")))
                .containsExactly("description");
    }

    @Test
    void aMappingNamesOnlyFieldsThatAreKnown() {
        assertThatThrownBy(() -> TableMapping.parse("columns:\n  titel: a\n"))
                .hasMessageContaining("titel")
                .hasMessageContaining("title");
        assertThatThrownBy(() -> TableMapping.parse("just text"))
                .hasMessageContaining("既没有 columns");
    }

    @Test
    void aHeaderRowProposesAMapping() throws Exception {
        MappingProposal proposal = new MappingProposal(Folding.load());
        TableMapping mapping =
                proposal.propose(List.of("案號", "案由", "提案人", "內容", "主辦單位", "年度", "備註"))
                        .orElseThrow();
        assertThat(mapping.columnsOf("number")).containsExactly("案號");
        assertThat(mapping.columnsOf("title")).containsExactly("案由");
        assertThat(mapping.columnsOf("text")).containsExactly("內容");
        assertThat(mapping.columnsOf("department")).containsExactly("主辦單位");
        assertThat(mapping.values()).containsEntry("kind", "proposal");
        assertThat(TableMapping.parse(MappingProposal.toYaml(mapping))).isEqualTo(mapping);
    }

    @Test
    void aHeaderRowThatNobodyKnowsProposesNothing() {
        assertThat(new MappingProposal(Folding.load()).propose(List.of("x", "y"))).isEmpty();
    }
}
