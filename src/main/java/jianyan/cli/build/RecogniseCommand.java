package jianyan.cli.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.LexiconOption;
import jianyan.cli.option.OutputOption;
import jianyan.cli.option.corpus.RecogniserOptions;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FaultLines;
import jianyan.cli.terminal.Surroundings;
import jianyan.corpus.CorpusReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `jianyan recognise`: makes scans readable with an installed tesseract.
@Command(
        name = "recognise",
        description =
                "识别扫描的 PDF 和图片，把文字连同位置和可信度写在原件旁的“文件名.recognised.jsonl”里，之后 index 就会读它。原件不动；中断后再运行会接着做。需要装有 tesseract 和中文模型。",
        customSynopsis = "jianyan recognise [选项] 文件夹或文件…",
        footer = {"  jianyan recognise 扫描件/", "  jianyan recognise 公报.pdf --language chi_tra"})
public final class RecogniseCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "文件夹或文件", arity = "1..*", description = "放扫描件的文件夹，或单个文件")
    private List<Path> paths = List.of();

    @Mixin private final RecogniserOptions recogniser = new RecogniserOptions();

    @Mixin private final LexiconOption lexicon = new LexiconOption();

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    public RecogniseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        CorpusReader reader = new CorpusReader(lexicon.analysis());
        ScanRecogniser.Recognised recognised =
                new ScanRecogniser(recogniser, reader, surroundings.terminal()).recognise(paths);
        output.print(recognised.files(), new RecognitionText(), surroundings.terminal());
        FaultLines.print(recognised.faults(), surroundings.terminal());
        return recognised.files().isEmpty() && !recognised.faults().isEmpty()
                ? Failure.FAILED
                : Failure.DONE;
    }
}
