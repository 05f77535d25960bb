package jianyan.export.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/// The templates that come with the program, to begin one's own with.
public final class NoticeTemplate {
    /// 三号, as official letters have it.
    private static final int POINTS = 16;

    private static final int TABLE_POINTS = 12;

    /// What a sponsor's letter tells: what is not known yet stays an empty cell to write into.
    private static final List<List<String>> TOLD =
            List.of(
                    List.of("案号", "案号"),
                    List.of("案由", "案由"),
                    List.of("审查结果", "审查结果"),
                    List.of("说明", "理由"),
                    List.of("主办单位", "主办"),
                    List.of("会办单位", "会办"),
                    List.of("办理时限", "办理时限"));

    private NoticeTemplate() {}

    /// A template as the bytes of a Word file.
    public static byte[] of(Notices.To to) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            WordPage.setUpLetter(document);
            switch (to) {
                case SPONSORS -> sponsors(document);
                case UNITS -> units(document);
            }
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void sponsors(XWPFDocument document) {
        title(document, "提案办理情况通知");
        line(document, "{{提案人}}：", false);
        line(document, "您（贵单位）在{{会议}}提出的提案，审查和交办情况如下：", true);
        XWPFTable table = document.createTable(TOLD.size(), 2);
        WordPage.columns(table, new int[] {1, 4}, WordPage.LETTER_WIDTH);
        for (int row = 0; row < TOLD.size(); row++) {
            cell(table, row, 0, TOLD.get(row).getFirst(), WordPage.SONG).setBold(true);
            cell(table, row, 1, "{{" + TOLD.get(row).getLast() + "}}", WordPage.FANGSONG);
        }
        document.createParagraph();
        line(document, "办理中如有意见和补充，请与提案委员会联系。", true);
        signature(document);
    }

    private static void units(XWPFDocument document) {
        title(document, "提案交办通知");
        line(document, "{{主办}}：", false);
        line(document, "现将{{会议}}的 {{件数}} 件提案交由你单位主办，请在时限内办结并答复提案人。", true);
        List<String> heads = List.of("序号", "案号", "案由", "提案人", "会办", "办理时限");
        XWPFTable table = document.createTable(2, heads.size());
        WordPage.columns(table, new int[] {11, 26, 32, 20, 22, 19}, WordPage.LETTER_WIDTH);
        for (int column = 0; column < heads.size(); column++) {
            cell(table, 0, column, heads.get(column), WordPage.SONG).setBold(true);
            WordPage.paragraph(table.getRow(0).getCell(column))
                    .setAlignment(ParagraphAlignment.CENTER);
            cell(table, 1, column, "{{" + heads.get(column) + "}}", WordPage.FANGSONG);
        }
        table.getRow(0).setRepeatHeader(true);
        table.getRow(1).setCantSplitRow(true);
        signature(document);
    }

    private static XWPFRun cell(XWPFTable table, int row, int column, String text, String font) {
        XWPFParagraph paragraph = WordPage.paragraph(table.getRow(row).getCell(column));
        return WordPage.run(paragraph, text, font, TABLE_POINTS);
    }

    private static void title(XWPFDocument document, String text) {
        XWPFParagraph title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfter(300);
        WordPage.run(title, text, WordPage.SONG, 22).setBold(true);
    }

    private static void line(XWPFDocument document, String text, boolean indented) {
        XWPFParagraph line = document.createParagraph();
        line.setSpacingAfter(120);
        if (indented) {
            line.setIndentationFirstLine(2 * POINTS * 20);
        }
        WordPage.run(line, text, WordPage.FANGSONG, POINTS);
    }

    private static void signature(XWPFDocument document) {
        for (String text : List.of("提案委员会（盖章）", "{{日期}}")) {
            XWPFParagraph line = document.createParagraph();
            line.setAlignment(ParagraphAlignment.RIGHT);
            line.setKeepNext(!text.startsWith("{{"));
            line.setSpacingBefore(200);
            WordPage.run(line, text, WordPage.FANGSONG, POINTS);
        }
    }
}
