package jianyan.cli.build;

import java.io.IOException;
import java.nio.file.Path;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.Workbench;
import jianyan.workbench.values.WorkbenchUnavailableException;

/// The automatic copy of what was decided. That it fails is said and stops nothing else.
public final class WorkbenchBackup {
    private WorkbenchBackup() {}

    public static void make(Path index, Surroundings surroundings) {
        try {
            Workbench.beside(index, surroundings.clock()).backUp();
        } catch (IOException | WorkbenchUnavailableException failed) {
            surroundings.terminal().err().println("归并办理的决定没有备份成 · " + Failure.of(failed).line());
        }
    }
}
