package jianyan.cli.terminal;

import java.util.List;
import jianyan.corpus.walk.Fault;

/// What was wrong with files, one line each on standard error.
public final class FaultLines {
    private FaultLines() {}

    public static void print(List<Fault> faults, Terminal terminal) {
        for (Fault fault : faults) {
            terminal.err()
                    .println("警告：" + fault.file() + " · " + fault.code() + " · " + fault.message());
        }
        if (!faults.isEmpty()) {
            terminal.err().println("共 " + faults.size() + " 处没有读好，其余都已读入");
        }
    }
}
