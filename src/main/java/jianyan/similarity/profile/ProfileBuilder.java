package jianyan.similarity.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jianyan.analysis.Atoms;
import jianyan.analysis.Clauses;
import jianyan.analysis.Folded;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.proposal.Paragraph;
import jianyan.corpus.proposal.ProposalOutline;
import jianyan.corpus.proposal.Role;
import jianyan.corpus.proposal.Sentences;
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
        return build(
                document.id(),
                document.title(),
                ProposalOutline.of(document, analysis.folding()),
                deadline);
    }

    public ProposalProfile ofDraft(
            @Nullable String title, @Nullable String text, Deadline deadline) {
        return build(
                "",
                title == null ? "" : title.strip(),
                text == null ? List.of() : ProposalOutline.ofText(DRAFT, text, analysis.folding()),
                deadline);
    }

    /// The bigrams of one sentence without its formulae, weighed as those of the proposals are.
    public BigramVector vectorOf(String text) {
        Bigrams bigrams = new Bigrams();
        bigrams.add(new FormulaSieve(rarity).sift(analysis.folding().fold(text), text), 1);
        return bigrams.toVector(rarity);
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

    private ProposalProfile build(
            String id, String title, List<Paragraph> paragraphs, Deadline deadline) {
        Bigrams whole = new Bigrams();
        Bigrams asks = new Bigrams();
        Bigrams grounds = new Bigrams();
        String foldedTitle = analysis.folding().fold(title).text();
        whole.add(foldedTitle, TITLE_WEIGHT);
        asks.add(foldedTitle, TITLE_WEIGHT);
        grounds.add(foldedTitle, TITLE_WEIGHT);
        List<Statement> statements = new ArrayList<>();
        if (!title.isEmpty()) {
            statements.add(new Statement(Role.TITLE, TITLE, 0, title, false));
        }
        Shingles.Collector shingles = new Shingles.Collector();
        FormulaSieve sieve = new FormulaSieve(rarity);
        for (Paragraph paragraph : paragraphs) {
            Bigrams part = paragraph.role() == Role.ASK ? asks : grounds;
            for (int[] sentence : Sentences.of(paragraph.text())) {
                deadline.check(statements.size());
                String text = paragraph.text().substring(sentence[0], sentence[1]);
                Folded folded = analysis.folding().fold(text);
                String told = sieve.sift(folded, text);
                statements.add(
                        new Statement(
                                paragraph.role(),
                                paragraph.passage(),
                                paragraph.start() + sentence[0],
                                text,
                                !paragraph.heading()
                                        && Atoms.countCharacters(told) >= LEAST_TELLING));
                whole.add(told, 1);
                part.add(told, 1);
                shingles.add(told);
            }
        }
        return new ProposalProfile(
                id,
                title,
                statements,
                new Features(
                        names.ofTitle(foldedTitle),
                        vectorOf(title),
                        whole.toVector(rarity),
                        asks.toVector(rarity),
                        grounds.toVector(rarity),
                        shingles.toShingles()),
                whole.hashed(),
                sieve.clauses(),
                sieve.formulae(EXAMPLES));
    }

    /// Takes the formulae out of sentences and remembers what they were.
    private static final class FormulaSieve {
        private final Rarity rarity;
        private final List<String> formulae = new ArrayList<>();
        private long[] clauses = new long[64];
        private int size;
        private int setAside;
        private int total;

        FormulaSieve(Rarity rarity) {
            this.rarity = rarity;
        }

        /// The folded sentence with a boundary in the place of each formula.
        String sift(Folded folded, String original) {
            String text = folded.text();
            total += Atoms.countCharacters(text);
            StringBuilder told = new StringBuilder(text.length());
            int from = 0;
            for (Clauses.Clause clause : Clauses.of(text)) {
                Bigrams bigrams = new Bigrams();
                bigrams.add(text.substring(clause.start(), clause.end()), 1);
                if (rarity.isFormula(clause.fingerprint(), bigrams)) {
                    told.append(text, from, clause.start()).append('。');
                    from = clause.end();
                    setAside += clause.characters();
                    formulae.add(
                            original.substring(
                                    folded.originalStart(clause.start()),
                                    folded.originalEnd(clause.end())));
                } else {
                    if (size == clauses.length) {
                        clauses = Arrays.copyOf(clauses, 2 * size);
                    }
                    clauses[size++] = clause.fingerprint();
                }
            }
            return from == 0 ? text : told.append(text, from, text.length()).toString();
        }

        long[] clauses() {
            return Arrays.stream(clauses, 0, size).sorted().distinct().toArray();
        }

        Formulae formulae(int examples) {
            return new Formulae(
                    formulae.size(),
                    setAside,
                    total,
                    formulae.stream().map(String::strip).distinct().limit(examples).toList());
        }
    }
}
