package jianyan.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.LexiconOption;
import jianyan.cli.option.OutputOption;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FaultLines;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.TerminalProgress;
import jianyan.cli.text.RecognitionText;
import jianyan.corpus.CorpusFile;
import jianyan.corpus.CorpusFiles;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.Fault;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.recognition.PageImages;
import jianyan.corpus.recognition.RecognisedFile;
import jianyan.corpus.recognition.RecognisedText;
import jianyan.corpus.recognition.Recognition;
import jianyan.corpus.recognition.Tesseract;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--language",
            paramLabel = "模型",
            description = "用哪个模型：chi_sim、chi_tra 或用加号连起来；不写时看第一页哪个更有把握")
    private @Nullable String language;

    @Option(
            names = "--tesseract",
            paramLabel = "程序",
            defaultValue = "tesseract",
            description = "tesseract 程序；默认 ${DEFAULT-VALUE}")
    private String program = "tesseract";

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
        Tesseract tesseract;
        try {
            tesseract = Tesseract.find(program);
        } catch (ReadingException e) {
            throw new CommandFailedException(
                    Failure.failed("做不了文字识别", e.getMessage(), Tesseract.INSTALL));
        }
        CorpusFiles files = CorpusFiles.scans(paths);
        List<Fault> faults = new ArrayList<>(files.faults());
        List<RecognisedFile> done = new ArrayList<>();
        CorpusReader reader = new CorpusReader(lexicon.analysis());
        List<CorpusFile> scans = new ArrayList<>();
        long pages = 0;
        for (CorpusFile file : files.files()) {
            if (reader.isScan(file)) {
                scans.add(file);
                pages += count(file);
            }
        }
        int width = Runtime.getRuntime().availableProcessors();
        try (Recognition recognition = new Recognition(tesseract, width);
                TerminalProgress progress = new TerminalProgress(surroundings.terminal(), "文字识别")) {
            progress.start(pages);
            for (CorpusFile file : scans) {
                recognise(file, recognition, progress, done, faults);
            }
        }
        output.print(done, new RecognitionText(), surroundings.terminal());
        FaultLines.print(faults, surroundings.terminal());
        return done.isEmpty() && !faults.isEmpty() ? Failure.FAILED : Failure.DONE;
    }

    private void recognise(
            CorpusFile file,
            Recognition recognition,
            TerminalProgress progress,
            List<RecognisedFile> done,
            List<Fault> faults)
            throws IOException {
        long begun = System.nanoTime();
        int[] read = {0};
        try {
            RecognisedText text =
                    recognition.recognise(
                            file.path(),
                            CorpusReader.sha256(file),
                            language,
                            page -> {
                                read[0]++;
                                progress.step(1, file.name());
                            });
            long millis = (System.nanoTime() - begun) / 1_000_000;
            done.add(RecognisedFile.of(file.name(), text, read[0], millis));
        } catch (ReadingException e) {
            faults.add(new Fault(file.name(), e.code(), Objects.requireNonNull(e.getMessage())));
        }
    }

    private static long count(CorpusFile file) throws IOException {
        try (PageImages images = PageImages.open(file.path())) {
            return images.count();
        } catch (ReadingException e) {
            // It is said when the file's turn comes.
            return 0;
        }
    }
}
