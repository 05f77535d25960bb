package jianyan.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.Line;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Chinese that runs from top to bottom and from right to left. The font is named and not put into
/// the file, as old official PDFs do, so that a machine without a Chinese font can draw it as well.
final class VerticalPdfTest {
    private static final int SIZE = 12;
    private static final int TOP = 700;

    @TempDir private Path folder = Path.of("");

    /// A font of the character collection that China's standard names, written downwards.
    private static COSDictionary font(String encoding) {
        COSDictionary collection = new COSDictionary();
        collection.setItem(COSName.REGISTRY, new COSString("Adobe"));
        collection.setItem(COSName.ORDERING, new COSString("GB1"));
        collection.setInt(COSName.SUPPLEMENT, 4);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 4);
        COSDictionary characters = new COSDictionary();
        characters.setItem(COSName.TYPE, COSName.FONT);
        characters.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        characters.setName(COSName.BASE_FONT, "STSong-Light");
        characters.setItem(COSName.CIDSYSTEMINFO, collection);
        characters.setItem(COSName.FONT_DESC, descriptor);
        characters.setItem(COSName.DW, COSInteger.get(1000));
        COSArray descendants = new COSArray();
        descendants.add(characters);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light-" + encoding);
        font.setName(COSName.ENCODING, encoding);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    /// @param columns from the right to the left
    private DecodedText read(List<String> columns) throws IOException, ReadingException {
        Path file = folder.resolve("vertical.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F1"), font("UniGB-UTF16-V"));
            PDResources resources = new PDResources();
            resources.getCOSObject().setItem(COSName.FONT, fonts);
            page.setResources(resources);
            StringBuilder drawn = new StringBuilder();
            int right = 500;
            for (String column : columns) {
                drawn.append("BT /F1 %d Tf %d %d Td <".formatted(SIZE, right, TOP));
                for (byte each : column.getBytes(StandardCharsets.UTF_16BE)) {
                    drawn.append("%02X".formatted(each));
                }
                drawn.append("> Tj ET\n");
                right -= 2 * SIZE;
            }
            page.setContents(
                    new PDStream(
                            document,
                            new ByteArrayInputStream(
                                    drawn.toString().getBytes(StandardCharsets.US_ASCII))));
            document.save(file.toFile());
        }
        return new PdfReader().read(file, 100_000, () -> false);
    }

    @Test
    void columnsAreReadDownwardsAndFromTheRight() throws Exception {
        DecodedText read = read(List.of("关于保护江南古镇水系的提案", "近年来古镇水系淤塞，", "建议三年内全部疏浚。", "由水务部门牵头办理。"));
        assertThat(read.lines())
                .extracting(Line::text)
                .containsExactly("关于保护江南古镇水系的提案", "近年来古镇水系淤塞，", "建议三年内全部疏浚。", "由水务部门牵头办理。");
    }
}
