package jianyan.cli.find;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.export.Batch;

/// The queries of a batch, a line each, with their hits below.
public final class BatchText implements Text<List<Batch.Line>> {
    private final Ink ink;

    public BatchText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(List<Batch.Line> answer) {
        List<String> lines = new ArrayList<>();
        for (Batch.Line line : answer) {
            String problem = line.problem();
            if (problem != null) {
                lines.add(ink.bold(line.query()) + "  " + problem);
                continue;
            }
            lines.add(
                    ink.bold(line.query())
                            + "  "
                            + Labels.number(line.documents() == null ? 0 : line.documents())
                            + " 份，"
                            + Labels.number(line.occurrences() == null ? 0 : line.occurrences())
                            + " 处");
            for (Batch.Found hit : line.hits()) {
                lines.add("  " + Labels.joined(hit.title(), ink.dim(hit.id())));
            }
        }
        return lines;
    }
}
