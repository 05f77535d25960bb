package jianyan.corpus.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jianyan.corpus.text.FrontMatter;

/// Tables that are no tables: forms, whose cells are labels and what was filled in, and pages laid
/// out in cells.
final class WordForm {
    private static final int LONGEST_LABEL = 10;

    /// A cell of several paragraphs and of this length is text that was laid out.
    private static final int LAID_OUT = 40;

    /// Labels in front of text rather than of a value.
    private static final Set<String> TEXTS =
            Set.of(
                    "内容", "內容", "提案内容", "提案內容", "建议内容", "建議內容", "正文", "情况", "情況", "基本情况", "问题",
                    "問題", "存在问题", "建议", "建議", "具体建议", "具體建議", "对策建议", "工作建议", "理由", "说明", "說明",
                    "办法", "辦法", "情况分析", "问题分析", "答复", "答复意见", "办理意见", "审查意见说明");

    private WordForm() {}

    /// Whether a table has one column.
    static boolean isNarrow(Block.Table table) {
        return table.rows().stream().allMatch(each -> each.size() <= 1);
    }

    /// Whether a row holds text and no values: it is the only cell that is filled, and long or of
    /// several paragraphs.
    ///
    /// @param narrow whether its table has one column
    static boolean isLayout(boolean narrow, List<Block.Cell> row) {
        List<Block.Cell> filled = row.stream().filter(cell -> !cell.text().isBlank()).toList();
        if (filled.size() != 1 || hasTable(filled.getFirst())) {
            return filled.stream().anyMatch(WordForm::hasTable) || narrow;
        }
        long paragraphs =
                filled.getFirst().blocks().stream()
                        .filter(block ->
                                block instanceof Block.Paragraph paragraph && !paragraph.isBlank())
                        .count();
        return narrow || paragraphs > 1 && filled.getFirst().text().length() >= LAID_OUT;
    }

    private static boolean hasTable(Block.Cell cell) {
        return cell.blocks().stream().anyMatch(block -> block instanceof Block.Table);
    }

    /// Whether the cells of a table are the labels of a proposal's fields with their values beside
    /// them: at least two rows of them, one naming what it is about.
    static boolean isForm(Block.Table table) {
        int fields = 0;
        boolean titled = false;
        boolean header = true;
        for (List<Block.Cell> row : table.rows()) {
            for (int i = 0; i + 1 < row.size(); i++) {
                String label = label(row.get(i));
                boolean field = isField(label) && !isLabel(label(row.get(i + 1)));
                fields += field ? 1 : 0;
                titled |=
                        field
                                && (label.contains("案由")
                                        || label.contains("题")
                                        || label.contains("題"));
                header &= !field;
            }
        }
        return fields >= 2 && titled && !header;
    }

    private static String label(Block.Cell cell) {
        return cell.text().replaceAll("[\\s\\u3000:：]", "");
    }

    private static boolean isField(String label) {
        return !label.isEmpty()
                && label.length() <= LONGEST_LABEL
                && FrontMatter.isField(label + "：");
    }

    private static boolean isLabel(String label) {
        return isField(label) || TEXTS.contains(label);
    }

    /// The form's cells as paragraphs: 案由：…, and 建议 above its text.
    static List<Block.Paragraph> fields(Block.Table table) {
        List<Block.Paragraph> fields = new ArrayList<>();
        for (List<Block.Cell> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                String label = label(row.get(i));
                if (isField(label) && i + 1 < row.size() && !isLabel(label(row.get(i + 1)))) {
                    fields.add(paragraph(label + "：" + row.get(++i).text()));
                } else if (TEXTS.contains(label)) {
                    fields.add(paragraph(label));
                } else {
                    addParagraphs(row.get(i).blocks(), fields);
                }
            }
        }
        return fields;
    }

    private static Block.Paragraph paragraph(String text) {
        Block.Paragraph paragraph = new Block.Paragraph();
        paragraph.text.append(text);
        return paragraph;
    }

    private static void addParagraphs(List<Block> blocks, List<Block.Paragraph> into) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> into.add(paragraph);
                case Block.Table table ->
                        table.rows()
                                .forEach(row -> {
                                    Block.Paragraph line = new Block.Paragraph();
                                    line.text.append(
                                            String.join(
                                                    " ",
                                                    row.stream().map(Block.Cell::text).toList()));
                                    into.add(line);
                                });
            }
        }
    }
}
