package jianyan.search.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jianyan.SampleIndex;
import jianyan.SharedFolder;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.engine.LocalEngine;
import jianyan.evaluation.search.AskEvaluation;
import jianyan.index.Snapshot;
import jianyan.index.build.DocumentIndexer;
import jianyan.query.Filters;
import jianyan.question.search.AskAnswer;
import jianyan.question.search.AskRequest;
import jianyan.search.Searcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every character of an answer is in the source, whatever is asked; and questions over documents
/// that were read by a person are answered.
final class QuotedLiterallyTest {
    private static final Path JUDGED = Path.of("corpus", "gold", "ask-questions.tsv");
    private static final long SEED = 20_261_127;
    private static final int STRETCHES = 120;

    @Test
    void everySentenceStandsInItsDocumentWordForWord() throws IOException {
        List<String> questions = new ArrayList<>(stretches());
        AskEvaluation.read(JUDGED).forEach(judged -> questions.add(judged.question()));
        int answered = 0;
        try (LocalEngine engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS)) {
            for (String q : questions) {
                AskAnswer answer = engine.ask(new AskRequest(q, Filters.NONE, 50));
                assertThat(answer.found()).isEqualTo(!answer.answers().isEmpty());
                for (AskAnswer.Answer each : answer.answers()) {
                    answered++;
                    assertThat(textOf(engine, each)).as(q).isEqualTo(each.sentence());
                    assertThat(engine.sentence(each.document(), each.anchor()).orElseThrow())
                            .satisfies(found -> {
                                assertThat(found.quoted()).isEqualTo(each.sentence());
                                assertThat(found.passage()).isEqualTo(each.passage());
                            });
                    assertThat(each.marks())
                            .allSatisfy(mark ->
                                    assertThat(mark.end()).isBetween(1, each.sentence().length()));
                }
            }
        }
        assertThat(answered).isGreaterThan(STRETCHES);
    }

    private static String textOf(LocalEngine engine, AskAnswer.Answer answer) {
        Document document = engine.document(answer.document()).orElseThrow();
        return document.passages()
                .filter(passage -> passage.id().equals(answer.passage()))
                .map(Passage::text)
                .findFirst()
                .orElseThrow()
                .substring(answer.start(), answer.end());
    }

    /// Stretches of the corpus itself, cut anywhere: what they ask is nonsense.
    private static List<String> stretches() {
        List<String> texts =
                SampleIndex.documents().stream()
                        .flatMap(Document::passages)
                        .map(Passage::text)
                        .filter(text -> text.length() > 30)
                        .toList();
        Random random = new Random(SEED);
        return Stream.generate(() -> texts.get(random.nextInt(texts.size())))
                .map(text -> {
                    int start = random.nextInt(text.length() - 20);
                    return text.substring(start, start + 5 + random.nextInt(15));
                })
                .map(text -> text.replaceAll("[^\\p{IsHan}0-9]", "，") + "多少")
                .limit(STRETCHES)
                .toList();
    }

    @Test
    void answersWhatTheTextsSayAndLittleThatTheyDoNot() throws IOException {
        Path seeds = SharedFolder.require("seeds");
        CorpusReader reader = new CorpusReader(SampleIndex.ANALYSIS);
        List<Document> documents =
                Stream.concat(
                                SampleIndex.documents().stream(),
                                CorpusFiles.of(List.of(seeds)).files().stream()
                                        .flatMap(file -> reader.read(file).documents().stream()))
                        .toList();
        try (Directory directory = new ByteBuffersDirectory()) {
            DocumentIndexer indexer = new DocumentIndexer(directory, SampleIndex.ANALYSIS);
            indexer.write(documents.size(), documents::get);
            Snapshot snapshot = indexer.open();
            Quoter quoter = new Quoter(SampleIndex.ANALYSIS);
            Searcher searcher = new Searcher(SampleIndex.ANALYSIS);
            AskEvaluation.Share all =
                    new AskEvaluation(SampleIndex.ANALYSIS.folding())
                            .measure(
                                    AskEvaluation.read(JUDGED),
                                    q ->
                                            quoter.ask(
                                                    new AskRequest(q, Filters.NONE, 10),
                                                    snapshot,
                                                    wanted -> searcher.first(wanted, snapshot)))
                            .shares()
                            .getFirst();
            assertThat(all.answered().value()).isGreaterThanOrEqualTo(0.85);
            assertThat(all.falsely()).isLessThanOrEqualTo(2);
            snapshot.getIndexReader().close();
        }
    }

    @Test
    void aJudgementThatIsNoneIsNamed(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("q.tsv"), "01\t问句\n");
        assertThatThrownBy(() -> AskEvaluation.read(table)).hasMessageContaining("01");
    }
}
