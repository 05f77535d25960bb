package jianyan.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.export.json.Json;
import org.jspecify.annotations.Nullable;

/// One JSON object on each line; the first, with the member `about`, describes the others.
final class JsonLinesWriter implements RowWriter {
    private final OutputStream out;
    private final Json json;
    private List<String> columns = List.of();

    JsonLinesWriter(OutputStream out, Json json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void describe(Map<String, String> description) throws IOException {
        line(Map.of("about", description));
    }

    @Override
    public void header(List<String> names) {
        columns = names;
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            members.put(columns.get(i), values.get(i));
        }
        line(members);
    }

    private void line(Object value) throws IOException {
        out.write(json.toBytes(value));
        out.write('\n');
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
