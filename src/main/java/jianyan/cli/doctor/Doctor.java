package jianyan.cli.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jianyan.cli.terminal.Failure;
import jianyan.engine.ProgramVersion;
import jianyan.workbench.Workbench;

/// Looks at everything, one thing after the other. A check that fails is itself a finding, and the
/// others are made all the same.
public final class Doctor {
    private final Path index;
    private final Workbench workbench;
    private final String host;
    private final int port;
    private final Clock clock;

    /// @param index the folder that would be served
    public Doctor(Path index, Workbench workbench, String host, int port, Clock clock) {
        this.index = index;
        this.workbench = workbench;
        this.host = host;
        this.port = port;
        this.clock = clock;
    }

    public Examination examine() {
        Folders folders = new Folders(index, workbench);
        List<Finding> findings = new ArrayList<>();
        look("processor", () -> List.of(MachineChecks.processor()), findings);
        look("memory", () -> List.of(MachineChecks.memory()), findings);
        look("glibc", () -> List.of(MachineChecks.glibc()), findings);
        look("page-size", () -> List.of(MachineChecks.pageSize()), findings);
        look("java", () -> List.of(Libraries.java()), findings);
        look("fonts", () -> List.of(Fonts.check()), findings);
        look("locale", () -> List.of(MachineChecks.locale()), findings);
        look("time-zone", () -> List.of(MachineChecks.timeZone(clock)), findings);
        look("port", () -> List.of(Ports.check(host, port)), findings);
        look("disk", () -> List.of(folders.disk()), findings);
        look("index", folders::contents, findings);
        look("answers", new SelfTest(index, workbench)::run, findings);
        return Examination.of(ProgramVersion.CURRENT, findings);
    }

    private static void look(String check, Callable<List<Finding>> looking, List<Finding> into) {
        try {
            into.addAll(looking.call());
        } catch (Exception failed) {
            Failure failure = Failure.of(failed);
            into.add(
                    Finding.fault(
                            check,
                            "没有查成：" + failure.what() + " " + failure.where(),
                            failure.remedy()));
        }
    }
}
