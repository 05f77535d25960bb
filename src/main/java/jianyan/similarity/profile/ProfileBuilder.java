package jianyan.similarity.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jianyan.analysis.Folded;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.exact.Atoms;
import jianyan.corpus.proposal.Paragraph;
import jianyan.corpus.proposal.ProposalOutline;
import jianyan.corpus.proposal.StatementRole;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.index.Deadline;
import org.jspecify.annotations.Nullable;

/// Makes profiles of documents and drafts, in time linear in their text. Thread-safe.
public final class ProfileBuilder {
    /// The passage that stands for a title and the one that stands for a draft's text.
    public static final String TITLE = "title";

    public static final String DRAFT = "draft";

    /// A title's bigrams count as often as if it stood there four times.
    private static final int TITLE_WEIGHT = 4;

    private static final int EXAMPLES = 3;

    /// A shorter sentence is a label, or what formulae have left of one.
    private static final int LEAST_TELLING = 8;

    private final TextAnalysis analysis;
    private final Rarity rarity;
    private final Names names;

    public ProfileBuilder(TextAnalysis analysis, CorpusStatistics statistics) {
        this.analysis = analysis;
        this.rarity = new Rarity(statistics);
        this.names = new Names(analysis);
    }

    public ProposalProfile ofDocument(Document document) {
        return ofDocument(document, Deadline.NONE);
    }

    public ProposalProfile ofDocument(Document document, Deadline deadline) {
        return ofDocuments(List.of(document), deadline).getFirst();
    }

    /// Of some documents, in their order: what has to be known of the corpus is asked for once.
    public List<ProposalProfile> ofDocuments(List<Document> documents, Deadline deadline) {
        return weigh(
                documents.parallelStream()
                        .map(document ->
                                ReadText.of(
                                        document.id(),
                                        document.title(),
                                        ProposalOutline.of(document, analysis.folding()),
                                        analysis.folding(),
                                        deadline))
                        .toList(),
                deadline);
    }

    public ProposalProfile ofDraft(
            @Nullable String title, @Nullable String text, Deadline deadline) {
        List<Paragraph> paragraphs =
                text == null ? List.of() : ProposalOutline.ofText(DRAFT, text, analysis.folding());
        return weigh(
                        List.of(
                                ReadText.of(
                                        "",
                                        title == null ? "" : title.strip(),
                                        paragraphs,
                                        analysis.folding(),
                                        deadline)),
                        deadline)
                .getFirst();
    }

    private List<ProposalProfile> weigh(List<ReadText> texts, Deadline deadline) {
        rarity.learn(texts.stream().map(ReadText::bigrams).toList());
        Set<Long> formulae =
                rarity.formulae(
                        texts.stream()
                                .flatMap(text -> text.sentences().stream())
                                .flatMap(sentence -> sentence.clauses().stream())
                                .map(ReadText.Part::told)
                                .toList());
        return texts.parallelStream().map(text -> weigh(text, formulae, deadline)).toList();
    }

    /// The bigrams of one sentence without its formulae, weighed as those of the proposals are.
    public BigramVector vectorOf(String text) {
        Folded folded = analysis.folding().fold(text);
        List<ReadText.Part> clauses = ReadText.clauses(folded.text());
        Bigrams bigrams = new Bigrams();
        bigrams.add(folded.text(), 1);
        rarity.learn(List.of(bigrams));
        Set<Long> formulae = rarity.formulae(clauses.stream().map(ReadText.Part::told).toList());
        if (formulae.isEmpty()) {
            return bigrams.toVector(rarity);
        }
        Bigrams told = new Bigrams();
        told.add(new FormulaSieve(formulae).sift(folded, clauses, text), 1);
        return told.toVector(rarity);
    }

    /// How much a folded word tells: the sum over its bigrams.
    public double rarity(String foldedWord) {
        Bigrams bigrams = new Bigrams();
        bigrams.add(foldedWord, 1);
        BigramVector vector = bigrams.toVector(rarity);
        return vector.weights().sum();
    }

    /// The names and numbers in a folded text.
    public List<Name> names(String folded) {
        return names.of(folded);
    }

    /// The paragraphs of the reply below a proposal.
    public List<Passage> reply(Document document) {
        return ProposalOutline.reply(document, analysis.folding());
    }

    /// A text as it is compared.
    public Folded fold(String text) {
        return analysis.folding().fold(text);
    }

    private ProposalProfile weigh(ReadText text, Set<Long> formulae, Deadline deadline) {
        Bigrams whole = new Bigrams();
        Bigrams asks = new Bigrams();
        Bigrams grounds = new Bigrams();
        for (Bigrams part : List.of(whole, asks, grounds)) {
            part.add(text.folded(), TITLE_WEIGHT);
        }
        List<Statement> statements = new ArrayList<>();
        if (!text.title().isEmpty()) {
            statements.add(new Statement(StatementRole.TITLE, TITLE, 0, text.title(), false));
        }
        Shingles.Collector shingles = new Shingles.Collector();
        FormulaSieve sieve = new FormulaSieve(formulae);
        for (ReadText.Sentence sentence : text.sentences()) {
            Paragraph paragraph = sentence.paragraph();
            deadline.check(statements.size());
            String told = sieve.sift(sentence.folded(), sentence.clauses(), sentence.text());
            statements.add(
                    new Statement(
                            paragraph.role(),
                            paragraph.passage(),
                            paragraph.start() + sentence.start(),
                            sentence.text(),
                            !paragraph.heading() && Atoms.countCharacters(told) >= LEAST_TELLING));
            whole.add(told, 1);
            (paragraph.role() == StatementRole.ASK ? asks : grounds).add(told, 1);
            shingles.add(told);
        }
        List<Name> ofTitle = names.of(text.folded());
        return new ProposalProfile(
                text.id(),
                text.title(),
                statements,
                new Features(
                        Names.texts(ofTitle),
                        Names.places(ofTitle),
                        vectorOf(text.title()),
                        whole.toVector(rarity),
                        asks.toVector(rarity),
                        grounds.toVector(rarity),
                        shingles.toShingles()),
                whole.hashed(),
                sieve.clauses(),
                sieve.formulae(EXAMPLES));
    }
}
