package jianyan.cli.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jianyan.cli.text.Text;
import jianyan.index.build.BuildReport;
import jianyan.similarity.meaning.VectorReport;

/// What a build of the index did.
public final class BuildText implements Text<IndexReport> {
    @Override
    public List<String> lines(IndexReport both) {
        List<String> lines = new ArrayList<>(lines(both.index()));
        VectorReport vectors = both.vectors();
        if (vectors != null) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "语义向量：%,d 份文档；新做 %,d，沿用 %,d，移除 %,d（%.1f 秒）",
                            vectors.documents(),
                            vectors.embedded(),
                            vectors.reused(),
                            vectors.removed(),
                            vectors.tookMillis() / 1000.0));
        }
        return lines;
    }

    private static List<String> lines(BuildReport report) {
        BuildReport.FileCounts files = report.files();
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "索引已是第 %d 代：%,d 份文档，%,d 个段落，%,d 字（%.1f 秒）",
                        report.generation(),
                        report.documents(),
                        report.passages(),
                        report.characters(),
                        report.tookMillis() / 1000.0));
        lines.add(
                String.format(
                        Locale.ROOT,
                        "文件：读取 %,d，未变 %,d，移除 %,d，失败 %,d",
                        files.read(),
                        files.unchanged(),
                        files.removed(),
                        files.failed()));
        if (files.incomplete() > 0) {
            lines.add(
                    "有 "
                            + files.incomplete()
                            + " 个文件因一时的故障没有读全，下次建立索引时再读；接受现状可加 --allow-incomplete");
        }
        return lines;
    }
}
