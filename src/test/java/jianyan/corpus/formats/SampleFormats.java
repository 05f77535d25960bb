package jianyan.corpus.formats;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import jianyan.corpus.Packages;
import jianyan.corpus.recognition.ScannedPages;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/// Writes the binary and wrapped files of `corpus/formats/` anew from the texts beside this class,
/// by hand: `SampleFormats FOLDER`. The .wps is made by an installed LibreOffice, since it is meant
/// to be a container as an office program writes it; the scan's text is made by `jianyan
/// recognise`.
public final class SampleFormats {
    private static final Charset GBK = Charset.forName("GBK");

    private final Path folder;

    private SampleFormats(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        SampleFormats formats = new SampleFormats(Path.of(arguments[0]));
        formats.ofd("report-jinshan-2024");
        formats.wps("proposal-chongming-2023-017");
        formats.et("proposals-qingpu-2024.et");
        formats.mail("feature-baoshan-cruise");
        formats.rtf("reply-jiading-2023");
        formats.wordXml("report-npc-hongkou-2022");
        formats.page("feature-songjiang-museum");
        formats.scan("scan-yangpu-2019.png");
    }

    private static List<String> text(String name) throws IOException {
        Path resources = Path.of("src/test/resources/jianyan/corpus/formats");
        return Files.readAllLines(resources.resolve(name + ".txt"));
    }

    private void ofd(String name) throws IOException {
        List<String> pages = new ArrayList<>();
        StringBuilder page = new StringBuilder();
        double y = 30;
        for (String paragraph : text(name)) {
            for (int at = 0; at < paragraph.length(); at += 36) {
                if (y > 260) {
                    pages.add(page.toString());
                    page.setLength(0);
                    y = 30;
                }
                String line = paragraph.substring(at, Math.min(at + 36, paragraph.length()));
                page.append(Packages.drawn(at == 0 ? 33 : 25, y, 4.2, line));
                y += 8;
            }
            y += 3;
        }
        pages.add(page.toString());
        for (int i = 0; i < pages.size(); i++) {
            String number = Packages.drawn(103, 284, 3.5, "— " + (i + 1) + " —");
            pages.set(i, pages.get(i) + number);
        }
        Packages.ofd(folder.resolve(name + ".ofd"), "", pages.toArray(String[]::new));
    }

    private void wps(String name) throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("formats");
        Path written = temporary.resolve(name + ".rtf");
        Files.writeString(written, richText(text(name)));
        List<String> command =
                List.of("soffice", "--headless", "--convert-to", "doc:MS Word 97", "--outdir");
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(temporary.toString(), written.toString()));
        int ended = new ProcessBuilder(whole).redirectErrorStream(true).start().waitFor();
        if (ended != 0) {
            throw new IOException("soffice ended with " + ended);
        }
        Path made = temporary.resolve(name + ".doc");
        Files.move(made, folder.resolve(name + ".wps"), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(written);
        Files.delete(temporary);
    }

    private static String paragraphs(List<String> lines) {
        return lines.stream()
                .map(line -> "<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>")
                .collect(Collectors.joining());
    }

    private void et(String name) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                var out = Files.newOutputStream(folder.resolve(name))) {
            var sheet = book.createSheet("提案");
            List<String> lines = text(name.replace(".et", ""));
            merge(sheet, lines);
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split("\t", -1);
                var line = sheet.createRow(row);
                for (int column = 0; column < cells.length; column++) {
                    line.createCell(column).setCellValue(cells[column]);
                }
            }
            book.write(out);
        }
    }

    /// As offices do: the title over all columns, 办理单位 over 主办 and 会办, every other name over both
    /// rows of the header.
    private static void merge(Sheet sheet, List<String> lines) {
        String[] upper = lines.get(1).split("\t", -1);
        String[] lower = lines.get(2).split("\t", -1);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, upper.length - 1));
        for (int column = 0; column < upper.length; column++) {
            if (lower[column].isEmpty()) {
                sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
            } else if (!upper[column].isEmpty()) {
                sheet.addMergedRegion(new CellRangeAddress(1, 1, column, column + 1));
            }
        }
    }

    private void mail(String name) throws IOException {
        List<String> lines = text(name);
        String subject =
                "=?GB2312?B?" + Base64.getEncoder().encodeToString(lines.getFirst().getBytes(GBK));
        byte[] body = String.join("\r\n", lines.subList(1, lines.size())).getBytes(GBK);
        write(
                name + ".eml",
                """
                From: =?UTF-8?B?%s?= <news@example.org>
                To: <editor@example.org>
                Subject: %s?=
                Date: Fri, 16 Jun 2023 09:12:00 +0800
                MIME-Version: 1.0
                Content-Type: text/plain; charset=GB2312
                Content-Transfer-Encoding: base64

                %s
                """
                        .formatted(
                                Base64.getEncoder().encodeToString(bytes("宝山区政协办公室")),
                                subject,
                                inLines(body)));
    }

    private void rtf(String name) throws IOException {
        write(name + ".rtf", richText(text(name)));
    }

    private static String richText(List<String> lines) {
        StringBuilder out = new StringBuilder("{\\rtf1\\ansi\\ansicpg936\\deff0");
        out.append("{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}\n\\f0\\fs24 ");
        for (String line : lines) {
            for (byte b : line.getBytes(GBK)) {
                out.append(b < 0 ? "\\'%02x".formatted(b & 0xff) : Character.toString(b));
            }
            out.append("\\par\n");
        }
        return out.append("}\n").toString();
    }

    private void wordXml(String name) throws IOException {
        write(
                name + ".doc",
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <?mso-application progid="Word.Document"?>
                <w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>%s</w:body></w:wordDocument>
                """
                        .formatted(paragraphs(text(name))));
    }

    private void page(String name) throws IOException {
        List<String> lines = text(name);
        String html =
                "<html><head><meta charset=gb2312><title>"
                        + lines.getFirst()
                        + "_松江政协网</title></head><body><div><a href=a>首页</a> <a href=b>专题</a></div><h1>"
                        + String.join("</h1>\n<p>", lines.subList(0, 2))
                        + "</p>\n<p>"
                        + String.join("</p>\n<p>", lines.subList(2, lines.size()))
                        + "</p></body></html>";
        write(
                name + ".mht",
                """
                From: <Saved by a browser>
                Subject: =?utf-8?B?%s?=
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="----=_part"

                ------=_part
                Content-Type: text/html; charset="gb2312"
                Content-Transfer-Encoding: base64
                Content-Location: http://example.org/museum.html

                %s
                ------=_part--
                """
                        .formatted(
                                Base64.getEncoder().encodeToString(bytes(lines.getFirst())),
                                inLines(html.getBytes(GBK))));
    }

    private void scan(String name) throws IOException {
        BufferedImage page = ScannedPages.clean(text(name.replace(".png", "")));
        BufferedImage grey =
                new BufferedImage(
                        page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        grey.createGraphics().drawImage(ScannedPages.turned(page, 0.4), 0, 0, null);
        File file = folder.resolve(name).toFile();
        ImageIO.write(grey, "png", file);
    }

    private void write(String name, String content) throws IOException {
        Files.write(folder.resolve(name), bytes(content));
    }

    private static String inLines(byte[] bytes) {
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
