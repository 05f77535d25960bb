package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jianyan.cli.Shell.Ended;
import jianyan.index.folder.Manifest;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program meets an index that another version has built.
final class UpgradeTest {
    private static final String KEY = "jianyan.manifest";

    @TempDir private Path home;

    private Shell shell;

    @BeforeEach
    void index() {
        shell = new Shell(home).withIndex();
    }

    /// The index as a version of another format would have left it, with a member more.
    private void format(int format) throws IOException {
        try (Directory directory = FSDirectory.open(home.resolve("index"))) {
            Map<String, String> data;
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                data = new HashMap<>(reader.getIndexCommit().getUserData());
            }
            ObjectMapper json = new ObjectMapper();
            ObjectNode manifest = (ObjectNode) json.readTree(data.get(KEY));
            manifest.put("format", format).put("unknown", true);
            data.put(KEY, json.writeValueAsString(manifest));
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                writer.setLiveCommitData(data.entrySet());
                writer.commit();
            }
        }
    }

    @Test
    void anOlderIndexIsBuiltAnewWithAWordBefore() throws IOException {
        format(Manifest.FORMAT - 1);
        Ended asked = shell.run("search", "电梯");
        assertThat(asked.exit()).isOne();
        assertThat(asked.err()).contains("更早的版本", "格式 " + (Manifest.FORMAT - 1), "jianyan index");
        Ended built = shell.run("index");
        assertThat(built.exit()).isZero();
        assertThat(built.err()).contains("更早的版本", "从语料重建");
        assertThat(shell.run("search", "电梯").out()).contains("加装电梯");
        assertThat(shell.run("index").err()).doesNotContain("重建");
    }

    @Test
    void aNewerIndexIsNeitherReadNorReplacedUnlessThatIsAsked() throws IOException {
        format(Manifest.FORMAT + 1);
        for (String[] command :
                new String[][] {{"search", "电梯"}, {"index"}, {"serve", "--port", "0"}}) {
            Ended refused = shell.run(command);
            assertThat(refused.exit()).as(command[0]).isOne();
            assertThat(refused.err()).contains("更新的版本", "--repair").hasLineCount(1);
        }
        // It is still there, as it was.
        assertThat(shell.run("search", "电梯").err()).contains("格式 " + (Manifest.FORMAT + 1));
        assertThat(shell.run("index", "--repair").exit()).isZero();
        assertThat(shell.run("search", "电梯").out()).contains("加装电梯");
    }
}
