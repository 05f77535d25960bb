package jianyan.similarity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.SharedFolder;
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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// The real proposals beside the project as documents, read in the simplest way that will do.
public final class SharedProposals {
    private static final Pattern LABEL = Pattern.compile("(调研情况|问题分析|具体建议)[：:]");

    private SharedProposals() {}

    /// The 436 proposals of one session that were judged; ids are proposal numbers.
    public static List<Document> jiangsu() {
        Path file = SharedFolder.require("data/proposals/jiangsu-cppcc-2019.csv");
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        List<Document> documents = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            reader.skip(1); // the byte order mark
            for (CSVRecord row : format.parse(reader)) {
                String id = row.get("proposal_number");
                documents.add(
                        document(
                                id,
                                row.get("reason").strip(),
                                labelled(row.get("content").replaceAll("\\s+", "")),
                                "江苏省",
                                row.get("type")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    /// 2,147 short proposals of a city council, in traditional script.
    public static List<Document> taichung() {
        Path file = SharedFolder.require("data/proposals/taichung-council-2010-2014.json");
        List<Document> documents = new ArrayList<>();
        for (JsonNode node : json(file)) {
            Map<String, String> sections = new LinkedHashMap<>();
            sections.put("說明", node.path("description").asText());
            sections.put("辦法", node.path("methods").asText());
            documents.add(
                    document(
                            node.path("id").asText(),
                            node.path("abstract").asText(),
                            sections,
                            "臺中市",
                            node.path("category").asText()));
        }
        return documents;
    }

    /// Legislative bills in traditional script, without titles: a title would give the law away.
    public static List<Document> bills() {
        Path file = SharedFolder.require("data/joint-review/bills.jsonl");
        List<Document> documents = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                JsonNode node = new ObjectMapper().readTree(line);
                documents.add(
                        document(
                                node.path("billNo").asText(),
                                "",
                                Map.of("", node.path("text").asText()),
                                "",
                                ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> labelled(String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        Matcher label = LABEL.matcher(text);
        String heading = "";
        int start = 0;
        while (label.find()) {
            sections.merge(heading, text.substring(start, label.start()), String::concat);
            heading = label.group(1);
            start = label.end();
        }
        sections.merge(heading, text.substring(start), String::concat);
        return sections;
    }

    /// A document of sections, each line of them a passage.
    public static Document document(
            String id, String title, Map<String, String> texts, String region, String category) {
        return document(id, title, texts, region, category, 2019);
    }

    static Document document(
            String id,
            String title,
            Map<String, String> texts,
            String region,
            String category,
            int year) {
        List<Section> sections = new ArrayList<>();
        int count = 0;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            List<Passage> passages = new ArrayList<>();
            for (String line : text.getValue().split("\n")) {
                if (!line.isBlank()) {
                    passages.add(
                            new Passage(
                                    id + "#p" + ++count,
                                    PassageLabel.BODY,
                                    line,
                                    List.of(new SourceSpan(0, line.length()))));
                }
            }
            sections.add(
                    new Section(
                            text.getKey(),
                            text.getKey().isEmpty() ? 0 : 1,
                            Orientation.NONE,
                            null,
                            passages));
        }
        Metadata metadata =
                new Metadata(
                        title,
                        Kind.PROPOSAL,
                        Body.CPPCC,
                        region.isEmpty() ? null : region,
                        null,
                        null,
                        null,
                        null,
                        null,
                        year,
                        List.of(year),
                        null,
                        null,
                        null,
                        List.of());
        Proposal proposal =
                new Proposal(
                        id,
                        List.of(),
                        List.of(),
                        null,
                        category.isEmpty() ? null : category,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false);
        return new Document(id, "shared", metadata, proposal, sections, List.of());
    }
}
