package jianyan.evaluation.similarity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jianyan.query.InvalidRequestException;

/// Grades that people gave to pairs of proposals (qrels): 3 one reply would answer both, 2 merge, 1
/// related, 0 unrelated. What was not judged counts as 0.
///
/// @param grades for each query the grade of each candidate, both by id
public record Judgements(SortedMap<String, SortedMap<String, Integer>> grades) {
    public static final int MERGEABLE = 2;

    public Judgements {
        grades = Collections.unmodifiableSortedMap(new TreeMap<>(grades));
    }

    /// Reads rows of query, candidate, grade and anything further, apart by tabs; a first row that
    /// names the columns and rows that begin with # are passed over.
    ///
    /// @throws InvalidRequestException when a row has too few columns or a grade that is no number
    public static Judgements read(Path file) throws IOException {
        SortedMap<String, SortedMap<String, Integer>> grades = new TreeMap<>();
        int number = 0;
        for (List<String> row : rows(file)) {
            number++;
            if (row.size() < 3 || !row.get(2).strip().matches("[0-9]")) {
                throw malformed(file, number, "提案、候选和 0 到 9 的等级");
            }
            grades.computeIfAbsent(row.get(0).strip(), query -> new TreeMap<>())
                    .put(row.get(1).strip(), Integer.parseInt(row.get(2).strip()));
        }
        return new Judgements(grades);
    }

    /// Reads rows of a group's name and its members apart by commas.
    ///
    /// @throws InvalidRequestException when a row has too few columns
    public static List<List<String>> readGroups(Path file) throws IOException {
        List<List<String>> groups = new ArrayList<>();
        for (List<String> row : rows(file)) {
            if (row.size() < 2) {
                throw malformed(file, groups.size() + 1, "组名和它的成员");
            }
            groups.add(List.of(row.get(1).strip().split("\\s*,\\s*")));
        }
        return groups;
    }

    public int grade(String query, String candidate) {
        return grades.getOrDefault(query, Collections.emptySortedMap()).getOrDefault(candidate, 0);
    }

    /// Each judged pair once, whichever of the two was the query, with its grade.
    public Map<Pair, Integer> pairs() {
        Map<Pair, Integer> pairs = new TreeMap<>();
        grades.forEach((query, judged) ->
                judged.forEach((candidate, grade) ->
                        pairs.merge(Pair.of(query, candidate), grade, Math::max)));
        return pairs;
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readString(file)
                .replaceFirst("^\uFEFF", "")
                .lines()
                .filter(line -> !line.isBlank())
                .filter(line ->
                        !line.startsWith("#")
                                && !line.startsWith("query")
                                && !line.startsWith("group"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private static InvalidRequestException malformed(Path file, int row, String expected) {
        return new InvalidRequestException(
                "malformed-judgements",
                file + " 第 " + row + " 行",
                "这一行里没有" + expected,
                "写出" + expected + "，中间用制表符隔开");
    }
}
