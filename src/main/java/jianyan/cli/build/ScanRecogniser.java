package jianyan.cli.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jianyan.cli.option.corpus.RecogniserOptions;
import jianyan.cli.terminal.Terminal;
import jianyan.cli.terminal.TerminalProgress;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.recognition.Pages;
import jianyan.corpus.recognition.RecognisedFile;
import jianyan.corpus.recognition.RecognisedText;
import jianyan.corpus.recognition.Recognition;
import jianyan.corpus.recognition.Tesseract;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.corpus.walk.Fault;

/// Recognises the scans among files, page by page, with a bar that counts pages: what `recognise`
/// does, and `index --recognise` on its way.
final class ScanRecogniser {
    /// @param files that were recognised, now or by an earlier run
    /// @param faults of files that could not be
    record Recognised(List<RecognisedFile> files, List<Fault> faults) {}

    private final RecogniserOptions options;
    private final Tesseract tesseract;
    private final CorpusReader reader;
    private final Terminal terminal;

    /// @throws jianyan.cli.terminal.CommandFailedException when there is no recogniser
    ScanRecogniser(RecogniserOptions options, CorpusReader reader, Terminal terminal) {
        this.options = options;
        this.tesseract = options.tesseract();
        this.reader = reader;
        this.terminal = terminal;
    }

    Recognised recognise(List<Path> paths) throws IOException {
        CorpusFiles files = CorpusFiles.scans(paths);
        Recognised done = new Recognised(new ArrayList<>(), new ArrayList<>(files.faults()));
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
                TerminalProgress progress = new TerminalProgress(terminal, "文字识别")) {
            progress.start(pages);
            for (CorpusFile file : scans) {
                recognise(file, recognition, progress, done);
            }
        }
        return done;
    }

    private void recognise(
            CorpusFile file, Recognition recognition, TerminalProgress progress, Recognised done)
            throws IOException {
        long begun = System.nanoTime();
        int[] read = {0};
        try (Pages images = reader.pages(file)) {
            RecognisedText text =
                    recognition.recognise(
                            file.path(),
                            images,
                            CorpusReader.sha256(file),
                            options.language(),
                            page -> {
                                read[0]++;
                                progress.step(1, file.name());
                            });
            long millis = (System.nanoTime() - begun) / 1_000_000;
            done.files.add(RecognisedFile.of(file.name(), text, read[0], millis));
        } catch (ReadingException e) {
            done.faults.add(
                    new Fault(file.name(), e.code(), Objects.requireNonNull(e.getMessage())));
        }
    }

    private long count(CorpusFile file) throws IOException {
        try (Pages images = reader.pages(file)) {
            return images.count();
        } catch (ReadingException e) {
            // It is said when the file's turn comes.
            return 0;
        }
    }
}
