package jianyan.export.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/// The templates that come with the program, to begin one's own with.
public final class NoticeTemplate {
    private static final int POINTS = 14;

    private NoticeTemplate() {}

    /// A template as the bytes of a Word file.
    public static byte[] of(Notices.To to) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
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
        line(document, "您在{{会议}}上提出的第 {{案号}} 号提案《{{案由}}》，审查结果为：{{审查结果}}。{{理由}}", true);
        line(document, "主办单位：{{主办}}；会办单位：{{会办}}；办理时限：{{办理时限}}。", true);
        line(document, "办理中如有意见和补充，请与提案委员会联系。", true);
        signature(document);
    }

    private static void units(XWPFDocument document) {
        title(document, "提案交办通知");
        line(document, "{{主办}}：", false);
        line(document, "现将{{会议}}的 {{件数}} 件提案交由你单位主办，请在时限内办结并答复提案人。", true);
        List<String> heads = List.of("序号", "案号", "案由", "提案人", "会办", "办理时限");
        XWPFTable table = document.createTable(2, heads.size());
        table.setWidth("100%");
        for (int column = 0; column < heads.size(); column++) {
            WordPage.run(
                            WordPage.paragraph(table.getRow(0).getCell(column)),
                            heads.get(column),
                            WordPage.SONG,
                            11)
                    .setBold(true);
            WordPage.run(
                    WordPage.paragraph(table.getRow(1).getCell(column)),
                    "{{" + heads.get(column) + "}}",
                    WordPage.FANGSONG,
                    11);
        }
        table.getRow(0).setRepeatHeader(true);
        signature(document);
    }

    private static void title(XWPFDocument document, String text) {
        XWPFParagraph title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfter(300);
        WordPage.run(title, text, WordPage.SONG, 20).setBold(true);
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
            line.setSpacingBefore(200);
            WordPage.run(line, text, WordPage.FANGSONG, POINTS);
        }
    }
}
