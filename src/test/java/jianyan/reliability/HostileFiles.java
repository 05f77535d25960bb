package jianyan.reliability;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files that nobody sends by mistake, or only just: one of each kind.
final class HostileFiles {
    private static final String TEXT = "关于推进屋顶绿化的提案\n\n建议推广屋顶绿化，统一补贴标准。\n";

    private final Path folder;
    private final List<String> names = new ArrayList<>();

    private HostileFiles(Path folder) {
        this.folder = folder;
    }

    /// Writes all kinds; returns their names.
    static List<String> write(Path folder) throws IOException {
        HostileFiles files = new HostileFiles(Files.createDirectories(folder));
        files.texts();
        files.tables();
        files.markup();
        files.packages();
        files.names();
        files.permissions();
        return List.copyOf(files.names);
    }

    private void add(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        names.add(name);
    }

    private void add(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private void texts() throws IOException {
        add("empty.txt", "");
        add("blank.txt", " \n\t\u3000\r\n".repeat(2000));
        add("mark-only.txt", new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        add("wide-mark-only.txt", new byte[] {(byte) 0xff, (byte) 0xfe});
        add("wide-odd.txt", odd(TEXT.getBytes(StandardCharsets.UTF_16LE)));
        add("random.txt", random(100_000, 1));
        add("zeros.txt", new byte[100_000]);
        add("one-line.txt", "屋顶绿化".repeat(500_000));
        add("many-lines.txt", "绿\n".repeat(400_000));
        add("no-stop.txt", "建议".repeat(200_000) + "。");
        add("one-character.txt", "绿");
        add("surrogates.txt", halves());
        add("combining.txt", "a" + "\u0301".repeat(200_000));
        add("rare.txt", new String(Character.toChars(0x2f81a)).repeat(50_000));
        add("right-to-left.txt", "\u202e" + TEXT + "\u202d".repeat(10_000));
        add("damaged.txt", damaged());
        add("cut-off.txt", odd(TEXT.getBytes(StandardCharsets.UTF_8)));
        add("two-charsets.txt", twoCharsets());
        add("headings.txt", "# 一\n".repeat(50_000));
        add("numbers.txt", "1.1.1.1.1.1.1.1.\n".repeat(50_000));
        add("brackets.txt", "（".repeat(100_000) + "）".repeat(100_000));
        add("pinyin.txt", "務(wù)".repeat(100_000));
        add("controls.txt", "提案\u0007\u001b[31m建议\u0000".repeat(10));
        add("many-proposals.txt", TEXT.repeat(5_000));
    }

    private void tables() throws IOException {
        String header = "案号,案由,内容\n";
        add("quote.csv", header + "1,\"没有结束的引号," + "字".repeat(100_000));
        add("wide.csv", "列,".repeat(100_000) + "\n" + "值,".repeat(100_000));
        add("ragged.csv", header + "1\n1,2,3,4,5,6,7\n".repeat(2_000));
        add("header-only.csv", header);
        add("no-header.csv", "1,2,3\n4,5,6\n");
        add("same-columns.csv", "案由,案由,案由\n甲,乙,丙\n");
        add("long-id.csv", header + "9".repeat(40_000) + ",题,文\n2,题,文字\n");
        add("long-cell.csv", header + "1,题," + "绿化".repeat(1_000_000) + "\n");
        add("formula.csv", header + "=1+1,=cmd|'/c calc'!A1,@SUM(1)\n");
        add("same-ids.csv", header + "1,题,文\n".repeat(3_000));
        add("nul.csv", header + "1,题\u0000,文\u0000\n");
        add("deep.json", "[".repeat(100_000) + "]".repeat(100_000));
        add("open.json", "[{\"案由\":\"甲\",\"内容\":\"乙\"},{\"案由\":");
        add("scalar.json", "42");
        add("not.json", "这不是 JSON");
        add("long-number.json", "[{\"案由\":\"甲\",\"内容\":" + "9".repeat(100_000) + "}]");
        add("many-keys.jsonl", keys());
        add("bad-lines.jsonl", "{\n".repeat(5_000));
        add("bad-mapping.csv", header + "1,题,文\n");
        Files.writeString(folder.resolve("bad-mapping.mapping.yaml"), "columns: [1, {a: *b}]\n");
        add("yaml-bomb.txt", TEXT);
        Files.writeString(folder.resolve("yaml-bomb.meta.yaml"), laughs());
    }

    private void markup() throws IOException {
        add("deep.html", "<div>".repeat(100_000) + TEXT);
        add("open.html", "<html><body><p>" + TEXT + "<!-- ");
        add("attributes.html", "<p " + "a=1 ".repeat(200_000) + ">" + TEXT + "</p>");
        add("entities.html", "<p>&#x110000;&#0;&lt" + "&amp;".repeat(100_000) + "</p>");
        add("scripts.html", "<script>" + "alert(1);".repeat(100_000));
        add("charset.html", "<meta charset=\"no-such\"><p>" + TEXT);
        add("not.pdf", TEXT);
        add("head.pdf", "%PDF-1.7\n");
        add("loop.pdf", loop());
        add(
                "claims.pdf",
                "%PDF-1.4\n1 0 obj<</Length 99999999999>>stream\nx\nendstream endobj\n%%EOF");
        add("not.docx", random(5_000, 2));
        add("not.doc", random(5_000, 3));
        add("claims.doc", claims());
        add("deep.rtf", "{\\rtf1 " + "{".repeat(100_000) + "x");
        add("not.xlsx", "PK\u0003\u0004not a package");
    }

    private void packages() throws IOException {
        add("bomb.zip", zip("a.txt", 400 << 20));
        add("bomb.docx", zip("word/document.xml", 400 << 20));
        add("slip.zip", zip("../../outside.txt", 20));
        add("nested.zip", zip("inner.zip", 20));
        add("nothing.zip", zip());
        add("many.zip", many());
        add("cut.zip", odd(zip("a.txt", 1000)));
        add("laughs.docx", docx(laughingXml()));
        add("external.docx", docx(externalXml()));
        add("no-document.docx", zip("word/other.xml", 20));
    }

    private void names() throws IOException {
        add("a name with  spaces .txt", TEXT);
        add("换行\n制表\t.txt", TEXT);
        add("引号'\"`$(x);&.txt", TEXT);
        add("-rf.txt", TEXT);
        add("%2e%2e%2f.txt", TEXT);
        add("名".repeat(80) + ".txt", TEXT);
        add("A.txt", TEXT);
        add("a.TXT", TEXT);
        add("e\u0301.txt", TEXT);
        add("\u00e9.txt", TEXT);
        add("a/b.txt", TEXT);
        add("a:b.txt", TEXT);
        add("folder.txt/inner.txt", TEXT);
        add("\u001b[2Jescape.txt", TEXT);
    }

    private static byte[] odd(byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3 | 1);
    }

    private static byte[] halves() {
        byte[] bytes = "\ufeff".concat("提案".repeat(50)).getBytes(StandardCharsets.UTF_16LE);
        for (int i = 4; i + 1 < bytes.length; i += 8) {
            bytes[i] = 0;
            bytes[i + 1] = (byte) 0xd8;
        }
        return bytes;
    }

    private static byte[] damaged() {
        byte[] bytes = TEXT.repeat(200).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(4);
        for (int i = 0; i < bytes.length / 50; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) 0xc3;
        }
        return bytes;
    }

