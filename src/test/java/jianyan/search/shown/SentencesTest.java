package jianyan.search.shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jianyan.SampleIndex;
import jianyan.document.Document;
import jianyan.document.Orientation;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Section;
import jianyan.document.SourceSpan;
import jianyan.query.InvalidRequestException;
import jianyan.question.search.Sentence;
import org.junit.jupiter.api.Test;

final class SentencesTest {
    private final SentenceLinks sentences = new SentenceLinks(SampleIndex.ANALYSIS.folding());
    private final Document sample = SampleIndex.documents().getFirst();

    private Document with(String text) {
        Passage passage =
                new Passage(
                        "d#p1", PassageLabel.BODY, text, List.of(new SourceSpan(0, text.length())));
        Section section = new Section("", 0, Orientation.NONE, null, List.of(passage));
        return new Document("d", "d.txt", sample.metadata(), null, List.of(section), List.of());
    }

    @Test
    void aSentenceEndsAtItsStopAndTheQuotationMarkAfterIt() {
        assertThat(sentences.of(with("他说：“好。”大家同意！散会")))
                .extracting(Sentence::text)
                .containsExactly("他说：“好。”", "大家同意！", "散会");
    }

    @Test
    void anAnchorFindsItsSentenceWhereverItMoved() {
        String anchor = sentences.of(with("甲。乙。丙。")).get(1).anchor();
        Sentence moved = sentences.find(with("新增一句。甲。乙。丙。"), anchor).orElseThrow();
        assertThat(moved.text()).isEqualTo("乙。");
        assertThat(moved.unchanged()).isTrue();
    }

    @Test
    void theOtherScriptAndSpacesDoNotChangeAnAnchor() {
        String anchor = sentences.of(with("加裝電梯。")).getFirst().anchor();
        assertThat(sentences.of(with("加装 电梯。")).getFirst().anchor()).isEqualTo(anchor);
    }

    @Test
    void ofEqualSentencesTheOneInItsPlaceIsFound() {
        Document document = with("好。甲。好。");
        for (Sentence each : sentences.of(document)) {
            assertThat(sentences.find(document, each.anchor())).contains(each);
        }
    }

    @Test
    void aChangedSentenceSaysSo() {
        String anchor = sentences.of(with("甲。乙。丙。")).get(1).anchor();
        Sentence now = sentences.find(with("甲。改过。丙。"), anchor).orElseThrow();
        assertThat(now.text()).isEqualTo("改过。");
        assertThat(now.unchanged()).isFalse();
    }

    @Test
    void whatIsNoAnchorIsRefused() {
        assertThatThrownBy(() -> sentences.find(sample, "12"))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void everySentenceIsListedWithItsPlaceAndAnchor() {
        Document document = with("甲。乙！");
        assertThat(sentences.anchors(document).sentences())
                .extracting(place -> place.start() + "-" + place.end())
                .containsExactly("0-2", "2-4");
        assertThat(sentences.anchors(document).sentences())
                .allSatisfy(place ->
                        assertThat(sentences.find(document, place.anchor()))
                                .get()
                                .extracting(Sentence::start)
                                .isEqualTo(place.start()));
    }

    @Test
    void everySentenceOfTheCorpusIsFoundByItsAnchorAndItsPlace() {
        for (Document document : SampleIndex.documents().subList(0, 20)) {
            for (Sentence each : sentences.of(document)) {
                assertThat(sentences.find(document, each.anchor())).contains(each);
                assertThat(sentences.at(document, each.passage(), each.start())).contains(each);
            }
        }
    }
}
