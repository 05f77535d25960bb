package jianyan.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.walk.CorpusFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// How fast files become documents: reading, repairing, splitting, metadata, on two threads.
///
/// An operation is one file: a report of about 100 kB in plain text, or a Word file of about 25
/// paragraphs. Operations a second times the size is the rate.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
@Threads(2)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class ReadingBenchmark {
    private static final int TEXT_BYTES = 100_000;

    private Path folder = Path.of("");
    private CorpusReader reader = new CorpusReader(TextAnalysis.load());
    private CorpusFile text = CorpusFile.of(folder);
    private CorpusFile word = text;

    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("jianyan-benchmark");
        reader = new CorpusReader(TextAnalysis.load());
        text = CorpusFile.of(Files.writeString(folder.resolve("report.txt"), report(TEXT_BYTES)));
        word = CorpusFile.of(writeWord(folder.resolve("report.docx"), report(10_000)));
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        for (CorpusFile file : List.of(text, word)) {
            Files.delete(file.path());
        }
        Files.delete(folder);
    }

    /// A report with headings, whole paragraphs and paragraphs that a column cut.
    private static String report(int bytes) {
        StringBuilder report =
                new StringBuilder(
                        "政协某区第十五届委员会常务委员会工作报告\n\n2023年1月3日在政协某区第十五届委员会第二次会议上\n\n2022年工作总结\n\n");
        for (int i = 1; report.length() * 3 < bytes; i++) {
            report.append("（十）第").append(i).append("个方面的协商工作有序推进\n\n");
            report.append("常务委员会全年召开协商会议")
                    .append(i)
                    .append("次，收到意见建议".repeat(4))
                    .append("若干条，有关部门逐条研究并答复，形成了良好的工作机制，推动了问题的解\n\n决。委员们普遍认为，")
                    .append("这样的协商贴近群众、务实有效，今后要继续坚持；".repeat(6))
                    .append("取得了新的成效。\n\n");
        }
        return report.toString();
    }

    private static Path writeWord(Path file, String text) throws IOException {
        String open =
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
        StringBuilder body =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").append(open);
        for (String line : text.split("\n+")) {
            body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
        }
        body.append("</w:body></w:document>");
        String types =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
        String relations =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            put(out, "[Content_Types].xml", types);
            put(out, "_rels/.rels", relations);
            put(out, "word/document.xml", body.toString());
        }
        return file;
    }

    private static void put(ZipOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
    }

    @Benchmark
    public Reading plainText() {
        return reader.read(text);
    }

    @Benchmark
    public Reading wordFile() {
        return reader.read(word);
    }
}
