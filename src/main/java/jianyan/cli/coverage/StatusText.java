package jianyan.cli.coverage;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import jianyan.cli.text.DisplayWidth;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.question.Status;

/// What the index holds and where it comes from.
public final class StatusText implements Text<Status> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;

    public StatusText(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public List<String> lines(Status status) {
        return List.of(
                line("程序版本", status.version()),
                line("运行在", status.cluster() == null ? "本机" : "集群 " + status.cluster()),
                line("文本分析", status.analysis()),
                line(
                        "索引",
                        "第 "
                                + status.generation()
                                + " 代，建于 "
                                + TIME.format(status.built().atZone(zone))),
                line("文档", Labels.number(status.documents())),
                line("段落", Labels.number(status.passages())),
                line("字数", Labels.number(status.characters())),
                line(
                        "占用磁盘",
                        String.format(
                                Locale.ROOT, "%.1f MiB", status.indexBytes() / (1024.0 * 1024.0))),
                line("语义向量", vectors(status)));
    }

    private static String vectors(Status status) {
        Status.Vectors vectors = status.vectors();
        Status.Building building = vectors.building();
        if (building != null) {
            return String.format(
                    Locale.ROOT, "正在建立：%,d/%,d 份文档", building.done(), building.documents());
        }
        if (vectors.problem() != null) {
            return "不能用：" + vectors.problem() + "；运行 jianyan index --vectors 重建";
        }
        if (vectors.model() == null) {
            return "没有；运行 jianyan index --vectors 建立";
        }
        return Labels.number(vectors.documents())
                + " 份文档（"
                + vectors.model()
                + "）"
                + (vectors.complete() ? "" : "，不全；运行 jianyan index --vectors 补齐");
    }

    private static String line(String name, String value) {
        return DisplayWidth.padEnd(name, 10) + value;
    }
}
