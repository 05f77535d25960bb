package jianyan.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// The sample corpus read as plain files, in a simple way of its own: no reader of the project.
final class SampleTexts {
    static final Path CORPUS = Path.of("corpus");
    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    /// A piece of text and where it stands: a path below `corpus/`, or a proposal's number.
    record Text(String where, String text) {}

    /// A proposal, from whichever of the three forms; header names folded to simplified script.
    record Proposal(
            String number,
            String where,
            String session,
            String department,
            String date,
            String body,
            String reply) {
        String year() {
            return number.substring(2, 6);
        }
    }

    private SampleTexts() {}

    /// All regular files below a folder of the corpus, sorted.
    static List<Path> files(String folder) throws IOException {
        try (Stream<Path> walk = Files.walk(CORPUS.resolve(folder))) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static String name(Path file) {
        return CORPUS.relativize(file).toString().replace('\\', '/');
    }

    /// A text file's characters; the name says the charset. Malformed bytes are an error.
    static String decoded(Path file) throws IOException {
        return charset(file)
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
    }

    static Charset charset(Path file) {
        String name = file.toString();
        if (name.endsWith("-gb18030.txt")) {
            return Charset.forName("GB18030");
        }
        return name.endsWith("-big5.txt") ? Charset.forName("Big5") : UTF_8;
    }

    /// The running text of a file of `reports/` or `shapes/`; of the PDF, which only the reader of
    /// the project opens, nothing.
    static String runningText(Path file) throws IOException {
        String name = file.toString();
        if (name.endsWith(".pdf")) {
            return "";
        }
        if (name.endsWith(".docx")) {
            return withoutTags(entry(file, "word/document.xml"));
        }
        String text = decoded(file);
        return name.endsWith(".html") ? withoutTags(text) : text;
    }

    static String entry(Path zip, String name) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(zip)) {
            return Files.readString(inside.getPath(name));
        }
    }

    private static String withoutTags(String markup) {
        return markup.replaceAll("(?s)<(script|style)>.*?</\\1>", "")
                .replaceAll("</w:r>", "")
                .replaceAll("<[^>]+>", "\n");
    }

    /// Every document that is not a proposal.
    static List<Text> others() throws IOException {
        List<Text> texts = new ArrayList<>();
        for (Path file :
                Stream.concat(files("reports").stream(), files("shapes").stream()).toList()) {
            if (!file.toString().contains("trad-proposal-")) {
                texts.add(new Text(name(file), runningText(file)));
            }
        }
        return texts;
    }

    /// Every proposal: single files, the table of 徐汇, the lines of 浦东 2022.
    static List<Proposal> proposals() throws IOException {
        List<Proposal> found = new ArrayList<>();
        for (Path file :
                Stream.concat(files("proposals").stream(), files("shapes").stream()).toList()) {
            String name = name(file);
            if (name.matches("(proposals/\\w+/|shapes/trad-proposal-).*\\.txt")) {
                found.add(single(name, decoded(file)));
            } else if (name.endsWith(".csv")) {
                found.addAll(table(name, decoded(file)));
            } else if (name.endsWith(".jsonl")) {
                decoded(file).lines().map(line -> object(name, line)).forEach(found::add);
            }
        }
        return found;
    }

    private static Proposal single(String name, String text) {
        int blank = text.indexOf("\n\n");
        Map<String, String> header = new HashMap<>();
        text.substring(0, blank)
                .lines()
                .skip(1)
                .map(line -> line.split("：", 2))
                .forEach(pair -> header.put(simplified(pair[0]), pair[1]));
        String[] parts = text.substring(blank).split("\n答[复覆]\n", 2);
        return new Proposal(
                header.getOrDefault("案号", ""),
                name,
                simplified(header.getOrDefault("届次", "")),
                simplified(header.getOrDefault("主办单位", "")),
                header.getOrDefault("提交日期", ""),
                parts[0],
                parts.length > 1 ? parts[1] : "");
    }

    private static List<Proposal> table(String name, String text) throws IOException {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        List<Proposal> rows = new ArrayList<>();
        for (CSVRecord row : format.parse(new StringReader(withoutMark))) {
            rows.add(
                    new Proposal(
                            row.get("案号"),
                            name,
                            row.get("届次"),
                            row.get("主办单位"),
                            row.get("提交日期"),
                            row.get("正文"),
                            row.get("答复")));
        }
        return rows;
    }

    private static Proposal object(String name, String line) {
        try {
            JsonNode row = new ObjectMapper().readTree(line);
            return new Proposal(
                    row.path("number").asText(),
                    name,
                    row.path("session").asText(),
                    row.path("department").asText(),
                    row.path("date").asText(),
                    row.path("text").asText(),
                    row.path("reply").asText());
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /// Only the characters that the headers of the four traditional proposals need.
    private static String simplified(String traditional) {
        String from = "號屆匯靜長寧黃區協員會議辦單設遊";
        String to = "号届汇静长宁黄区协员会议办单设游";
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < traditional.length(); i++) {
            char c = traditional.charAt(i);
            int at = from.indexOf(c);
            out.append(at < 0 ? c : to.charAt(at));
        }
        return out.toString();
    }

    /// The rows of a gold file below its header line.
    static List<String[]> gold(String file) throws IOException {
        return Files.readAllLines(CORPUS.resolve("gold").resolve(file)).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
