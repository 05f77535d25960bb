package jianyan.cli.option;

import java.util.List;
import jianyan.question.aggregation.AdHocThemes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--theme`, on the commands that count themes.
@Command
public final class ThemeOption {
    @Option(
            names = "--theme",
            paramLabel = "名字:词,词",
            description = "自己的主题，只在这一次有效，用 theme:名字 引用；可重复")
    private List<String> definitions = List.of();

    public AdHocThemes themes() {
        return AdHocThemes.parse(definitions);
    }
}
