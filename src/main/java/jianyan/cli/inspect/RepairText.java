package jianyan.cli.inspect;

import java.util.Map;
import jianyan.cli.text.Labels;
import jianyan.document.Repair;

/// What a repair did, in words.
final class RepairText {
    private static final Map<String, String> DONE =
            Map.ofEntries(
                    Map.entry("pinyin", "去掉字后面的注音"),
                    Map.entry("garbled", "补回被注音吞掉的字"),
                    Map.entry("lookalike", "形近的字和数码改回本字（二O二三、康熙部首、全角字母）"),
                    Map.entry("spacing", "并拢散开的字"),
                    Map.entry("column", "接上被分栏、换页截断的段落"),
                    Map.entry("wrap", "接上按宽度折断的行"),
                    Map.entry("caption", "辨出图片说明，移到所在段落之后"),
                    Map.entry("furniture", "辨出版面文字（来源、页码、页眉、菜单），不计入检索和计数"),
                    Map.entry("markup", "去掉排版记号"),
                    Map.entry("hidden", "隐藏的文字作版面文字"),
                    Map.entry("comment", "批注作版面文字"),
                    Map.entry("deleted", "修订中删去的文字不读"),
                    Map.entry("recognised", "从扫描件识别的行，字可能认错"),
                    Map.entry("encoding", "换用另一种编码的行"));

    private RepairText() {}

    static String of(Repair repair) {
        String done = DONE.get(repair.kind());
        return "修整："
                + (done == null ? repair.kind() : done + "（" + repair.kind() + "）")
                + " "
                + Labels.number(repair.count())
                + " 处";
    }
}
