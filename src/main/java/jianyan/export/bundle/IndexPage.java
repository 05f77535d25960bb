package jianyan.export.bundle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.question.search.Hit;

/// The first page of a bundle: how the documents were found, and the way to each.
final class IndexPage {
    private static final Map<String, String> LABELS =
            Map.ofEntries(
                    Map.entry("program", "程序"),
                    Map.entry("query", "查询"),
                    Map.entry("filters", "筛选"),
                    Map.entry("total", "找到文档"),
                    Map.entry("held", "收入文档"),
                    Map.entry("corpusDocuments", "语料文档"),
                    Map.entry("corpusCharacters", "语料字数"),
                    Map.entry("indexGeneration", "索引代数"),
                    Map.entry("indexBuilt", "索引建立"),
                    Map.entry("analysisAndLexicon", "分词与词库"),
                    Map.entry("exported", "打包时间"),
                    Map.entry("link", "接口"),
                    Map.entry("command", "命令"));

    private IndexPage() {}

    static String html(String q, List<Hit> hits, Map<String, String> about, List<String> notes) {
        String title = q.isBlank() ? "全部文档" : q;
        Html page = Html.page(title);
        page.raw("<h1>").text(title).raw("</h1>\n");
        notes.forEach(note -> page.raw("<p class=\"of\">").text(note).raw("</p>\n"));
        if (hits.isEmpty()) {
            page.raw("<p>没有找到文档。</p>\n");
        }
        page.raw("<ol>\n");
        for (int i = 0; i < hits.size(); i++) {
            hit(page, hits.get(i), Bundle.page(i + 1));
        }
        page.raw("</ol>\n<h2>怎样找到的</h2>\n<table>\n");
        about.forEach((name, value) -> {
            page.raw("<tr><th>").text(LABELS.getOrDefault(name, name)).raw("</th><td>");
            page.text(value).raw("</td></tr>\n");
        });
        return page.raw("</table>\n").finished();
    }

    private static void hit(Html page, Hit hit, String address) {
        page.raw("<li><a href=\"" + address + "\">").text(hit.title(), hit.titleMarks());
        page.raw("</a><br><span class=\"of\">").text(origin(hit)).raw("</span>");
        for (Hit.Snippet snippet : hit.snippets()) {
            page.raw("<br>").text(snippet.text(), snippet.marks());
        }
        for (Hit.Duplicate same : hit.duplicates()) {
            page.raw("<br><span class=\"of\">同文：").text(same.title() + " · " + same.id());
            page.raw("</span>");
        }
        page.raw("</li>\n");
    }

    private static String origin(Hit hit) {
        return Stream.of(
                        hit.region(),
                        hit.district(),
                        hit.year() == null ? null : hit.year() + "年",
                        hit.date() == null ? null : hit.date().toString(),
                        hit.id())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" · "));
    }
}
