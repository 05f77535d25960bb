package jianyan.cli.doctor;

import java.util.List;

/// Everything that was looked at.
///
/// @param well whether nothing has to be mended before people work with it
public record Examination(boolean well, String version, List<Finding> findings) {
    public Examination {
        findings = List.copyOf(findings);
    }

    static Examination of(String version, List<Finding> findings) {
        boolean well = findings.stream().noneMatch(found -> found.level() == Finding.Level.FAULT);
        return new Examination(well, version, findings);
    }
}
