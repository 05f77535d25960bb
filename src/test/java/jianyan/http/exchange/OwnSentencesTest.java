package jianyan.http.exchange;

import static jianyan.http.Asker.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jianyan.SampleIndex;
import jianyan.engine.LocalEngine;
import jianyan.http.Asker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the server says itself is said in the language that is asked for.
final class OwnSentencesTest {
    private static final Path TABLE = Path.of("src/main/resources/web/texts/server-en.json");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static final List<String> ROOMS =
            List.of(
                    "http",
                    "question",
                    "query",
                    "search",
                    "aggregation",
                    "similarity",
                    "workbench",
                    "engine",
                    "cluster",
                    "check",
                    "subcorpora");

    /// What a sentence is given to on its way to an asker.
    private static final Set<String> SAID =
            Set.of(
                    "new InvalidRequestException",
                    "new ProblemException",
                    "new QuerySyntaxException",
                    "new ConflictException",
                    "new UnknownGroupException",
                    "new ClusterException",
                    "new Cause",
                    "new Edit",
                    "notes.add",
                    "reasons.add",
                    "ConflictException.of",
                    "Edit.of",
                    "Choices.parse",
                    "Choices.labelled",
                    "incomplete",
                    "wrong",
                    "refused",
                    "problem",
                    "error",
                    "malformed",
                    "malformedAddress",
                    "tooLong",
                    "without");

    /// What is read at start alone, and stops it: no page reaches it, or its file is the site's
    /// own.
    private static final Set<String> AT_START =
            Set.of(
                    "TlsFiles",
                    "RulePattern",
                    "IndicatorRulesReader",
                    "CheckRulesReader",
                    "RuleNode");

    private static final OwnSentences SENTENCES = OwnSentences.load();

    private static LocalEngine engine;
    private static Asker asker;

    @BeforeAll
    static void start() throws IOException {
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
        asker = new Asker(Optional.of(engine));
    }

    @AfterAll
    static void stop() {
        asker.close();
        engine.close();
    }

    private static OwnSentences.Table table() throws IOException {
        return OwnSentences.Table.parse(Files.readString(TABLE));
    }

    @Test
    void eachSentenceThatCanReachAnAskerIsThereInEnglish() throws IOException {
        OwnSentences.Table table = table();
        List<SpokenSource.Sentence> all =
                SpokenSource.of(Path.of("src/main/java/jianyan"), ROOMS).stream()
                        .filter(each -> SAID.contains(each.said()))
                        // No sentence but a piece of JSON, or of a list.
                        .filter(each -> !each.text().matches("\\{\"q\".*|\\s.*"))
                        .filter(each ->
                                AT_START.stream().noneMatch(file -> each.file().contains(file)))
                        .toList();
        assertThat(all).hasSizeGreaterThan(450);
        assertThat(all)
                .filteredOn(each ->
                        !table.sentences().containsKey(each.text())
                                && !table.values().containsKey(each.text())
                                && HAN.matcher(SENTENCES.in(Language.ENGLISH, each.text())).find())
                .isEmpty();
    }

    @Test
    void whatIsPutInStandsInBothLanguages() throws IOException {
        assertThat(table().sentences())
                .allSatisfy((chinese, english) ->
                        assertThat(places(english)).as(chinese).isEqualTo(places(chinese)));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    没有文档“甲$1\\x.txt”|There is no document “甲$1\\x.txt”
                    不能看是否同在一个“句”|There is no being together in one “sentence”
                    没有没有文档“甲”|没有没有文档“甲”
                    要求相反；两案都要求“加装；电梯”（第 1 条建议 / 案由）。|They ask for opposite things; Both ask for “加装；电梯”（第 1 条建议 / 案由）.
                    """,
            delimiter = '|')
    void whatIsPutInStaysAndWhatIsUnknownTooInEnglish(String chinese, String english) {
        assertThat(SENTENCES.in(Language.ENGLISH, chinese)).isEqualTo(english);
    }

    @Test
    void whatIsPutInStaysInTraditionalScript() {
        assertThat(SENTENCES.in(Language.TRADITIONAL, "没有文档“养老.txt”")).isEqualTo("沒有文檔“养老.txt”");
    }

    @ParameterizedTest
    @CsvSource({
        "'en-GB,en;q=0.9', ENGLISH",
        "zh-TW, TRADITIONAL",
        "'zh-CN,en', SIMPLIFIED",
        "fr, SIMPLIFIED",
        ", SIMPLIFIED"
    })
    void theFirstLanguageThatIsAcceptedCounts(String header, Language language) {
        assertThat(Language.accepted(header)).isEqualTo(language);
    }

    @Test
    void aRefusalAndTheNotesOfAnAnswerAreEnglishWhereEnglishIsAccepted() throws IOException {
        JsonNode refused = get("/api/v1/trends?by=year&q=" + encoded("养老") + "&smoothing=99", "en");
        assertThat(HAN.matcher(refused.toString()).find()).as(refused.toString()).isFalse();
        String trends = "/api/v1/trends?by=year&q=" + encoded("养老 社区") + "&q=" + encoded("量子纠缠");
        JsonNode notes = get(trends, "en").path("notes");
        assertThat(notes).hasSizeGreaterThan(2);
        assertThat(notes)
                .allSatisfy(note ->
                        assertThat(note.textValue().replaceAll("“[^”]*”", ""))
                                .doesNotContainPattern(HAN));
        assertThat(get(trends, "zh-CN").path("notes").get(0).textValue()).containsPattern(HAN);
    }

    /// A client that keeps the one must not be told that it has the other.
    @Test
    void anAnswerInAnotherLanguageIsAnotherAnswer() {
        String path = "/api/v1/trends?by=year&q=" + encoded("养老");
        assertThat(reply(path, "en").header("ETag")).isNotEqualTo(reply(path, "zh").header("ETag"));
        assertThat(reply(path, "en").header("Vary")).contains("Accept-Language");
    }

    private static JsonNode get(String path, String language) throws IOException {
        return new ObjectMapper().readTree(reply(path, language).response().body());
    }

    private static Asker.Reply reply(String path, String language) {
        return asker.send(asker.request(path).header("Accept-Language", language).GET());
    }
}
