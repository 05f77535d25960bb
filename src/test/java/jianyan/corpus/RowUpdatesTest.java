package jianyan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.SampleIndex;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.corpus.walk.Fault;
import jianyan.document.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which rows of a table are made into documents again by somebody who remembers the last reading.
final class RowUpdatesTest {
    private static final String ROWS = "编号,案由,正文\n甲,关于停车的提案,增设车位。\n乙,关于托育的提案,增加托位。\n";

    @TempDir private Path folder;
    private final Map<String, Long> remembered = new HashMap<>();

    @BeforeEach
    void aTableWithItsMapping() throws IOException {
        write("t.csv", ROWS);
        write("t.mapping.yaml", "columns: {id: 编号, title: 案由, text: 正文}\n");
        assertThat(made()).containsExactly("甲", "乙");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /// The ids of the documents made, the others being remembered.
    private List<String> made() {
        List<String> made = new ArrayList<>();
        new CorpusReader(SampleIndex.ANALYSIS)
                .read(
                        CorpusFiles.of(List.of(folder)).files().getFirst(),
                        new ReadingSink() {
                            @Override
                            public void document(Document document, long row) {
                                made.add(document.id());
                                remembered.put(document.id(), row);
                            }

                            @Override
                            public boolean keeps(String id, long row) {
                                return remembered.getOrDefault(id, 0L) == row;
                            }

                            @Override
                            public void fault(Fault fault) {
                                throw new AssertionError(fault);
                            }
                        });
        return made;
    }

    @Test
    void noneOfATableThatIsTheSame() {
        assertThat(made()).isEmpty();
    }

    @Test
    void onlyTheOneThatChanged() throws IOException {
        write("t.csv", ROWS.replace("增加托位", "大力增加托位"));
        assertThat(made()).containsExactly("乙");
    }

    @Test
    void onlyTheOneThatCameWhereverItStands() throws IOException {
        write("t.csv", ROWS.replace("甲,", "丙,关于养老的提案,增加床位。\n甲,"));
        assertThat(made()).containsExactly("丙");
    }

    @Test
    void allWhenTheColumnsMeanSomethingElse() throws IOException {
        write("t.mapping.yaml", "columns: {id: 编号, title: 案由, text: 正文, category: 案由}\n");
        assertThat(made()).containsExactly("甲", "乙");
    }

    @Test
    void allWhenASidecarSaysSomethingElse() throws IOException {
        write("t.meta.yaml", "district: 静安区\n");
        assertThat(made()).containsExactly("甲", "乙");
    }
}
