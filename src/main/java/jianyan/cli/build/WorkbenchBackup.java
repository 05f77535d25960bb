package jianyan.cli.build;

import java.io.IOException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.Workbench;
import jianyan.workbench.values.WorkbenchUnavailableException;

/// The automatic copy of what was decided. That it fails is said and stops nothing else.
public final class WorkbenchBackup {
    private WorkbenchBackup() {}

    public static void make(Workbench workbench, Surroundings surroundings) {
        try {
            workbench.backUp();
        } catch (IOException | WorkbenchUnavailableException failed) {
            surroundings.terminal().err().println("归并办理的决定没有备份成 · " + Failure.of(failed).line());
        }
    }
}
