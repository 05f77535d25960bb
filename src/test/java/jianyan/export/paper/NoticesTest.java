package jianyan.export.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.handling.Handling;
import jianyan.workbench.handling.HandlingView;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;

/// Letters are read back by Apache POI.
final class NoticesTest {
    private static Map<String, String> proposal(String number, String title) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String word : List.of("会议", "提案人", "审查结果", "理由", "会办", "办理时限", "日期")) {
            words.put(word, "（" + word + "）");
        }
        words.put("主办", "区房屋管理局");
        words.put("案号", number);
        words.put("案由", title);
        return words;
    }

    private static byte[] written(byte[] template, Notices.Letter letter) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Notices.write(new ByteArrayInputStream(template), letter, bytes);
        return bytes.toByteArray();
    }

    @Test
    void aUnitGetsOneLetterWithARowForEachProposal() throws IOException {
        Notices.Letter letter =
                new Notices.Letter(
                        "交办", List.of(proposal("001", "关于充电的提案"), proposal("007", "关于长椅的提案")));
        byte[] bytes = written(NoticeTemplate.of(Notices.To.UNITS), letter);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getNumberOfRows()).isEqualTo(3);
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("001");
            assertThat(table.getRow(2).getCell(0).getText()).isEqualTo("2");
            assertThat(table.getRow(2).getCell(2).getText()).isEqualTo("关于长椅的提案");
            List<String> lines = new ArrayList<>();
            document.getParagraphs().forEach(each -> lines.add(each.getText()));
            assertThat(String.join("\n", lines)).contains("区房屋管理局：", "2 件").doesNotContain("{{");
        }
    }

    private static HandlingView assigned(String number, String session, String unit) {
        return new HandlingView(
                number,
                "关于" + number + "的提案",
                number,
                List.of(),
                null,
                null,
                session,
                false,
                null,
                unit,
                List.of(),
                null,
                null,
                null,
                false,
                Handling.none(number));
    }

    @Test
    void aLetterSpeaksOfOneSessionAndAUnitIsOneInEitherScript() {
        List<HandlingView> views =
                List.of(
                        assigned("1", "静安一次", "区建设和管理委员会"),
                        assigned("2", "静安一次", "區建設和管理委員會"),
                        assigned("3", "静安二次", "区建设和管理委员会"),
                        assigned("4", "静安二次", "区民政局"));
        List<Notices.Letter> letters = Notices.letters(views, Notices.To.UNITS, Clock.systemUTC());
        assertThat(letters)
                .extracting(Notices.Letter::name)
                .containsExactly("交办-区建设和管理委员会-静安一次", "交办-区建设和管理委员会-静安二次", "交办-区民政局");
        assertThat(letters.getFirst().proposals())
                .extracting(words -> words.get("案号"), words -> words.get("主办"))
                .containsExactly(tuple("1", "区建设和管理委员会"), tuple("2", "区建设和管理委员会"));
    }

    @Test
    void aLetterToNobodySaysSo() {
        List<Notices.Letter> letters =
                Notices.letters(
                        List.of(assigned("1", "静安一次", "区民政局")),
                        Notices.To.SPONSORS,
                        Clock.systemUTC());
        assertThat(letters.getFirst().proposals().getFirst()).containsEntry("提案人", "（提案人未写明）");
    }

    @ParameterizedTest
    @EnumSource
    void lettersAreUprightA4WithNumberedPages(Notices.To to) throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(NoticeTemplate.of(to)))) {
            CTPageSz size = document.getDocument().getBody().getSectPr().getPgSz();
            // A4 is 210 by 297 millimetres, 1440 twentieths of a point are an inch.
            assertThat(size.getW()).isEqualTo(BigInteger.valueOf(Math.round(210 / 25.4 * 1440)));
            assertThat(size.getH()).isEqualTo(BigInteger.valueOf(Math.round(297 / 25.4 * 1440)));
            assertThat(document.getFooterList()).hasSize(1);
        }
    }

    @Test
    void aWordThatWordCutIntoRunsIsReplacedAndAnUnknownOneNamed() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream template = new ByteArrayOutputStream()) {
            XWPFParagraph line = document.createParagraph();
            for (String piece : List.of("关于《{", "{案", "由}}》的答复")) {
                line.createRun().setText(piece);
            }
            document.write(template);
            Notices.Letter letter = new Notices.Letter("a", List.of(proposal("1", "充电")));
            try (XWPFDocument filled =
                    new XWPFDocument(
                            new ByteArrayInputStream(written(template.toByteArray(), letter)))) {
                assertThat(filled.getParagraphs().getFirst().getText()).isEqualTo("关于《充电》的答复");
            }
        }
        assertThatThrownBy(() -> NoticeWords.fill("{{颜色}}", proposal("1", "充电")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("颜色");
    }
}
