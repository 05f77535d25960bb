package jianyan.corpus.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.SampleIndex;
import jianyan.SharedFolder;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.walk.CorpusFile;
import jianyan.document.Document;
import jianyan.document.Metadata;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Places and bodies against 229 files that a person judged, each read alone and under a name that
/// says nothing. What is read must be right; what is not read is counted.
final class JudgedNamesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder;

    /// @param stated whether the text itself says whose it is, and not only its collection
    private record Judgement(
            String source, String id, String region, String district, String body, boolean stated) {
        static Judgement parse(String line) {
            String[] cells = line.split("\t", -1);
            return new Judgement(
                    cells[0], cells[1], cells[2], cells[3], cells[4], cells[5].equals("yes"));
        }
    }

    private static final class Score {
        private final List<String> wrong = new ArrayList<>();
        private int read;
        private int stated;
        private int found;

        void add(Judgement judged, String right, String given) {
            boolean is = right.equals(given);
            stated += judged.stated && !right.equals("-") ? 1 : 0;
            found += judged.stated && is && !right.equals("-") ? 1 : 0;
            if (!given.equals("-")) {
                read++;
                if (!is) {
                    wrong.add(judged.source + " " + judged.id + ": " + given + ", not " + right);
                }
            }
        }

        double precision() {
            return 1 - (double) wrong.size() / read;
        }

        double recall() {
            return (double) found / stated;
        }
    }

    @Test
    void ninetyEightOfAHundredPlacesAndBodiesAreRight() throws IOException {
        CorpusReader reader = new CorpusReader(SampleIndex.ANALYSIS);
        Score places = new Score();
        Score bodies = new Score();
        Map<String, Path> files = new HashMap<>();
        for (Judgement judged : judgements()) {
            String name = judged.id.replaceFirst("#[0-9]+$", "");
            Path file = files.get(judged.source + name);
            if (file == null) {
                file = file(judged.source, name, files.size());
                files.put(judged.source + name, file);
            }
            List<Document> documents = reader.read(CorpusFile.of(file)).documents();
            int at = judged.id.contains("#") ? judged.id.charAt(judged.id.length() - 1) - '1' : 0;
            Metadata metadata = documents.get(at).metadata();
            places.add(
                    judged,
                    judged.region.equals("-") ? "-" : judged.region + " " + judged.district,
                    metadata.region() == null
                            ? "-"
                            : metadata.region()
                                    + " "
                                    + (metadata.district() == null ? "-" : metadata.district()));
            String body = metadata.body().code();
            bodies.add(
                    judged,
                    judged.body.equals("other") ? "-" : judged.body,
                    body.equals("other") ? "-" : body);
        }
        assertThat(places.precision()).as("places %s", places.wrong).isGreaterThanOrEqualTo(0.98);
        assertThat(bodies.precision()).as("bodies %s", bodies.wrong).isGreaterThanOrEqualTo(0.98);
        assertThat(places.recall()).as("places found").isGreaterThanOrEqualTo(0.9);
        assertThat(bodies.recall()).as("bodies found").isGreaterThanOrEqualTo(0.9);
    }

    private static List<Judgement> judgements() throws IOException {
        Path list = Path.of("src/test/resources/jianyan/corpus/judged-names.tsv");
        try (BufferedReader lines = Files.newBufferedReader(list)) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Judgement::parse)
                    .toList();
        }
    }

    /// The judged text under a name that says nothing of it.
    private Path file(String source, String id, int number) throws IOException {
        Path data = SharedFolder.require("data");
        return switch (source) {
            case "seed" -> copy(SharedFolder.require("seeds/" + id), number);
            case "report" -> copy(data.resolve("reports").resolve(id), number);
            case "messy" -> copy(data.resolve("messy").resolve(id), number);
            default -> write(texts(source, data).getOrDefault(id, ""), number);
        };
    }

    private Path copy(Path file, int number) throws IOException {
        String name = file.getFileName().toString();
        Path copy = folder.resolve(number + name.substring(name.lastIndexOf('.')));
        return Files.copy(file, copy);
    }

    private Path write(String text, int number) throws IOException {
        assertThat(text).isNotBlank();
        return Files.writeString(folder.resolve(number + ".txt"), text);
    }

    private final Map<String, Map<String, String>> loaded = new HashMap<>();

    /// Title and text of every row of a table, by its id.
    private Map<String, String> texts(String source, Path data) throws IOException {
        Map<String, String> known = loaded.get(source);
        if (known != null) {
            return known;
        }
        Map<String, String> texts = new HashMap<>();
        loaded.put(source, texts);
        switch (source) {
            case "jiangsu" -> {
                Path table = data.resolve("proposals/jiangsu-cppcc-2019.csv");
                String csv = Files.readString(table, StandardCharsets.UTF_8).substring(1);
                for (CSVRecord row :
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get()
                                .parse(new StringReader(csv))) {
                    texts.put(
                            row.get("proposal_number"),
                            row.get("reason") + "\n\n" + row.get("content"));
                }
            }
            case "taichung" -> {
                Path table = data.resolve("proposals/taichung-council-2010-2014.json");
                for (JsonNode row : JSON.readTree(table.toFile())) {
                    put(texts, row, "id", "abstract", "description");
                }
            }
            case "national" ->
                    lines(
                            data,
                            "reports/national-reports.jsonl",
                            texts,
                            "title",
                            "title",
                            "content");
            case "paragraph" ->
                    lines(data, "questions/paragraphs.jsonl", texts, "id", "none", "text");
            case "bill" ->
                    lines(data, "joint-review/bills.jsonl", texts, "billNo", "title", "text");
            default -> throw new IllegalArgumentException(source);
        }
        return texts;
    }

    private static void lines(
            Path data, String file, Map<String, String> texts, String id, String title, String text)
            throws IOException {
        for (String line : Files.readAllLines(data.resolve(file))) {
            put(texts, JSON.readTree(line), id, title, text);
        }
    }

    private static void put(
            Map<String, String> texts, JsonNode row, String id, String title, String text) {
        texts.put(
                row.path(id).asText(), row.path(title).asText() + "\n\n" + row.path(text).asText());
    }
}
