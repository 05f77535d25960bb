package jianyan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.Fault;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Proposal;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorpusReaderTest {
    private static final CorpusReader READER = new CorpusReader(TextAnalysis.load());
    static final String PROPOSAL =
            """
            关于推进老旧小区加装电梯的提案
            案号：静安2023-012
            届次：政协静安区第二届委员会第二次会议
            提案人：周文博、陆晓岚
            界别：教育界
            类别：城市建设与管理
            提交日期：2023-01-05
            审查结果：立案
            主办单位：区房屋管理局
            会办单位：区市场监督管理局、各街道办事处

            情况
            全区老旧小区多，老人下楼难。

            问题
            意见难统一，管线难迁移。

            建议
            1. 设立专窗，一次告知。
            2. 统一管线迁移的收费。

            答复
            已设立专窗，收费办法正在拟订。
            办理结果：正在解决
            """;

    @TempDir Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Reading read(Path file) {
        return READER.read(new CorpusFile(folder, file, folder.relativize(file).toString()));
    }

    private static List<String> codes(Reading reading) {
        return reading.faults().stream().map(Fault::code).toList();
    }

    @Test
    void readsAProposalWithItsFieldsPartsAndAsks() throws IOException {
        Document document =
                read(write("proposals/jingan/2023-012.txt", PROPOSAL)).documents().getFirst();
        assertThat(document.id()).isEqualTo("proposals:jingan:2023-012.txt");
        assertThat(document.metadata().district()).isEqualTo("静安区");
        assertThat(document.metadata().term()).isEqualTo(2);
        assertThat(document.metadata().meetingYear()).isEqualTo(2023);
        Proposal proposal = Objects.requireNonNull(document.proposal());
        assertThat(proposal.number()).isEqualTo("静安2023-012");
        assertThat(proposal.sponsors()).containsExactly("周文博", "陆晓岚");
        assertThat(proposal.supporting()).containsExactly("区市场监督管理局", "各街道办事处");
        assertThat(proposal.outcome()).isEqualTo("正在解决");
        assertThat(proposal.reply()).isTrue();
        assertThat(document.sections())
                .extracting(section -> section.level() + section.heading())
                .containsExactly("0关于推进老旧小区加装电梯的提案", "1情况", "1问题", "1建议", "1答复");
        assertThat(document.sections().get(3).passages())
                .extracting(Passage::text)
                .containsExactly("建议", "1. 设立专窗，一次告知。", "2. 统一管线迁移的收费。");
        assertThat(Coverage.problems(PROPOSAL, List.of(document))).isEmpty();
    }

    @Test
    void aSidecarStandsAboveTheText() throws IOException {
        Path file = write("a.txt", PROPOSAL);
        write("a.meta.yaml", "district: 徐汇区\nmeeting-year: 2024\nkind: reply\nwhatever: x\n");
        Reading reading = read(file);
        assertThat(reading.documents().getFirst().metadata().district()).isEqualTo("徐汇区");
        assertThat(reading.documents().getFirst().metadata().meetingYear()).isEqualTo(2024);
        assertThat(reading.documents().getFirst().metadata().evidence())
                .anyMatch(known ->
                        known.field().equals("district") && known.origin().equals("sidecar"));
        assertThat(codes(reading)).containsExactly("bad-sidecar");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsAFault() throws IOException {
        StringBuilder rows = new StringBuilder("案由,内容\n");
        for (int row = 0; row < 50; row++) {
            rows.append("关于第").append(row).append("件事的提案,建议办理。\n");
        }
        Path table = write("t.csv", rows.toString());
        List<String> codes = new ArrayList<>();
        CorpusFile file = CorpusFile.of(table);
        READER.read(
                file,
                ReadingSink.of(
                        document -> {
                            if (codes.isEmpty()) {
                                codes.add("first");
                                append(table, "关于另一件事的提案,建议。\n");
                            }
                        },
                        fault -> codes.add(fault.code())));
        assertThat(codes).containsExactly("first", "changed-while-read");
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aTableWithADamagedCellSaysWhere() throws IOException {
        byte[] bytes = "案由,内容\n甲,建议办理\n乙,建议推广\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xc0;
        Path table = folder.resolve("t.csv");
        Files.write(table, bytes);
        Reading reading = read(table);
        assertThat(reading.documents()).hasSize(2);
        assertThat(codes(reading)).containsExactly("damaged-text");
        assertThat(reading.faults().getFirst().message()).contains("第 3 行");
    }

    @Test
    void theFingerprintFollowsContentAndSidecars() throws IOException {
        Path file = write("a.txt", PROPOSAL);
        CorpusFile corpusFile = CorpusFile.of(file);
        String first = READER.fingerprint(corpusFile);
        assertThat(READER.fingerprint(corpusFile)).isEqualTo(first);
        write("a.meta.yaml", "district: 徐汇区\n");
        String second = READER.fingerprint(corpusFile);
        assertThat(second).isNotEqualTo(first);
        write("a.txt", PROPOSAL + " ");
        assertThat(READER.fingerprint(corpusFile)).isNotIn(first, second);
    }

    @Test
    void rowsWithTheSameIdAreReportedAndKept() throws IOException {
        write(
                "t.mapping.yaml",
                "columns: {id: id, title: title, text: text, reply: reply}\nvalues: {kind: proposal, region: 臺中市}\n");
        Reading reading =
                read(write("t.csv", "id,title,text,reply\n7,甲,正文一。,\n7,乙,正文二。,已办。\n,丙,正文三。,\n"));
        assertThat(reading.documents())
                .extracting(Document::id)
                .containsExactly("7", "7~2", "t.csv:3");
        assertThat(codes(reading)).containsExactly("duplicate-id");
        assertThat(reading.documents().get(1).sections().getLast().heading()).isEqualTo("答复");
        assertThat(reading.documents().getFirst().metadata().region()).isEqualTo("台中市");
    }

    @Test
    void proposesAMappingForATable() throws IOException {
        Path table = write("t.csv", "案号,案由,内容\n1,甲,正文。\n");
        assertThat(READER.proposeMapping(CorpusFile.of(table)))
                .hasValueSatisfying(yaml ->
                        assertThat(yaml).contains("title: 案由", "text: 内容", "kind: proposal"));
        assertThat(READER.proposeMapping(CorpusFile.of(write("a.txt", PROPOSAL)))).isEmpty();
    }

    @Test
    void readsEachDocumentOfAnArchive() throws IOException {
        Path zip = folder.resolve("b.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "甲/一.txt", PROPOSAL.getBytes(StandardCharsets.UTF_8));
            put(out, "二.txt", PROPOSAL.getBytes(Charset.forName("GB18030")));
            put(out, "inner.zip", zipped());
        }
        Reading reading = read(zip);
        assertThat(reading.documents())
                .extracting(Document::id)
                .containsExactly("b.zip:二.txt", "b.zip:甲:一.txt");
        assertThat(codes(reading)).containsExactly("nested-archive");
    }

    private static byte[] zipped() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            put(out, "x.txt", new byte[] {65});
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
    }

    @Nested
    final class BadInput {
        @Test
        void anEmptyFile() throws IOException {
            assertThat(codes(read(write("a.txt", "")))).containsExactly("empty");
            assertThat(codes(read(write("b.txt", " \n\n")))).containsExactly("empty");
        }

        @Test
        void aFileThatIsGone() {
            assertThat(codes(read(folder.resolve("gone.txt")))).containsExactly("missing");
        }

        @Test
        void bytesNamedText() throws IOException {
            byte[] bytes = new byte[8192];
            new Random(1).nextBytes(bytes);
            assertThat(codes(read(Files.write(folder.resolve("a.txt"), bytes))))
                    .containsExactly("binary");
        }

        @Test
        void brokenFilesOfEveryFormat() throws IOException {
            for (String name : List.of("a.doc", "a.docx", "a.pdf", "a.xlsx", "a.xls", "a.zip")) {
                byte[] bytes = new byte[3000];
                new Random(2).nextBytes(bytes);
                assertThat(codes(read(Files.write(folder.resolve(name), bytes))))
                        .as(name)
                        .containsExactly("broken-file");
            }
        }

        @Test
        void aPdfWithoutTextAndAnEncryptedOne() throws IOException {
            Path scan = folder.resolve("scan.pdf");
            Path locked = folder.resolve("locked.pdf");
            try (PDDocument pdf = new PDDocument()) {
                pdf.addPage(new PDPage());
                pdf.save(scan.toFile());
                pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                pdf.save(locked.toFile());
            }
            assertThat(codes(read(scan))).containsExactly("no-text-layer");
            assertThat(read(scan).faults().getFirst().message()).contains("OCR");
            assertThat(codes(read(locked))).containsExactly("encrypted");
        }

        @Test
        void anArchiveThatUnpacksToFarTooMuch() throws IOException {
            for (String name : List.of("bomb.zip", "bomb.docx")) {
                Path bomb = folder.resolve(name);
                try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
                    put(out, "word/document.xml", new byte[64 << 20]);
                }
                assertThat(codes(read(bomb))).as(name).containsExactly("zip-bomb");
            }
        }

        @Test
        void aTextOfTwoHundredMegabytes() throws IOException {
            Path file = folder.resolve("huge.txt");
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(200 << 20);
            }
            assertThat(codes(read(file))).containsExactly("too-large");
        }

        /// One that gathers three rows of a table, of files up to a mebibyte.
        private static CorpusReader readerOfThreeRows(Duration time) {
            long bytes = 1 << 20;
            return new CorpusReader(
                    TextAnalysis.load(),
                    Map.of(),
                    new ReadLimits(time, bytes, bytes, bytes, 1 << 20, 3));
        }

        @Test
        void aTableOfMoreRowsThanAListHolds() throws IOException {
            CorpusReader small = readerOfThreeRows(Duration.ofSeconds(60));
            Path file = write("t.csv", "title,text\n" + "题目,正文。\n".repeat(10));
            Reading reading = small.read(CorpusFile.of(file));
            assertThat(reading.documents()).hasSize(3);
            assertThat(codes(reading)).containsExactly("too-many-rows");
        }

        @Test
        void aTableOfTextIsReadToItsEndOnTheBusiestMachine() throws IOException {
            CorpusReader hasty = readerOfThreeRows(Duration.ZERO);
            Path file = write("t.csv", "title,text\n题目,正文。\n");
            assertThat(hasty.read(CorpusFile.of(file)).faults()).isEmpty();
        }

        @Test
        void theTimeOfWhoeverTakesTheDocumentsIsNotTheFiles() throws IOException {
            CorpusReader reader = readerOfThreeRows(Duration.ofSeconds(5));
            Path file = folder.resolve("t.xlsx");
            List<String> rows = new ArrayList<>(List.of("1 标题 正文"));
            IntStream.range(2, 8).forEach(row -> rows.add(row + " 加装电梯 正文。"));
            Sheets.write(file, "A1:B7", rows);
            List<String> taken = new ArrayList<>();
            List<Fault> faults = new ArrayList<>();
            reader.read(
                    CorpusFile.of(file),
                    ReadingSink.of(
                            document -> {
                                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                                taken.add(document.id());
                            },
                            faults::add));
            assertThat(faults).isEmpty();
            assertThat(taken).hasSize(6);
        }

        @Test
        void aSheetThatClaimsAMillionRows() throws IOException {
            Path file = folder.resolve("claims.xlsx");
            Sheets.write(file, "A1:XFD1048576", List.of("1 标题 正文", "2 加装电梯 正文。", "1048576 养老 正文。"));
            Reading reading = read(file);
            assertThat(reading.faults()).isEmpty();
            assertThat(reading.documents())
                    .extracting(document -> document.metadata().title())
                    .containsExactly("加装电梯", "养老");
        }

        @Test
        void aSheetWhoseColumnsNobodyKnows() throws IOException {
            Path file = folder.resolve("t.xlsx");
            Sheets.write(file, "A1:B2", List.of("1 foo bar", "2 x y"));
            Reading reading = read(file);
            assertThat(codes(reading)).containsExactly("unmapped-table");
            assertThat(reading.faults().getFirst().message()).contains("foo, bar");
        }

        @Test
        void aTableWhoseColumnsNobodyKnows() throws IOException {
            Reading reading = read(write("t.csv", "foo,bar\n1,2\n"));
            assertThat(codes(reading)).containsExactly("unmapped-table");
            assertThat(reading.faults().getFirst().message()).contains("foo, bar");
        }

        @Test
        void mixedEncodings() throws IOException {
            Path file = folder.resolve("m.txt");
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(PROPOSAL.getBytes(StandardCharsets.UTF_8));
                out.write("这一行是另一种编码。\n".getBytes(Charset.forName("GB18030")));
            }
            Reading reading = read(file);
            assertThat(codes(reading)).containsExactly("mixed-encodings");
            assertThat(reading.documents()).hasSize(1);
        }
    }
}
