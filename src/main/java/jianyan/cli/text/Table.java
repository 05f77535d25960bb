package jianyan.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Rows in columns as wide as their widest cell.
///
/// @param header the names of the columns; a name that begins with a blank is of a column of
///   numbers, which align at the end
/// @param rows cells without escape sequences, as many in each row as there are names
public record Table(List<String> header, List<List<String>> rows) {
    private static final String GAP = "  ";

    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public List<String> lines(Ink ink) {
        int[] widths =
                IntStream.range(0, header.size())
                        .map(column ->
                                IntStream.concat(
                                                IntStream.of(
                                                        DisplayWidth.of(
                                                                header.get(column).strip())),
                                                rows.stream()
                                                        .mapToInt(row ->
                                                                DisplayWidth.of(row.get(column))))
                                        .max()
                                        .getAsInt())
                        .toArray();
        List<String> lines = new ArrayList<>();
        lines.add(ink.bold(line(header.stream().map(String::strip).toList(), widths)));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private String line(List<String> cells, int[] widths) {
        List<String> padded = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            padded.add(
                    header.get(column).startsWith(" ")
                            ? DisplayWidth.padStart(cell, widths[column])
                            : DisplayWidth.padEnd(cell, widths[column]));
        }
        return String.join(GAP, padded).stripTrailing();
    }
}
