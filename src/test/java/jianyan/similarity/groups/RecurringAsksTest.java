package jianyan.similarity.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import jianyan.SampleIndex;
import jianyan.engine.LocalEngine;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.similarity.RecurringAnswer;
import jianyan.question.similarity.RecurringAnswer.Chain;
import jianyan.question.similarity.RecurringRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Held against `gold/chains.tsv` and `gold/chain-misses.tsv`, which were judged by reading.
final class RecurringAsksTest {
    private static RecurringAnswer answer;

    private record Judged(String name, List<String> members, boolean open) {}

    @BeforeAll
    static void ask() throws IOException {
        answer = recurring(new RecurringRequest(Filters.NONE, 2, false));
    }

    private static RecurringAnswer recurring(RecurringRequest request) throws IOException {
        try (LocalEngine engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS)) {
            return engine.recurring(request);
        }
    }

    private static List<String[]> rows(String name) throws IOException {
        return Files.readAllLines(SampleIndex.CORPUS.resolve("gold").resolve(name)).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static List<Judged> judged() throws IOException {
        return rows("chains.tsv").stream()
                .map(row ->
                        new Judged(
                                row[0], Arrays.asList(row[1].split(",", -1)), row[3].equals("yes")))
                .toList();
    }

    private static List<String> numbers(Chain chain) {
        return chain.members().stream().map(member -> Objects.toString(member.number())).toList();
    }

    private static Set<Set<String>> pairs(List<String> members) {
        Set<Set<String>> pairs = new HashSet<>();
        for (String one : members) {
            for (String other : members) {
                if (!one.equals(other)) {
                    pairs.add(Set.of(one, other));
                }
            }
        }
        return pairs;
    }

    @Test
    void noPairThatOnlyLooksAlikeIsInAChain() throws IOException {
        Set<Set<String>> found = new HashSet<>();
        answer.chains().forEach(chain -> found.addAll(pairs(numbers(chain))));
        for (String[] miss : rows("chain-misses.tsv")) {
            assertThat(found).as(miss[2]).doesNotContain(Set.of(miss[0], miss[1]));
        }
    }

    @Test
    void everyChainIsOneThatWasJudged() throws IOException {
        List<Judged> judged = judged();
        for (Chain chain : answer.chains()) {
            assertThat(judged)
                    .as(chain.ask())
                    .anyMatch(each -> new HashSet<>(each.members()).containsAll(numbers(chain)));
        }
    }

    @Test
    void eightMattersAreFollowedOverThreeSessionsAndMore() throws IOException {
        assertThat(judged().stream().filter(each -> each.name().startsWith("minhang")).count())
                .isEqualTo(8);
        assertThat(answer.chains().stream().filter(chain -> chain.sessions() >= 3).count())
                .isGreaterThanOrEqualTo(7);
    }

    @Test
    void sevenOfTenJudgedPairsAreFoundByWordsAlone() throws IOException {
        Set<Set<String>> found = new HashSet<>();
        answer.chains().forEach(chain -> found.addAll(pairs(numbers(chain))));
        Set<Set<String>> wanted = new HashSet<>();
        judged().forEach(each -> wanted.addAll(pairs(each.members())));
        Set<Set<String>> both = new HashSet<>(wanted);
        both.retainAll(found);
        assertThat(10 * both.size()).isGreaterThanOrEqualTo(7 * wanted.size());
    }

    @Test
    void aChainIsOpenAsItsLastAnswerLeavesIt() throws IOException {
        List<Judged> judged = judged();
        for (Chain chain : answer.chains()) {
            boolean open =
                    judged.stream()
                            .filter(each ->
                                    new HashSet<>(each.members()).containsAll(numbers(chain)))
                            .findFirst()
                            .orElseThrow()
                            .open();
            assertThat(chain.open()).as(chain.ask()).isEqualTo(open);
        }
    }

    @Test
    void whatCameBackAfterItWasSettledIsSaid() {
        assertThat(answer.chains())
                .filteredOn(chain -> numbers(chain).contains("闵行2021-047"))
                .singleElement()
                .matches(Chain::open)
                .extracting(Chain::standing)
                .isEqualTo("2021 年办理结果是“解决或采纳”，后来又提；2024 年没有办理结果");
    }

    @Test
    void membersTellWhoAskedWhenAndHowItWasAnsweredInOrder() {
        Chain chain =
                answer.chains().stream()
                        .filter(each -> numbers(each).contains("闵行2021-008"))
                        .findFirst()
                        .orElseThrow();
        assertThat(numbers(chain)).containsExactly("闵行2021-008", "闵行2022-017", "闵行2024-029");
        RecurringAnswer.Member first = chain.members().getFirst();
        assertThat(first.year()).isEqualTo(2021);
        assertThat(first.session()).isEqualTo(5);
        assertThat(first.sponsors()).containsExactly("黎望舒", "金子岳");
        assertThat(first.department()).isEqualTo("区建设和管理委员会");
        assertThat(first.outcome()).isEqualTo("正在解决");
        assertThat(first.answered()).startsWith("经现场踏勘");
        assertThat(first.asks()).isNotNull();
        assertThat(chain.ask()).isNotEmpty();
    }

    @Test
    void membersAreOfOneCommittee() {
        for (Chain chain : answer.chains()) {
            Set<String> places = new TreeSet<>();
            numbers(chain).forEach(number -> places.add(number.substring(0, 2)));
            assertThat(places).hasSize(1);
        }
    }

    @Test
    void filtersSessionsAndOpennessNarrowTheAnswer() throws IOException {
        Filters minhang = Filters.NONE.with(FilterField.DISTRICT, List.of("闵行区"));
        RecurringAnswer narrowed = recurring(new RecurringRequest(minhang, 3, true));
        assertThat(narrowed.proposals()).isEqualTo(32);
        assertThat(narrowed.chains())
                .isNotEmpty()
                .allMatch(chain -> chain.open() && chain.sessions() >= 3)
                .allMatch(chain -> "闵行区".equals(chain.district()));
        assertThatThrownBy(() -> new RecurringRequest(Filters.NONE, 1, false))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void wordsThatCommitteesUseTellWhetherAMatterIsSettled() {
        assertThat(Outcomes.settled("解决或采纳")).contains(true);
        assertThat(Outcomes.settled("A类")).contains(true);
        assertThat(Outcomes.settled("未解决")).contains(false);
        assertThat(Outcomes.settled("列入计划")).contains(false);
        assertThat(Outcomes.settled("另行答复")).isEmpty();
        assertThat(Outcomes.settled(null)).isEmpty();
    }
}
