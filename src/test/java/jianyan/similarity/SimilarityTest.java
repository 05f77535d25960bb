package jianyan.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jianyan.SampleIndex;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.Passage;
import jianyan.embedding.HashingEmbedder;
import jianyan.engine.LocalEngine;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.similarity.Aligned;
import jianyan.question.similarity.Level;
import jianyan.question.similarity.Relation;
import jianyan.question.similarity.Scope;
import jianyan.question.similarity.ScoreParts;
import jianyan.question.similarity.SimilarAnswer;
import jianyan.question.similarity.SimilarCandidate;
import jianyan.question.similarity.SimilarRequest;
import jianyan.question.similarity.Span;
import jianyan.similarity.candidates.InMemoryCorpus;
import jianyan.similarity.meaning.ProposalEmbedder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class SimilarityTest {
    private static final TextAnalysis ANALYSIS = TextAnalysis.load();
    private static final ProposalEmbedder EMBEDDER =
            new ProposalEmbedder(new HashingEmbedder(), ANALYSIS.folding());

    private static Similarity over(List<Document> documents) {
        InMemoryCorpus corpus = InMemoryCorpus.of(ANALYSIS, documents);
        return new Similarity(ANALYSIS, corpus, corpus, null);
    }

    private static Similarity withVectors(List<Document> documents) {
        InMemoryCorpus corpus = InMemoryCorpus.withVectors(ANALYSIS, documents, EMBEDDER);
        return new Similarity(ANALYSIS, corpus, corpus, EMBEDDER);
    }

    private static List<Document> corpus() {
        List<Document> documents = new ArrayList<>(Drafts.background(30));
        documents.add(Drafts.proposal("a1", "关于设立养老时间银行的建议", Drafts.TIME_BANK));
        documents.add(Drafts.proposal("a2", "推行时间银行，破解居家养老难题", Drafts.TIME_BANK_REWORDED));
        documents.add(Drafts.proposal("p1", "关于缓解老旧小区停车难的建议", Drafts.PARKING));
        documents.add(Drafts.proposal("s1", "关于治理城市内涝的建议", Drafts.SPONGE));
        return documents;
    }

    private static SimilarAnswer like(Similarity similarity, String id) {
        return similarity.similar(SimilarRequest.ofId(id, Filters.NONE, 10));
    }

    private static SimilarCandidate candidate(SimilarAnswer answer, String id) {
        return answer.candidates().stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Document dated(Document document, int year) {
        Metadata known = document.metadata();
        return new Document(
                document.id(),
                document.file(),
                new Metadata(
                        known.title(),
                        known.kind(),
                        known.body(),
                        known.region(),
                        known.district(),
                        known.divisionCode(),
                        known.term(),
                        known.session(),
                        LocalDate.of(year, 1, 10),
                        year,
                        List.of(year),
                        known.speaker(),
                        known.source(),
                        known.published(),
                        List.of()),
                document.proposal(),
                document.sections(),
                List.of());
    }

    private static double reference(ScoreParts parts) {
        double likeness =
                (parts.asks() + parts.matter() + 1.75 * parts.terms() + 0.25 * parts.wording()) / 4;
        return likeness * (1 - 0.4 * parts.apart());
    }

    @Nested
    final class TheScore {
        @Test
        void findsTheSameMatterInOtherWords() {
            SimilarAnswer answer = like(over(corpus()), "a1");
            assertThat(answer.candidates().getFirst().id()).isEqualTo("a2");
            assertThat(answer.candidates().getFirst().shared()).contains("时间银行");
        }

        @Test
        void isComputedFromThePartsAlone() {
            for (Similarity similarity : List.of(over(corpus()), withVectors(corpus()))) {
                for (SimilarCandidate found : like(similarity, "a1").candidates()) {
                    assertThat(found.score()).isEqualTo(reference(found.parts()), within(1e-12));
                }
            }
        }

        @Test
        void putsWhatWasFiledAboutTheSameTimeFirstAndLeavesTheLevel() {
            List<Document> documents = corpus();
            documents.add(dated(Drafts.proposal("b1", "推行时间银行", Drafts.TIME_BANK), 2016));
            documents.add(dated(Drafts.proposal("b2", "推行时间银行", Drafts.TIME_BANK), 2017));
            documents.add(dated(Drafts.proposal("b3", "推行时间银行", Drafts.TIME_BANK), 2017));
            SimilarAnswer answer = like(over(documents), "b3");
            SimilarCandidate near = candidate(answer, "b2");
            SimilarCandidate far = candidate(answer, "b1");
            assertThat(answer.candidates().getFirst().id()).isEqualTo("b2");
            assertThat(near.parts().apart()).isZero();
            assertThat(far.parts().apart()).isPositive();
            assertThat(far.score())
                    .isEqualTo(near.score() * (1 - 0.4 * far.parts().apart()), within(1e-12));
            assertThat(far.level()).isEqualTo(near.level());
        }

        @Test
        void isTheSameFromEitherSide() {
            for (Similarity similarity : List.of(over(corpus()), withVectors(corpus()))) {
                SimilarCandidate there = candidate(like(similarity, "a1"), "a2");
                SimilarCandidate back = candidate(like(similarity, "a2"), "a1");
                assertThat(back.score()).isEqualTo(there.score());
                assertThat(back.parts()).isEqualTo(there.parts());
                assertThat(back.level()).isEqualTo(there.level());
            }
        }

        @Test
        void doesNotDependOnTheOrderOfParagraphsSeed7() {
            Random random = new Random(7);
            for (Similarity similarity : List.of(over(corpus()), withVectors(corpus()))) {
                SimilarAnswer first = draft(similarity, Drafts.TIME_BANK);
                for (int round = 0; round < 5; round++) {
                    List<String> lines = Arrays.asList(Drafts.TIME_BANK.split("\n"));
                    Collections.shuffle(lines, random);
                    SimilarAnswer shuffled = draft(similarity, String.join("\n", lines));
                    assertThat(scores(shuffled)).isEqualTo(scores(first));
                }
            }
        }

        @Test
        void isTheSameForADraftInTraditionalScript() {
            Similarity similarity = over(corpus());
            SimilarAnswer simplified = draft(similarity, "建议设立养老时间银行，服务时数可以转赠。");
            SimilarAnswer traditional = draft(similarity, "建議設立養老時間銀行，服務時數可以轉贈。");
            assertThat(scores(traditional)).isEqualTo(scores(simplified)).isNotEmpty();
        }

        @Test
        void isNeverGivenForTheProposalItself() {
            Similarity similarity = withVectors(corpus());
            for (Document document : corpus()) {
                assertThat(like(similarity, document.id()).candidates())
                        .extracting(SimilarCandidate::id)
                        .doesNotContain(document.id());
            }
        }

        @Test
        void ordersEqualScoresById() {
            List<Document> documents = corpus();
            documents.add(Drafts.proposal("c2", "关于缓解老旧小区停车难的建议", Drafts.PARKING));
            documents.add(Drafts.proposal("c1", "关于缓解老旧小区停车难的建议", Drafts.PARKING));
            assertThat(like(over(documents), "p1").candidates())
                    .extracting(SimilarCandidate::id)
                    .startsWith("c1", "c2");
        }

        private SimilarAnswer draft(Similarity similarity, String text) {
            return similarity.similar(
                    SimilarRequest.ofDraft("关于设立养老时间银行的建议", text, Filters.NONE, 10));
        }

        private List<String> scores(SimilarAnswer answer) {
            return answer.candidates().stream()
                    .map(found -> found.id() + " " + found.score() + " " + found.level())
                    .toList();
        }
    }

    @Nested
    final class TheLevel {
        @Test
        void isDuplicateForACopyWithItsParagraphsInAnotherOrder() {
            List<Document> documents = corpus();
            List<String> lines = Arrays.asList(Drafts.PARKING.split("\n"));
            Collections.reverse(lines);
            documents.add(Drafts.proposal("c1", "关于缓解老旧小区停车难的建议", String.join("\n", lines)));
            SimilarCandidate copy = like(over(documents), "p1").candidates().getFirst();
            assertThat(copy.id()).isEqualTo("c1");
            assertThat(copy.level()).isEqualTo(Level.DUPLICATE);
            assertThat(copy.parts().wording()).isGreaterThan(0.9);
        }

        @Test
        void isNotDuplicateForOneTemplateWithTwoPlaces() {
            List<Document> documents = corpus();
            documents.add(Drafts.proposal("t1", "关于在青石镇白马河新建便桥的建议", Drafts.bridge("青石镇", "白马河")));
            documents.add(Drafts.proposal("t2", "关于在云溪镇黑水河新建便桥的建议", Drafts.bridge("云溪镇", "黑水河")));
            SimilarCandidate other = like(over(documents), "t1").candidates().getFirst();
            assertThat(other.id()).isEqualTo("t2");
            assertThat(other.level()).isNotEqualTo(Level.DUPLICATE);
            assertThat(other.differing())
                    .anySatisfy(difference -> assertThat(difference.kind()).isEqualTo("place"));
        }
    }

    @Nested
    final class Alignment {
        @Test
        void quotesBothSidesLiterally() {
            List<Document> documents = corpus();
            InMemoryCorpus corpus = InMemoryCorpus.of(ANALYSIS, documents);
            SimilarCandidate found = candidate(like(over(documents), "a1"), "a2");
            assertThat(found.aligned()).isNotEmpty();
            for (Aligned pair : found.aligned()) {
                assertLiteral(corpus, "a1", pair.query());
                assertLiteral(corpus, "a2", pair.candidate());
            }
        }

        @Test
        void marksWhatDiffersInATemplate() {
            List<Document> documents = corpus();
            documents.add(Drafts.proposal("t1", "青石镇便桥", Drafts.bridge("青石镇", "白马河")));
            documents.add(Drafts.proposal("t2", "云溪镇便桥", Drafts.bridge("云溪镇", "黑水河")));
            SimilarCandidate other = candidate(like(over(documents), "t1"), "t2");
            assertThat(other.aligned())
                    .anySatisfy(pair -> {
                        assertThat(pair.candidate().differing()).isNotEmpty();
                        assertThat(pair.candidate().marks()).isNotEmpty();
                    });
        }

        @Test
        void doesNotPairHeadingsOrLabels() {
            String heading = "进一步完善停车设施建设的具体建议";
            List<Document> documents = corpus();
            documents.add(Drafts.proposal("h1", "关于停车难", heading + "\n" + Drafts.PARKING));
            documents.add(Drafts.proposal("h2", "缓解停车难", heading + "\n" + Drafts.PARKING));
            assertThat(candidate(like(over(documents), "h1"), "h2").aligned())
                    .isNotEmpty()
                    .allSatisfy(pair -> assertThat(pair.query().text()).isNotEqualTo(heading));
        }

        private void assertLiteral(InMemoryCorpus corpus, String id, Span span) {
            Passage passage =
                    corpus.documents(List.of(id))
                            .getFirst()
                            .passages()
                            .filter(held -> held.id().equals(span.passage()))
                            .findFirst()
                            .orElseThrow();
            assertThat(passage.text().substring(span.start(), span.end())).isEqualTo(span.text());
            for (List<Integer> mark : span.marks()) {
                assertThat(mark.get(0)).isLessThan(mark.get(1));
                assertThat(mark.get(1)).isLessThanOrEqualTo(span.text().length());
            }
        }
    }

    @Nested
    final class Formulae {
        private static final String FORMULA = "坚持以高质量发展为主题奋力谱写时代新篇章。";

        @Test
        void areSetAsideAndTold() {
            List<Document> documents = new ArrayList<>();
            for (Document document : Drafts.background(30)) {
                String text = document.passages().map(Passage::text).reduce("", String::concat);
                documents.add(Drafts.proposal(document.id(), document.title(), FORMULA + text));
            }
            documents.add(Drafts.proposal("p1", "关于停车难的建议", FORMULA + Drafts.PARKING));
            SimilarAnswer answer = like(over(documents), "p1");
            assertThat(answer.setAside().clauses()).isEqualTo(1);
            assertThat(answer.setAside().characters()).isEqualTo(20);
            assertThat(answer.setAside().examples()).containsExactly(FORMULA);
            assertThat(answer.candidates())
                    .allSatisfy(found -> assertThat(found.parts().wording()).isZero());
        }

        @Test
        void aloneGiveNothingToCompare() {
            List<Document> documents = new ArrayList<>();
            for (Document document : Drafts.background(30)) {
                String text = document.passages().map(Passage::text).reduce("", String::concat);
                documents.add(Drafts.proposal(document.id(), document.title(), FORMULA + text));
            }
            SimilarAnswer answer =
                    over(documents)
                            .similar(SimilarRequest.ofDraft(null, FORMULA, Filters.NONE, 10));
            assertThat(answer.candidates()).isEmpty();
            assertThat(answer.setAside().share()).isEqualTo(1);
            assertThat(answer.notes()).anyMatch(note -> note.contains("套话"));
        }
    }

    @Nested
    final class BadInput {
        private final Similarity similarity = over(corpus());

        @Test
        void refusesAnEmptyDraft() {
            assertThatThrownBy(() -> SimilarRequest.ofDraft(" ", "\n", Filters.NONE, 10))
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class,
                            problem -> assertThat(problem.code()).isEqualTo("empty-draft"));
        }

        @Test
        void refusesAnIdThatDoesNotExist() {
            assertThatThrownBy(() -> like(similarity, "nobody"))
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class,
                            problem -> assertThat(problem.code()).isEqualTo("unknown-document"));
        }

        @Test
        void answersOneWordEnglishAndPunctuationWithNothing() {
            for (String text :
                    List.of("啊", "Parking in old neighbourhoods is a problem.", "。。。！！")) {
                SimilarAnswer answer =
                        similarity.similar(SimilarRequest.ofDraft(null, text, Filters.NONE, 10));
                assertThat(answer.candidates()).isEmpty();
            }
        }

        @Test
        void takesTwoHundredThousandCharacters() {
            String text = (Drafts.PARKING + "\n").repeat(200_000 / Drafts.PARKING.length());
            SimilarAnswer answer =
                    similarity.similar(SimilarRequest.ofDraft(null, text, Filters.NONE, 10));
            assertThat(answer.candidates().getFirst().id()).isEqualTo("p1");
        }
    }

    @Nested
    final class TheAnswer {
        @Test
        void namesTheSidesThatSpoke() {
            assertThat(like(over(corpus()), "a1").sides()).containsExactly("lexical", "copies");
            assertThat(like(over(corpus()), "a1").notes()).anyMatch(note -> note.contains("语义向量"));
            assertThat(like(withVectors(corpus()), "a1").sides())
                    .containsExactly("lexical", "copies", "meaning");
            assertThat(like(withVectors(corpus()), "a1").notes()).isEmpty();
        }

        @Test
        void narrowsCandidatesByFiltersWithoutChangingScores() throws IOException {
            Filters jingan = Filters.NONE.with(FilterField.DISTRICT, List.of("靜安區"));
            String id = "proposals:jingan:2021-004.txt";
            try (LocalEngine engine =
                    LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS)) {
                List<SimilarCandidate> all =
                        engine.similar(SimilarRequest.ofId(id, Filters.NONE, 100)).candidates();
                List<SimilarCandidate> some =
                        engine.similar(SimilarRequest.ofId(id, jingan, 5)).candidates();
                assertThat(some).isNotEmpty().isSubsetOf(all);
                assertThat(some)
                        .extracting(SimilarCandidate::id)
                        .allMatch(other -> other.startsWith("proposals:jingan:"));
            }
        }

        @Test
        void showsOnlyWhatTheScopeAdmits() {
            List<Document> documents = corpus();
            documents.add(
                    SharedProposals.document(
                            "z1", "关于设立养老时间银行的建议", Map.of("", Drafts.TIME_BANK), "别的市", ""));
            Similarity similarity = over(documents);
            SimilarRequest request = SimilarRequest.ofId("a1", Filters.NONE, 10);
            assertThat(similarity.similar(request.within(Scope.PRECEDENT)).candidates())
                    .extracting(SimilarCandidate::id)
                    .containsExactly("z1");
            assertThat(similarity.similar(request.within(Scope.MERGE)).candidates())
                    .extracting(SimilarCandidate::id)
                    .contains("a2")
                    .doesNotContain("z1");
            assertThatThrownBy(() -> Scope.ofCode("merging"))
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class,
                            problem -> assertThat(problem.code()).isEqualTo("unknown-scope"));
        }

        @Test
        void tellsMergingFromPrecedents() {
            List<Document> documents = corpus();
            documents.add(
                    SharedProposals.document(
                            "z1", "关于设立养老时间银行的建议", Map.of("", Drafts.TIME_BANK), "别的市", ""));
            SimilarAnswer answer = like(over(documents), "a1");
            assertThat(candidate(answer, "z1").relation()).isEqualTo(Relation.PRECEDENT);
            assertThat(candidate(answer, "a2").relation()).isEqualTo(Relation.MERGING);
        }
    }
}
