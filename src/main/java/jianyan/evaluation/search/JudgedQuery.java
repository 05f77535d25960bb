package jianyan.evaluation.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jianyan.document.Document;
import jianyan.index.Snapshot;

/// A query with the documents that answer it.
///
/// @param grades by document id: 2 answers it, 1 touches it
public record JudgedQuery(String query, Map<String, Integer> grades) {
    public JudgedQuery {
        grades = Map.copyOf(grades);
    }

    /// Reads lines of query, grade and documents, these parted by commas and named by id, by 案号, or
    /// by file, which stands for every document in it.
    public static List<JudgedQuery> read(Path table, Snapshot snapshot) throws IOException {
        Map<String, List<String>> names = names(snapshot);
        Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
        for (String line : Files.readAllLines(table)) {
            String[] columns = line.split("\t");
            if (columns.length == 3 && columns[1].matches("[0-9]")) {
                Map<String, Integer> into =
                        grades.computeIfAbsent(columns[0], query -> new HashMap<>());
                for (String name : columns[2].split(",")) {
                    for (String id : names.getOrDefault(name.strip(), List.of())) {
                        into.merge(id, Integer.valueOf(columns[1]), Math::max);
                    }
                }
            }
        }
        return grades.entrySet().stream()
                .map(query -> new JudgedQuery(query.getKey(), query.getValue()))
                .toList();
    }

    /// Reads lines of id, question and the document that answers it, below a line of headings.
    public static List<JudgedQuery> readQuestions(Path table, Snapshot snapshot)
            throws IOException {
        Map<String, List<String>> names = names(snapshot);
        return Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .filter(columns -> columns.length == 3)
                .map(columns ->
                        new JudgedQuery(
                                columns[1],
                                names.getOrDefault(columns[2].strip(), List.of()).stream()
                                        .collect(Collectors.toMap(id -> id, id -> 1))))
                .toList();
    }

    /// The same in another script.
    public JudgedQuery spelled(UnaryOperator<String> script) {
        return new JudgedQuery(script.apply(query), grades);
    }

    private static Map<String, List<String>> names(Snapshot snapshot) {
        Map<String, List<String>> names = new HashMap<>();
        for (String id : snapshot.ids()) {
            Document document = snapshot.document(id).orElseThrow();
            List<String> ofDocument = new ArrayList<>(List.of(id, document.file()));
            if (document.proposal() != null && document.proposal().number() != null) {
                ofDocument.add(document.proposal().number());
            }
            ofDocument.stream()
                    .distinct()
                    .forEach(name ->
                            names.computeIfAbsent(name, first -> new ArrayList<>()).add(id));
        }
        return names;
    }
}
