package jianyan.cli.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.export.contract.EngineComparison.Difference;
import jianyan.export.contract.EngineComparison.Kind;
import jianyan.export.contract.EngineComparison.Outcome;

/// Whether a cluster answers as the index on this machine does, and where not.
public final class EngineComparisonText implements Text<Outcome> {
    private static final int MOST_SHOWN = 20;

    @Override
    public List<String> lines(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(
                (outcome.isSame() ? "一致：" : "不一致：")
                        + Labels.number(outcome.documents())
                        + " 份文档，"
                        + Labels.number(outcome.questions())
                        + " 个问题，"
                        + (outcome.isSame()
                                ? "集群与本机的回答逐字节相同"
                                : Labels.number(outcome.differences().size()) + " 个回答不同"));
        lines.add("各种问题所用（中位数）：本机毫秒、集群毫秒、往来字节");
        for (Kind kind : outcome.kinds()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "  %-14s %4d 个 %10.1f %10.1f %,12d",
                            kind.name(),
                            kind.asked(),
                            kind.hereMillis(),
                            kind.thereMillis(),
                            kind.bytes()));
        }
        for (Difference one : outcome.differences().stream().limit(MOST_SHOWN).toList()) {
            lines.add(one.kind() + "：" + one.question());
            lines.add("  本机 …" + one.here() + "…");
            lines.add("  集群 …" + one.there() + "…");
        }
        if (outcome.differences().size() > MOST_SHOWN) {
            lines.add("其余 " + (outcome.differences().size() - MOST_SHOWN) + " 个见 --json");
        }
        return lines;
    }
}
