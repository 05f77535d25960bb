package jianyan.cli.find;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jianyan.cli.text.DisplayWidth;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.document.SourceSpan;
import jianyan.document.TextOrigin;
import jianyan.query.FilterField;
import jianyan.question.search.Hit;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchAnswer.FacetCount;

/// A page of hits with their snippets, and the facets below.
public final class SearchText implements Text<SearchAnswer> {
    /// More values than fit a line are for the page and for `--json`.
    private static final int FACET_VALUES = 8;

    private final Ink ink;

    public SearchText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(SearchAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "找到 "
                        + ink.bold(Labels.number(answer.total()))
                        + " 份文档（"
                        + answer.tookMillis()
                        + " 毫秒）");
        SearchAnswer.Fusion fusion = answer.fusion();
        if (fusion != null) {
            fusion.notes().forEach(note -> lines.add(ink.dim(note)));
        }
        answer.notes().forEach(note -> lines.add(ink.dim(note)));
        answer.lens().notes().forEach(note -> lines.add(ink.dim(note)));
        String suggestion = answer.lens().suggestion();
        if (suggestion != null) {
            lines.add("您要找的是不是：" + ink.bold(suggestion));
        }
        int rank = 1;
        for (Hit hit : answer.hits()) {
            lines.add("");
            lines.add(
                    DisplayWidth.padStart(Integer.toString(rank++), 3)
                            + "  "
                            + title(hit.title(), hit.titleMarks()));
            lines.add("     " + ink.dim(origin(hit)));
            hit.snippets().forEach(snippet -> lines.add("     " + snippet(snippet)));
        }
        facets(answer, lines);
        if (answer.next() != null) {
            lines.add("");
            lines.add(ink.dim("下一页：--after " + answer.next()));
        }
        return lines;
    }

    private String title(String title, List<SourceSpan> marks) {
        return marks.isEmpty() ? ink.bold(title) : ink.marked(title, marks);
    }

    private static String origin(Hit hit) {
        return Labels.joined(
                hit.body().label() + hit.kind().label(),
                Labels.place(hit.region(), hit.district()),
                Labels.meeting(hit.term(), hit.session()),
                hit.date() == null
                        ? hit.year() == null ? null : hit.year() + "年"
                        : hit.date().toString(),
                hit.textOrigin() == TextOrigin.WRITTEN ? null : hit.textOrigin().label(),
                hit.id());
    }

    /// Marks are offsets into the text, so line breaks become blanks one for one.
    private String snippet(Hit.Snippet snippet) {
        return ink.marked(snippet.text().replaceAll("\\s", " "), snippet.marks());
    }

    private void facets(SearchAnswer answer, List<String> lines) {
        List<String> facets = new ArrayList<>();
        answer.facets()
                .forEach((name, counts) -> {
                    if (!counts.isEmpty()) {
                        facets.add(facet(name, counts));
                    }
                });
        if (!facets.isEmpty() && answer.total() > 0) {
            lines.add("");
            lines.addAll(facets);
        }
    }

    private String facet(String name, List<FacetCount> counts) {
        String label = FilterField.parse(name).map(FilterField::label).orElse(name);
        String values =
                counts.stream()
                        .limit(FACET_VALUES)
                        .map(count ->
                                Labels.value(name, count.value())
                                        + " "
                                        + Labels.number(count.count()))
                        .collect(Collectors.joining("  "));
        String rest = counts.size() > FACET_VALUES ? "  …共 " + counts.size() + " 项" : "";
        return ink.dim(DisplayWidth.padEnd(label, 10)) + values + ink.dim(rest);
    }
}
