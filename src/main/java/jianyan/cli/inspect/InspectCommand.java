package jianyan.cli.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.LexiconOption;
import jianyan.cli.option.OutputOption;
import jianyan.cli.option.corpus.MappingOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FaultLines;
import jianyan.cli.terminal.FileArgument;
import jianyan.cli.terminal.Surroundings;
import jianyan.corpus.Reading;
import jianyan.corpus.walk.CorpusFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `jianyan inspect`: how one file is read, without an index.
@Command(
        name = "inspect",
        description = "说明一个文件怎样读成文档：编码、各篇的题名和出处、章节、修整了什么。不需要索引。",
        customSynopsis = "jianyan inspect [选项] 文件",
        footer = {"  jianyan inspect corpus/reports/2023.txt", "  jianyan inspect 提案.csv --json"})
public final class InspectCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "文件", description = "要读的文件")
    private Path file = Path.of("");

    @Mixin private final MappingOption mappings = new MappingOption();

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin private final LexiconOption lexicon = new LexiconOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    public InspectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Reading reading =
                mappings.reader(List.of(), lexicon.analysis())
                        .read(CorpusFile.of(FileArgument.required(file, "")));
        output.print(
                reading, new ReadingText(surroundings.terminal().ink()), surroundings.terminal());
        FaultLines.print(reading.faults(), surroundings.terminal());
        return reading.documents().isEmpty() ? Failure.FAILED : Failure.DONE;
    }
}
