package jianyan.cli.inspect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.LexiconOption;
import jianyan.cli.option.OutputOption;
import jianyan.cli.option.corpus.CorrectionOption;
import jianyan.cli.option.corpus.MappingOption;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FileArgument;
import jianyan.cli.terminal.OutputFile;
import jianyan.cli.terminal.Surroundings;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.table.MappingProposal;
import jianyan.corpus.table.TableMapping;
import jianyan.corpus.walk.CorpusFile;
import jianyan.question.table.TableLook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan mapping`: which column of a table is what, put right and kept beside the table.
@Command(
        name = "mapping",
        description = "看一张提案表（Excel、CSV、JSON）的哪一列是案号、案由、正文 …，附五行例子；改对后用 --write 记在表旁，下次 index 照此读。",
        customSynopsis = "jianyan mapping [选项] 表",
        footer = {
            "  jianyan mapping 提案一览.xlsx",
            "  jianyan mapping 提案一览.xlsx --set 正文=情况,建议 --ignore 备注 --value district=静安区 --write"
        })
public final class MappingCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "表", description = ".xlsx .xls .csv .tsv .json .jsonl")
    private Path table = Path.of("");

    @Mixin private final CorrectionOption correction = new CorrectionOption();

    @Option(names = "--write", description = "把列名对照写到表旁的 NAME.mapping.yaml")
    private boolean write;

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin private final LexiconOption lexicon = new LexiconOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    public MappingCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        FileArgument.required(table, "");
        TextAnalysis analysis = lexicon.analysis();
        MappingProposal names = new MappingProposal(analysis.folding());
        TableLook look = look(analysis);
        output.print(
                look,
                new TableLookText(surroundings.terminal().ink(), names),
                surroundings.terminal());
        if (write) {
            Path beside = CorpusFile.of(table).beside(TableMapping.FILE);
            new OutputFile(beside)
                    .write(to -> to.write(look.yaml().getBytes(StandardCharsets.UTF_8)));
            surroundings.terminal().err().println("已写到 " + beside + "；运行 jianyan index 照此读");
        } else if (!look.kept()) {
            surroundings.terminal().err().println("还没有记下；看过无误后加 --write");
        }
        return Failure.DONE;
    }

    private TableLook look(TextAnalysis analysis) throws IOException {
        try {
            return new MappingOption()
                    .reader(List.of(), analysis)
                    .look(CorpusFile.of(table), correction.correction())
                    .filter(look -> !look.columns().isEmpty())
                    .orElseThrow(() ->
                            new CommandFailedException(
                                    Failure.wrongUse(
                                            "这不是提案表：没有一列认得出是案由或正文",
                                            table.toString(),
                                            "给出 .xlsx .csv .json 的表；列名特别的，用 --set 案由=列 --set 正文=列 写明")));
        } catch (TableMapping.InvalidMappingException wrong) {
            throw new CommandFailedException(
                    Failure.wrongUse(String.valueOf(wrong.getMessage()), "--set", "用上面列出的字段"));
        } catch (ReadingException wrong) {
            throw new CommandFailedException(
                    Failure.wrongUse(
                            String.valueOf(wrong.getMessage()), table.toString(), "改正或删去表旁的列名对照"));
        }
    }
}
