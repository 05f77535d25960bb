package jianyan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jianyan.SampleIndex;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.SampleTexts.Proposal;
import jianyan.corpus.SampleTexts.Text;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Metadata;
import jianyan.document.Passage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `corpus/README.md` promises, counted on the files.
final class SampleCorpusTest {
    private static final long MEGABYTE = 1 << 20;

    /// Characters without spaces and line ends.
    private static int length(String text) {
        return text.replaceAll("\\s", "").length();
    }

    private static Map<String, Proposal> byNumber() throws IOException {
        Map<String, Proposal> map = new HashMap<>();
        SampleTexts.proposals().forEach(proposal -> map.put(proposal.number(), proposal));
        return map;
    }

    @Nested
    final class Reports {
        private Map<String, Set<String>> years(String body) throws IOException {
            Map<String, Set<String>> years = new TreeMap<>();
            for (Path file : SampleTexts.files("reports/" + body)) {
                String[] parts = SampleTexts.name(file).split("[/.]", -1);
                years.computeIfAbsent(parts[2], district -> new TreeSet<>()).add(parts[3]);
            }
            return years;
        }

        @Test
        void coverEightDistrictsAndTheCity() throws IOException {
            Map<String, Set<String>> years = years("cppcc");
            assertThat(years).containsKey("shanghai").hasSizeGreaterThanOrEqualTo(9);
            assertThat(years.values().stream().filter(some -> some.size() >= 6).count())
                    .isGreaterThanOrEqualTo(5);
            assertThat(years.get("xuhui")).hasSize(8).contains("2018", "2025");
        }

        @Test
        void coverThreeCongressesForSeveralYears() throws IOException {
            assertThat(years("npc")).hasSizeGreaterThanOrEqualTo(3);
            assertThat(years("npc").values()).allMatch(some -> some.size() >= 3);
        }

        @Test
        void areAtLeastFortyEightOfTheRightLength() throws IOException {
            List<Path> files = SampleTexts.files("reports");
            assertThat(files).hasSizeGreaterThanOrEqualTo(48);
            for (Path file : files) {
                assertThat(length(SampleTexts.decoded(file))).as("%s", file).isBetween(800, 2500);
            }
        }

        @Test
        void sayTheirYearAndBodyInTheFirstLines() throws IOException {
            for (Path file : SampleTexts.files("reports")) {
                String head = SampleTexts.decoded(file).substring(0, 120);
                String year = file.getFileName().toString().substring(0, 4);
                String numeral = year.replace("2", "二").replace("0", "〇").replace("1", "一");
                assertThat(head.contains(year) || head.contains(numeral)).as("%s", file).isTrue();
                String npc = "人民代表大会|人大";
                String body = SampleTexts.name(file).contains("/npc/") ? npc : "政协|政治协商会议";
                assertThat(head).as("%s", file).containsPattern(body);
            }
        }

        @Test
        void nameNoThemeBeforeItsTime() throws IOException {
            Map<String, Integer> since =
                    Map.of(
                            "垃圾分类", 2019,
                            "疫情", 2020,
                            "数字化转型", 2021,
                            "全过程人民民主", 2021,
                            "碳达峰", 2021,
                            "新质生产力", 2024,
                            "十五五", 2025);
            for (Path file : SampleTexts.files("reports")) {
                int year = Integer.parseInt(file.getFileName().toString().substring(0, 4));
                String text = SampleTexts.decoded(file);
                since.forEach((theme, first) -> {
                    if (year < first) {
                        assertThat(text).as("%s", file).doesNotContain(theme);
                    }
                });
            }
        }
    }

