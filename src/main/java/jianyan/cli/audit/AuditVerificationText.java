package jianyan.cli.audit;

import java.util.ArrayList;
import java.util.List;
import jianyan.access.audit.AuditVerification;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;

/// Whether the record is whole, and what to note of it.
public final class AuditVerificationText implements Text<AuditVerification> {
    @Override
    public List<String> lines(AuditVerification found) {
        List<String> lines = new ArrayList<>();
        lines.add(
                (found.whole() ? "完好：" : "不完好：")
                        + Labels.number(found.records())
                        + " 条，第 "
                        + found.first()
                        + " 到 "
                        + found.last()
                        + " 条");
        found.faults().forEach(fault -> lines.add(place(fault) + fault.message()));
        lines.add("末条（请抄在别处，下次用 --head 核对）：" + found.last() + ":" + found.head());
        return lines;
    }

    private static String place(AuditVerification.Fault fault) {
        return fault.file().isEmpty() ? "" : fault.file() + " 第 " + fault.line() + " 行：";
    }
}