    private static byte[] twoCharsets() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 100; i++) {
            bytes.write(TEXT.getBytes(StandardCharsets.UTF_8));
            bytes.write(TEXT.getBytes(Charset.forName(i % 2 == 0 ? "GB18030" : "Big5")));
        }
        return bytes.toByteArray();
    }

    private static String keys() {
        StringBuilder line = new StringBuilder("{\"案由\":\"甲\",\"内容\":\"乙\"");
        for (int key = 0; key < 50_000; key++) {
            line.append(",\"k").append(key).append("\":1");
        }
        return line.append("}\n").toString();
    }

    private static String laughs() {
        StringBuilder yaml = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char name = 'b'; name < 'k'; name++) {
            String last = "*" + (char) (name - 1);
            yaml.append(name).append(": &").append(name).append(" [");
            yaml.append(String.join(",", java.util.Collections.nCopies(9, last))).append("]\n");
        }
        return yaml.toString();
    }

    private static String laughingXml() {
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a0 \"哈\">");
        for (int i = 1; i < 12; i++) {
            xml.append("<!ENTITY a").append(i).append(" \"");
            xml.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return xml.append("]><w>&a11;</w>").toString();
    }

    private static String externalXml() {
        return "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
    }

    /// A page whose form draws itself.
    private static String loop() {
        return "%PDF-1.4\n"
                + "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
                + "/Resources<</XObject<</F 4 0 R>>>>>>endobj\n"
                + "4 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 5"
                + "/Resources<</XObject<</F 4 0 R>>>>>>stream\n/F Do\nendstream endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF\n";
    }

    /// The beginning of a Word 97 file that claims to be long.
    private static byte[] claims() {
        byte[] bytes = new byte[512];
        byte[] magic = {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
        };
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        java.util.Arrays.fill(bytes, 24, 512, (byte) 0x7f);
        return bytes;
    }

    private static byte[] zip() throws IOException {
        return zip("", -1);
    }

    /// An archive of one entry of so many zeros; of none for -1.
    private static byte[] zip(String name, int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (zeros >= 0) {
                zip.putNextEntry(new ZipEntry(name));
                byte[] block = new byte[1 << 16];
                for (int left = zeros; left > 0; left -= block.length) {
                    zip.write(block, 0, Math.min(left, block.length));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] many() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int entry = 0; entry < 6_000; entry++) {
                zip.putNextEntry(new ZipEntry(entry + ".txt"));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] docx(String document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + "<Default Extension=\"rels\" ContentType="
                            + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                            + "</Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns="
                            + "\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r\" Target=\"word/document.xml\" Type=\"http://"
                            + "schemas.openxmlformats.org/officeDocument/2006/relationships/"
                            + "officeDocument\"/></Relationships>");
            entry(zip, "word/document.xml", document);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        OutputStream out = zip;
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// What an ordinary user may not read; nothing is kept from root.
    private void permissions() throws IOException {
        add("unreadable.txt", TEXT);
        add("unreadable-table.csv", "编号,案由,正文\n1,关于绿化的提案,建议绿化。\n");
        add("unreadable-mapping.csv", "a,b,c\n1,关于绿化的提案,建议绿化。\n");
        add("unreadable-sidecar.txt", TEXT);
        Path mapping = Files.writeString(folder.resolve("unreadable-mapping.mapping.yaml"), "{}");
        Path sidecar = Files.writeString(folder.resolve("unreadable-sidecar.meta.yaml"), "{}");
        for (String name : List.of("unreadable-folder", "unlisted-folder", "closed-folder")) {
            Files.createDirectories(folder.resolve(name));
            Files.writeString(folder.resolve(name).resolve("inside.txt"), TEXT);
            names.add(name);
        }
        permit("unreadable.txt", "---------");
        permit("unreadable-table.csv", "-w-------");
        permit(mapping.getFileName().toString(), "---------");
        permit(sidecar.getFileName().toString(), "---------");
        permit("unreadable-folder", "---------");
        permit("unlisted-folder", "-wx------");
        permit("closed-folder", "r--------");
    }

    private void permit(String name, String permissions) throws IOException {
        Files.setPosixFilePermissions(
                folder.resolve(name), PosixFilePermissions.fromString(permissions));
    }

    /// Lets everything be read, so that it can be deleted.
    static void open(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> !Files.isSymbolicLink(each)).toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }
}
