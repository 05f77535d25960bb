package jianyan.cli.handling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.option.FilterOptions;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FileArgument;
import jianyan.cli.terminal.OutputFile;
import jianyan.cli.terminal.Surroundings;
import jianyan.engine.Engine;
import jianyan.export.paper.NoticeTemplate;
import jianyan.export.paper.Notices;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.HandlingDesk;
import jianyan.workbench.handling.HandlingView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan handling notices`: letters to sponsors and units from a Word template.
@Command(
        name = "notices",
        description =
                "按 Word 模板写通知：给提案人每件一封，给主办单位每家每次会议一封、表格里一件一行。模板里 {{案由}} 这样的词换成内容；--write-template 写出自带的模板，照着改。",
        customSynopsis = "jianyan handling notices --for sponsors|units --output 文件夹 [选项]",
        footer = {
            "  jianyan handling notices --for units --district 静安区 --meeting-year 2023 --output 交办",
            "  jianyan handling notices --for sponsors --write-template 通知.docx",
            "  jianyan handling notices --for sponsors --template 通知.docx --output 通知"
        })
final class NoticesCommand extends WorkbenchCommand {
    @Option(
            names = "--for",
            required = true,
            paramLabel = "谁",
            description = "sponsors 提案人，units 主办单位")
    private String kind = "";

    @Option(names = "--template", paramLabel = "文件", description = "Word 模板（.docx）；不写则用自带的")
    private @Nullable Path template;

    @Option(names = "--write-template", paramLabel = "文件", description = "写出自带的模板，不写通知")
    private @Nullable Path begin;

    @Option(names = "--output", paramLabel = "文件夹", description = "通知写到这个文件夹")
    private @Nullable Path output;

    @Mixin private final FilterOptions filters = new FilterOptions();

    NoticesCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        Notices.To to = to();
        Path first = begin;
        if (first != null) {
            byte[] bytes = NoticeTemplate.of(to);
            new OutputFile(first).write(out -> out.write(bytes));
            return Failure.DONE;
        }
        Path folder = output;
        if (folder == null) {
            throw new InvalidRequestException(
                    "missing-parameter", "--output", "没有写通知放在哪里", "--output 文件夹");
        }
        byte[] pattern = template == null ? NoticeTemplate.of(to) : given(template);
        Filters chosen = filters.filters(this::subcorpus);
        List<Notices.Letter> letters;
        try (Engine engine = open()) {
            List<HandlingView> views = new HandlingDesk(engine, workbench()).all(chosen).toList();
            letters = Notices.letters(views, to, surroundings().clock());
        }
        if (letters.isEmpty()) {
            throw new InvalidRequestException(
                    "nothing-to-print", "--for", "范围里没有要通知的提案", "放宽范围；给单位的，先定主办单位");
        }
        Files.createDirectories(folder);
        for (Notices.Letter letter : letters) {
            new OutputFile(folder.resolve(letter.name() + ".docx"))
                    .write(out -> Notices.write(new ByteArrayInputStream(pattern), letter, out));
        }
        terminal().err().println("写了 " + letters.size() + " 封，在 " + folder);
        return Failure.DONE;
    }

    private Notices.To to() {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "sponsors", "提案人" -> Notices.To.SPONSORS;
            case "units", "单位", "主办单位" -> Notices.To.UNITS;
            default ->
                    throw new InvalidRequestException(
                            "unknown-for", "--for", "没有“" + kind + "”", "sponsors 提案人，units 主办单位");
        };
    }

    private static byte[] given(Path file) throws IOException {
        FileArgument.required(file, "--template");
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new InvalidRequestException(
                    "no-template", "--template", file + " 不是 .docx", "在 Word 里另存为 .docx");
        }
        return bytes;
    }
}
