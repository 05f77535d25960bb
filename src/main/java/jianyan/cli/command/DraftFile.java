package jianyan.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.corpus.CorpusFile;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.Fault;
import jianyan.corpus.Reading;
import jianyan.corpus.proposal.ProposalOutline;
import jianyan.document.Document;
import jianyan.document.Passage;

/// A draft out of a file of any kind that the corpus may have: its title, and its text without the
/// reply below it.
///
/// @param documents how many the file holds; their texts stand one behind the other
record DraftFile(String title, String text, int documents) {
    /// @throws CommandFailedException when nothing can be read from the file
    static DraftFile read(Path path, TextAnalysis analysis) {
        Reading reading = new CorpusReader(analysis).read(CorpusFile.of(path));
        List<Document> documents = reading.documents();
        if (documents.isEmpty()) {
            throw new CommandFailedException(
                    new Failure(
                            Failure.FAILED,
                            "文件里没有读到文档",
                            path.toString(),
                            reading.faults().stream()
                                    .map(Fault::message)
                                    .collect(Collectors.joining("；"))));
        }
        String text =
                documents.stream()
                        .map(document -> text(document, analysis))
                        .collect(Collectors.joining("\n"));
        return new DraftFile(documents.getFirst().title(), text, documents.size());
    }

    private static String text(Document document, TextAnalysis analysis) {
        Set<String> reply =
                ProposalOutline.reply(document, analysis.folding()).stream()
                        .map(Passage::id)
                        .collect(Collectors.toSet());
        return document.passages()
                .filter(passage -> passage.isCounted() && !reply.contains(passage.id()))
                .map(Passage::text)
                .collect(Collectors.joining("\n"));
    }
}
