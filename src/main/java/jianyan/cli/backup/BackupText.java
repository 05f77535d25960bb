package jianyan.cli.backup;

import java.util.List;
import jianyan.backup.BackupReport;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;

/// What was copied, or put back.
public final class BackupText implements Text<BackupReport> {
    private final String done;

    /// @param done what was done, before the name of the folder
    public BackupText(String done) {
        this.done = done;
    }

    @Override
    public List<String> lines(BackupReport report) {
        String index = report.generation() == 0 ? "" : "索引第 " + report.generation() + " 代；";
        String decisions =
                report.changes() == 0
                        ? "没有归并办理的决定"
                        : "归并办理的决定到第 " + Labels.number(report.changes()) + " 步";
        return List.of(
                done + " " + report.folder(),
                index
                        + decisions
                        + "；"
                        + report.files()
                        + " 个文件，"
                        + Labels.number(report.bytes())
                        + " 字节");
    }
}
