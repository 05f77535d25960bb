package jianyan.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.Reading;
import jianyan.corpus.proposal.ProposalOutline;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.Fault;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.query.InvalidRequestException;
import jianyan.question.similarity.Draft;

/// Reads a draft from a file as the corpus is read, and keeps nothing of it. Thread-safe.
public final class DraftFileReader {
    private final TextAnalysis analysis;

    public DraftFileReader(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /// @throws InvalidRequestException when no text is found in it
    public Draft read(Path file) {
        Reading reading = new CorpusReader(analysis).read(CorpusFile.of(file));
        List<String> faults = reading.faults().stream().map(Fault::message).toList();
        if (reading.documents().isEmpty()) {
            throw new InvalidRequestException(
                    "unreadable-draft",
                    "file",
                    "文件里没有读到文字" + (faults.isEmpty() ? "" : "：" + String.join("；", faults)),
                    "文本、Word、WPS、PDF 等，或把文字直接贴进来");
        }
        String text =
                reading.documents().stream().map(this::text).collect(Collectors.joining("\n"));
        return new Draft(
                reading.documents().getFirst().title(), text, reading.documents().size(), faults);
    }

    /// Without the reply below it, which asks for nothing.
    private String text(Document document) {
        Set<String> reply =
                ProposalOutline.reply(document, analysis.folding()).stream()
                        .map(Passage::id)
                        .collect(Collectors.toSet());
        return document.passages()
                .filter(passage -> passage.isCounted() && !reply.contains(passage.id()))
                .map(Passage::text)
                .collect(Collectors.joining("\n"));
    }

    /// @param name as its owner calls it; its ending tells the format
    public Draft read(String name, byte[] content) {
        return GivenFile.with(name, content, this::read);
    }
}