    @Nested
    final class Proposals {
        @Test
        void areAtLeastAHundredAndSixtyOverFourDistrictsAndFourSessions() throws IOException {
            List<Proposal> all = SampleTexts.proposals();
            assertThat(all).hasSizeGreaterThanOrEqualTo(160);
            Map<String, Long> sizes =
                    all.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Proposal::session, Collectors.counting()));
            for (String district : List.of("徐汇", "静安", "长宁", "浦东新")) {
                assertThat(sizes.keySet().stream().filter(s -> s.contains("政协" + district)).count())
                        .as(district)
                        .isGreaterThanOrEqualTo(4);
            }
        }

        @Test
        void haveNumbersOfTheirOwn() throws IOException {
            List<String> numbers = SampleTexts.proposals().stream().map(Proposal::number).toList();
            assertThat(numbers).doesNotHaveDuplicates().allMatch(n -> n.matches("..\\d{4}-\\d{3}"));
        }

        @Test
        void areOfTheRightLengthAndDate() throws IOException {
            for (Proposal proposal : SampleTexts.proposals()) {
                assertThat(length(proposal.body())).as(proposal.number()).isBetween(250, 800);
                assertThat(proposal.date()).as(proposal.number()).startsWith(proposal.year());
                assertThat(proposal.session()).as(proposal.number()).contains("委员会第");
            }
        }

        @Test
        void haveAReplyInAThird() throws IOException {
            List<Proposal> all = SampleTexts.proposals();
            long replied = all.stream().filter(proposal -> !proposal.reply().isBlank()).count();
            assertThat(3 * replied).isGreaterThanOrEqualTo(all.size());
        }
    }

    @Nested
    final class Sentences {
        /// Long sentences of each document, spaces and quotation marks left out.
        private Map<String, Set<String>> sentences() throws IOException {
            List<Text> texts = new ArrayList<>(SampleTexts.others());
            for (Proposal proposal : SampleTexts.proposals()) {
                String text = proposal.body() + "\n" + proposal.reply();
                texts.add(new Text(proposal.number(), text));
            }
            Map<String, Set<String>> sentences = new TreeMap<>();
            for (Text text : texts) {
                Set<String> some =
                        sentences.computeIfAbsent(text.where(), where -> new HashSet<>());
                for (String piece : text.text().split("[。！？；!?;\n]", -1)) {
                    String sentence = piece.replaceAll("[\\s　“”‘’「」\"]", "");
                    if (sentence.length() > 20) {
                        some.add(sentence);
                    }
                }
            }
            return sentences;
        }

        @Test
        void areSharedByNearCopiesAndByNoOthers() throws IOException {
            Map<String, List<String>> places = new HashMap<>();
            sentences()
                    .forEach((where, some) ->
                            some.forEach(sentence ->
                                    places.computeIfAbsent(sentence, s -> new ArrayList<>())
                                            .add(where)));
            Set<Set<String>> sharing =
                    places.values().stream()
                            .filter(some -> some.size() > 1)
                            .map(Set::copyOf)
                            .collect(Collectors.toSet());
            Set<Set<String>> copies =
                    SampleTexts.gold("copies.tsv").stream()
                            .map(Set::of)
                            .collect(Collectors.toSet());
            assertThat(copies).hasSizeGreaterThanOrEqualTo(4);
            assertThat(sharing).containsExactlyInAnyOrderElementsOf(copies);
        }
    }

    @Nested
    final class Gold {
        @Test
        void groupsAreOfOneSessionAndOneDepartment() throws IOException {
            Map<String, Proposal> proposals = byNumber();
            List<String[]> groups = SampleTexts.gold("groups.tsv");
            assertThat(groups).hasSizeGreaterThanOrEqualTo(24);
            List<String> members = new ArrayList<>();
            for (String[] group : groups) {
                List<String> numbers = List.of(group[1].split(",", -1));
                assertThat(numbers).as(group[0]).hasSizeBetween(2, 5);
                assertThat(proposals).containsKeys(numbers.toArray(String[]::new));
                assertThat(numbers.stream().map(n -> office(proposals, n)).distinct())
                        .as(group[0])
                        .hasSize(1);
                members.addAll(numbers);
            }
            assertThat(members).doesNotHaveDuplicates();
        }

        private String office(Map<String, Proposal> proposals, String number) {
            Proposal proposal = proposals.get(number);
            return proposal == null ? "" : proposal.session() + proposal.department();
        }

        @Test
        void trapsLieInNoGroupTogether() throws IOException {
            Map<String, Proposal> proposals = byNumber();
            List<String[]> traps = SampleTexts.gold("traps.tsv");
            assertThat(traps).hasSizeGreaterThanOrEqualTo(12);
            for (String[] trap : traps) {
                assertThat(proposals).containsKeys(trap[0], trap[1]);
                assertThat(trap[2]).isNotBlank();
                for (String[] group : SampleTexts.gold("groups.tsv")) {
                    assertThat(
                                    List.of(group[1].split(",", -1))
                                            .containsAll(List.of(trap[0], trap[1])))
                            .as("%s and %s in %s", trap[0], trap[1], group[0])
                            .isFalse();
                }
            }
        }

        @Test
        void themeQueriesNameDocumentsThatExist() throws IOException {
            Set<String> known = new HashSet<>(byNumber().keySet());
            SampleTexts.others().forEach(text -> known.add(text.where()));
            Set<String> queries = new HashSet<>();
            Set<String> judged = new HashSet<>();
            for (String[] row : SampleTexts.gold("theme-queries.tsv")) {
                queries.add(row[0]);
                assertThat(row[1]).isIn("1", "2");
                for (String document : row[2].split(",", -1)) {
                    assertThat(known).as(row[0]).contains(document);
                    assertThat(judged.add(row[0] + "\t" + document)).as(row[0] + document).isTrue();
                }
            }
            assertThat(queries).hasSizeGreaterThanOrEqualTo(40);
        }
    }

    @Nested
    final class Shapes {
        private Path shape(String name) {
            return SampleTexts.CORPUS.resolve("shapes").resolve(name);
        }

        @Test
        void tenDocumentsAreInTraditionalScript() throws IOException {
            Pattern traditional = Pattern.compile("[區協會議員與這從對時個們]");
            Pattern simplified = Pattern.compile("[区协会议员与这从对时个们]");
            long documents = 0;
            for (Path file : SampleTexts.files("shapes")) {
                String text = SampleTexts.runningText(file);
                if (traditional.matcher(text).results().count() >= 10) {
                    assertThat(text).as("%s", file).doesNotContainPattern(simplified);
                    documents++;
                }
            }
            assertThat(documents).isGreaterThanOrEqualTo(10);
        }

        @Test
        void pinyinIsLeftBehindTraditionalCharacters() throws IOException {
            String annotated = SampleTexts.decoded(shape("trad-feature-yangpu-pinyin.txt"));
            String clean = "gold/trad-feature-yangpu-pinyin.clean.txt";
            assertThat(annotated).contains("協(xié)", "長(cháng)凳", "長(zhǎng)成");
            assertThat(annotated.replaceAll("\\(\\p{IsLatin}+\\)", ""))
                    .isEqualTo(SampleTexts.decoded(SampleTexts.CORPUS.resolve(clean)));
        }

        @Test
        void aPageHoldsTwoReportsAndAFeatureEndsWithAHeadline() throws IOException {
            String page = SampleTexts.decoded(shape("newspaper-hongkou-2022.md"));
            assertThat(page.lines().filter(line -> line.startsWith("# "))).hasSize(2);
            String feature = SampleTexts.decoded(shape("feature-five-suburbs-2023.md"));
            assertThat(feature).endsWith("\n## 候鸟来的时候,请轻声商量\n\n崇明区政协\n");
            assertThat(feature).contains("青浦区政协", "嘉定区政协", "宝山区政协", "金山区政协", "崇明区政协");
        }

        @Test
        void columnsCutSentencesInTwo() throws IOException {
            String columns = SampleTexts.decoded(shape("columns-fengxian-2021.txt"));
            assertThat(columns.lines().limit(60)).allMatch(line -> line.length() <= 40);
            assertThat(columns).contains("摄\n").containsPattern("(?m)^　+\\d$");
            assertThat(columns.lines().filter(line -> line.matches(".{18,}[^。：；,)》]")))
                    .isNotEmpty();
        }

        @Test
        void aWordFileAPdfAndAWebPageAreThere() throws IOException {
            String word =
                    SampleTexts.entry(shape("report-fengxian-2024.docx"), "word/document.xml");
            assertThat(word).contains("w:val=\"Heading1\"", "w:val=\"Heading2\"", "<w:tbl>");
            Path pdf = shape("report-npc-minhang-2023.pdf");
            assertThat(Files.size(pdf)).isLessThan(300 << 10);
            String bytes = Files.readString(pdf, StandardCharsets.ISO_8859_1);
            assertThat(bytes).startsWith("%PDF-").contains("ToUnicode", "FontFile2");
            assertThat(SampleTexts.decoded(shape("report-baoshan-2024.html")))
                    .contains("<nav", "来源：", "发布时间：", "责任编辑：", "扫一扫", "分享到", "<table");
        }

        @Test
        void twoFilesAreInOlderEncodings() throws IOException {
            assertThat(SampleTexts.decoded(shape("report-jiading-2019-gb18030.txt")))
                    .contains("嘉定区政协主席 赵𬱖");
            assertThat(SampleTexts.decoded(shape("trad-feature-pudong-big5.txt"))).contains("香樟樹");
            assertThat(isUtf8(shape("report-jiading-2019-gb18030.txt"))).isFalse();
            assertThat(isUtf8(shape("trad-feature-pudong-big5.txt"))).isFalse();
        }

        private boolean isUtf8(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .hasRemaining();
            } catch (CharacterCodingException malformed) {
                return false;
            }
        }
    }

    @Nested
    final class Formats {
        /// What a reader of the texts that the files were made from knows of them.
        @ParameterizedTest
        @CsvSource({
            "report-jinshan-2024.ofd, report, 金山区, 2024-01-09, 断点11处",
            "proposal-chongming-2023-017.wps, proposal, 崇明区, 2023-01-08, 两小时四十分钟",
            "report-npc-hongkou-2022.doc, report, 虹口区, 2022-09-27, 暗访了52家餐饮店",
            "feature-baoshan-cruise.eml, feature, 宝山区, 2023-06-16, 最慢的一小时零五分",
            "feature-songjiang-museum.mht, feature, 松江区, 2022-08-19, 要走七十二级台阶",
            "reply-jiading-2023.rtf, reply, 嘉定区, 2023-05-22, 露天陈列的十九通风化较重",
            "agenda-fengxian-2023.txt, other, 奉贤区, 2023-04-26, 五、人事任免事项",
            "front-matter-putuo-2023.md, other, , 2023-03-05, 站起来时要扶一把才行",
            "scan-yangpu-2019.png, proposal, 杨浦区, 2019-01-10, 红漆已经掉了一半",
            "trad-minutes-binjiang-2021.txt, other, , 2021-05-12, 由市場管理處於三個月內辦理",
            "trad-hansard-binjiang-2021.txt, other, , 2021-05-19, 最久的一班要等四十分鐘"
        })
        void areReadForWhatTheyAre(
                String name, String kind, @Nullable String district, LocalDate date, String words) {
            List<Document> documents = read(name).documents();
            assertThat(documents).hasSize(1);
            Metadata metadata = documents.getFirst().metadata();
            assertThat(metadata.kind().code()).isEqualTo(kind);
            assertThat(metadata.district()).isEqualTo(district);
            assertThat(metadata.date()).isEqualTo(date);
            assertThat(text(documents.getFirst())).contains(words);
        }

        @Test
        void areNamedByTheirTitles() {
            Map<String, String> titles =
                    Map.of(
                            "feature-baoshan-cruise.eml", "邮轮靠岸那一天",
                            "feature-songjiang-museum.mht", "讲解员的七十二级台阶",
                            "reply-jiading-2023.rtf", "对嘉定区政协七届二次会议第058号提案的答复",
                            "agenda-fengxian-2023.txt", "上海市奉贤区第六届人民代表大会常务委员会第十二次会议议程",
                            "front-matter-putuo-2023.md", "长风湖边的八张长椅",
                            "trad-minutes-binjiang-2021.txt", "濱江市議會第3屆第2會期第4次會議議事錄");
            titles.forEach((name, title) ->
                    assertThat(read(name).documents().getFirst().metadata().title())
                            .as(name)
                            .isEqualTo(title));
        }

        @Test
        void aCouncilIsKnownByItsMinutes() {
            for (String name :
                    List.of("trad-minutes-binjiang-2021.txt", "trad-hansard-binjiang-2021.txt")) {
                Metadata metadata = read(name).documents().getFirst().metadata();
                assertThat(metadata.body()).as(name).isEqualTo(Body.COUNCIL);
                assertThat(metadata.kind()).as(name).isEqualTo(Kind.OTHER);
            }
        }

        /// What was heard in September is about that year.
        @Test
        void aReportOfAutumnIsAboutItsOwnYear() {
            assertThat(
                            read("report-npc-hongkou-2022.doc")
                                    .documents()
                                    .getFirst()
                                    .metadata()
                                    .years())
                    .containsExactly(2022);
        }

        @Test
        void aSheetOfWpsGivesAProposalARow() {
            assertThat(read("proposals-qingpu-2024.et").documents())
                    .extracting(document -> document.metadata().title())
                    .containsExactly("关于对古镇石拱桥定期检测的提案", "关于延长镇级图书馆周末开放时间的提案", "关于在水上码头配备救生圈和绳索的提案");
        }

        /// Its header fills two rows, as that of an office's table does.
        @Test
        void theSheetTellsWhoHandledAProposalAndHow() {
            jianyan.document.Proposal proposal =
                    Objects.requireNonNull(
                            read("proposals-qingpu-2024.et").documents().getLast().proposal());
            assertThat(proposal.sponsors()).containsExactly("殷渡");
            assertThat(proposal.supporters()).containsExactly("沈岸");
            assertThat(proposal.sector()).isEqualTo("农业界");
            assertThat(proposal.department()).isEqualTo("区交通委员会");
            assertThat(proposal.supporting()).containsExactly("区水务局", "区应急管理局");
            assertThat(proposal.intended()).isEqualTo("区水务局");
            assertThat(proposal.outcome()).isEqualTo("A");
            assertThat(proposal.satisfaction()).isEqualTo("满意");
        }

        private Reading read(String name) {
            Path file = SampleTexts.CORPUS.resolve("formats").resolve(name);
            return new CorpusReader(SampleIndex.ANALYSIS).read(CorpusFile.of(file));
        }

        private String text(Document document) {
            return document.passages().map(Passage::text).collect(Collectors.joining("\n"));
        }
    }

    @Nested
    final class Folder {
        @Test
        void isUnderThreeMegabytes() throws IOException {
            long bytes = 0;
            for (Path file : SampleTexts.files("")) {
                bytes += Files.size(file);
            }
            assertThat(bytes).isLessThan(3 * MEGABYTE);
        }

        @Test
        void textsEndWithOneNewlineAndHaveAsciiNames() throws IOException {
            for (Path file : SampleTexts.files("")) {
                assertThat(SampleTexts.name(file)).matches("\\p{ASCII}+");
                if (!file.toString().matches(".*\\.(pdf|docx|ofd|wps|et|png)")) {
                    assertThat(SampleTexts.decoded(file))
                            .as("%s", file)
                            .doesNotContain("\r")
                            .endsWith("\n")
                            .doesNotEndWith("\n\n");
                }
            }
        }
    }

    @Test
    void everyFileIsReadWithoutAFault() {
        CorpusReader reader = new CorpusReader(TextAnalysis.load());
        CorpusFiles files = CorpusFiles.of(List.of(Path.of("corpus")));
        assertThat(files.faults()).isEmpty();
        assertThat(files.files()).hasSizeGreaterThan(150);
        for (CorpusFile file : files.files()) {
            Reading reading = reader.read(file);
            assertThat(reading.faults()).as(file.name()).isEmpty();
            assertThat(reading.documents()).as(file.name()).isNotEmpty();
        }
    }
}
