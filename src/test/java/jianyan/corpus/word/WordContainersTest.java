package jianyan.corpus.word;

import static jianyan.corpus.word.WordKindsTest.only;
import static jianyan.corpus.word.WordKindsTest.p;
import static jianyan.corpus.word.WordKindsTest.read;
import static jianyan.corpus.word.WordKindsTest.t;
import static jianyan.corpus.word.WordKindsTest.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jianyan.corpus.Packages;
import jianyan.document.Document;
import jianyan.document.PassageLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Word texts in other containers than their names say.
final class WordContainersTest {
    @TempDir Path folder;

    private Document readAs(String name, String content) throws IOException {
        return only(read(Files.writeString(folder.resolve(name), content)));
    }

    @Test
    void theXmlOfWord2003() throws IOException {
        Document document =
                readAs(
                        "a.doc",
                        """
                        <?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>
                        <w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:wx="wx">
                        <w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:lvlText w:val="%1、"/></w:lvl></w:listDef><w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>
                        <w:body><wx:sect><w:p><w:r><w:t>关于保护城市水系的提案</w:t></w:r></w:p>
                        <w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr></w:pPr><w:r><w:t>河道被占</w:t></w:r></w:p>
                        <w:p><w:r><w:t>近年填没小河十一条。</w:t></w:r><aml:annotation aml:id="0" w:type="Word.Comment" aml:author="甲"><aml:content><w:p><w:r><w:t>出处？</w:t></w:r></w:p></aml:content></aml:annotation><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏。</w:t></w:r></w:p>
                        <w:p><w:r><w:pict><w:binData w:name="x.png">iVBORw0KGgo=</w:binData></w:pict></w:r></w:p>
                        <w:sectPr><w:hdr w:type="odd"><w:p><w:r><w:t>提案办公室印</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>
                        """);
        assertThat(document.metadata().title()).isEqualTo("关于保护城市水系的提案");
        assertThat(document.sections().getLast().heading()).isEqualTo("一、河道被占");
        assertThat(texts(document, PassageLabel.BODY)).containsExactly("近年填没小河十一条。");
        assertThat(texts(document, PassageLabel.FURNITURE))
                .containsExactly("隐藏。", "批注（甲）：出处？", "提案办公室印");
    }

    @Test
    void rtfWithAndWithoutAFontTable() throws IOException {
        String title = "关于设立百姓书场的建议";
        StringBuilder unicode = new StringBuilder("{\\rtf1\\ansi\\ansicpg936\\uc1\\deff0 ");
        title.chars().forEach(c -> unicode.append("\\u").append((short) c).append(" ?"));
        unicode.append("\\par}");
        assertThat(readAs("a.doc", unicode.toString()).metadata().title()).isEqualTo(title);
        StringBuilder coded =
                new StringBuilder(
                        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}{\\info{\\title x}}{\\header 内}\\pard\\f1 ");
        code(title, coded).append("\\par ");
        code("书场只有一处。", coded).append("{\\footnote ").append("");
        code("据普查。", coded).append("}{\\v ");
        code("隐藏。", coded).append("}\\par}");
        Path file = folder.resolve("b.rtf");
        Files.writeString(file, coded.toString().replace("内", ""));
        Document document = only(read(file));
        assertThat(document.metadata().title()).isEqualTo(title);
        assertThat(texts(document, PassageLabel.BODY)).containsExactly("书场只有一处。", "据普查。");
        assertThat(texts(document, PassageLabel.FURNITURE)).containsExactly("隐藏。");
    }

    private static StringBuilder code(String text, StringBuilder into) {
        for (byte b : text.getBytes(Charset.forName("GBK"))) {
            into.append("\\'%02x".formatted(b & 0xff));
        }
        return into;
    }

    @Test
    void aWordPackageUnderTheNameDoc() throws IOException {
        Path file = Packages.docx(folder.resolve("a.doc"), p(t("关于增设书报亭的建议")), Map.of());
        assertThat(only(read(file)).metadata().title()).isEqualTo("关于增设书报亭的建议");
    }

    @Test
    void plainTextUnderTheNameDoc() throws IOException {
        assertThat(readAs("a.doc", "关于整治油烟的建议\n\n油烟扰民。\n").metadata().title())
                .isEqualTo("关于整治油烟的建议");
    }
}
