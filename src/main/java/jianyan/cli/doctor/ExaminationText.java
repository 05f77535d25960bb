package jianyan.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.Text;

/// A line for each finding, what has to be mended with what to do, and a verdict.
public final class ExaminationText implements Text<Examination> {
    @Override
    public List<String> lines(Examination examination) {
        List<String> lines = new ArrayList<>();
        lines.add("建言 " + examination.version());
        for (Finding finding : examination.findings()) {
            lines.add(mark(finding.level()) + " " + finding.check() + " · " + finding.message());
            if (finding.remedy() != null) {
                lines.add("      → " + finding.remedy());
            }
        }
        long faults = count(examination, Finding.Level.FAULT);
        long notes = count(examination, Finding.Level.NOTE);
        lines.add("");
        lines.add(
                (faults == 0 ? "可以使用" : "有 " + faults + " 处要先解决")
                        + (notes == 0 ? "" : "，" + notes + " 处请留意"));
        return lines;
    }

    private static String mark(Finding.Level level) {
        return switch (level) {
            case GOOD -> "正常 ";
            case NOTE -> "留意 ";
            case FAULT -> "有错 ";
        };
    }

    private static long count(Examination examination, Finding.Level level) {
        return examination.findings().stream().filter(found -> found.level() == level).count();
    }
}
