package jianyan.cli.option.corpus;

import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.recognition.Tesseract;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--language` and `--tesseract`: what scans are recognised with.
@Command
public final class RecogniserOptions {
    @Option(
            names = "--language",
            paramLabel = "模型",
            description = "识别扫描件用哪个模型：chi_sim、chi_tra 或用加号连起来；不写时看第一页哪个更有把握")
    private @Nullable String language;

    @Option(
            names = "--tesseract",
            paramLabel = "程序",
            defaultValue = "tesseract",
            description = "识别扫描件用的 tesseract 程序；默认 ${DEFAULT-VALUE}")
    private String program = "tesseract";

    /// The models named, `chi_sim+chi_tra`; null for that of each file's first page.
    public @Nullable String language() {
        return language;
    }

    /// @throws CommandFailedException when it is not installed or knows no Chinese
    public Tesseract tesseract() {
        try {
            return Tesseract.find(program);
        } catch (ReadingException e) {
            throw new CommandFailedException(
                    Failure.failed("做不了文字识别", e.getMessage(), Tesseract.INSTALL));
        }
    }
}
