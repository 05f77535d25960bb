package jianyan.cli.backup;

import java.util.ArrayList;
import java.util.List;
import jianyan.backup.Verification;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;

/// What was held against its checksums, and what was wrong.
public final class VerificationText implements Text<Verification> {
    @Override
    public List<String> lines(Verification verification) {
        List<String> lines = new ArrayList<>();
        if (verification.generation() > 0) {
            lines.add(
                    "索引第 "
                            + verification.generation()
                            + " 代："
                            + verification.segments()
                            + " 段，"
                            + Labels.number(verification.documents())
                            + " 份文档，"
                            + Labels.number(verification.bytes())
                            + " 字节，完好");
        }
        lines.add(
                verification.changes() == 0
                        ? "归并办理：没有决定"
                        : "归并办理：最后一步是第 " + Labels.number(verification.changes()) + " 步");
        for (Verification.Problem problem : verification.problems()) {
            lines.add("损坏：" + problem.message() + " · " + problem.remedy());
        }
        return lines;
    }
}
