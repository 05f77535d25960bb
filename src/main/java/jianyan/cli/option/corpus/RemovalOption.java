package jianyan.cli.option.corpus;

import jianyan.cli.terminal.Terminal;
import jianyan.index.build.Removal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--allow-removal`, on the commands that bring an index up to date, and what they say of what
/// goes.
@Command
public final class RemovalOption {
    @Option(names = "--allow-removal", description = "允许更新时移除超过五分之一的文档；不加时，语料里少了这么多就不更新")
    private boolean allowed;

    public boolean isAllowed() {
        return allowed;
    }

    public static void announce(Removal removal, Terminal terminal) {
        terminal.err()
                .println(
                        "语料里不再有 "
                                + removal.files().size()
                                + " 个文件，索引里 "
                                + removal.held()
                                + " 份文档中的 "
                                + removal.documents()
                                + " 份将随之移除");
    }
}
