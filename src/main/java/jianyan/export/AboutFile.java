package jianyan.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a table was made, as a text beside it: one line for each, name and value.
public final class AboutFile implements RowWriter {
    private static final String ENDING = ".说明.txt";
    private static final String BETWEEN = "：";

    private final OutputStream to;

    AboutFile(OutputStream to) {
        this.to = to;
    }

    /// 养老.csv.说明.txt beside 养老.csv.
    public static Path beside(Path table) {
        return table.resolveSibling(table.getFileName() + ENDING);
    }

    /// Empty when there is no file beside the table.
    public static Map<String, String> read(Path table) throws IOException {
        Map<String, String> about = new LinkedHashMap<>();
        Path beside = beside(table);
        if (Files.isRegularFile(beside)) {
            for (String line : Files.readString(beside).split("\\R")) {
                String[] halves = line.replace("\uFEFF", "").split(BETWEEN, 2);
                if (halves.length == 2) {
                    about.put(AboutNames.keyOf(halves[0]), halves[1]);
                }
            }
        }
        return about;
    }

    @Override
    public void describe(Map<String, String> description) throws IOException {
        StringBuilder text = new StringBuilder();
        description.forEach((key, value) ->
                text.append(AboutNames.of(key))
                        .append(BETWEEN)
                        .append(value.replaceAll("\\R", " "))
                        .append("\r\n"));
        to.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean takesRows() {
        return false;
    }

    @Override
    public void header(List<String> columns) {}

    @Override
    public void row(List<@Nullable Object> values) {}

    @Override
    public void finish() throws IOException {
        to.flush();
    }
}
