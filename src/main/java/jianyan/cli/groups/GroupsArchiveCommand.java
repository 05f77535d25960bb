package jianyan.cli.groups;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.OutputFile;
import jianyan.cli.terminal.Surroundings;
import jianyan.engine.Engine;
import jianyan.export.bundle.SessionArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan groups archive`: a closed session as a file to be kept.
@Command(
        name = "archive",
        description = "把已结束归档的一次会议存成一个文件：不联网也能在浏览器里打开的网页，归并办理建议表、年度统计，全部数据和校验和。",
        customSynopsis = "jianyan groups archive 会议 --output 文件 [选项]",
        footer = "  jianyan groups archive 政协上海市静安区第二届委员会第二次会议 --output 静安二届二次.zip")
final class GroupsArchiveCommand extends WorkbenchCommand {
    @Parameters(paramLabel = "会议", description = "会议的全称，见 groups sessions")
    private String session = "";

    @Option(
            names = "--output",
            required = true,
            paramLabel = "文件",
            description = "写到这个 .zip；解开后打开 index.html")
    private Path output = Path.of("");

    GroupsArchiveCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        SessionArchive.Written[] written = new SessionArchive.Written[1];
        try (Engine engine = open()) {
            SessionArchive.Archive archive = new SessionArchive(engine, workbench()).of(session);
            new OutputFile(output).write(to -> written[0] = archive.write(to));
        }
        print(
                written[0],
                made ->
                        List.of(
                                "存下“%s”：%d 组、%d 件提案、%d 步经过。解开 %s，打开其中的 index.html"
                                        .formatted(
                                                made.session(),
                                                made.groups(),
                                                made.proposals(),
                                                made.changes(),
                                                output)));
        return Failure.DONE;
    }
}
