package jianyan.corpus.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.place.DivisionHistory.Life;
import jianyan.corpus.walk.CorpusFile;
import jianyan.document.Metadata;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Divisions through time: the data holds together, and a report of the past has its place.
final class DivisionHistoryTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final DivisionHistory HISTORY = GAZETTEER.history();

    @Nested
    class TheData {
        @Test
        void holdsSomeHundredDivisionsThatAreNoMore() {
            assertThat(HISTORY.lives().stream().filter(life -> life.to() != null))
                    .hasSizeGreaterThan(450);
        }

        @Test
        void endsForEachInDivisionsThatExist() {
            for (Life life : HISTORY.lives()) {
                assertThat(HISTORY.now(life.division()))
                        .as(life.toString())
                        .isNotEmpty()
                        .allMatch(now -> HISTORY.life(now).to() == null);
            }
        }

        @Test
        void staysInOneProvinceButForChongqing() {
            for (Life life : HISTORY.lives()) {
                String province = life.division().code().substring(0, 2);
                assertThat(life.successors())
                        .as(life.toString())
                        .allMatch(code -> code.startsWith(province));
            }
        }

        @Test
        void hasYearsInOrderAndNoneBeforeTheOneItCameFrom() {
            for (Life life : HISTORY.lives()) {
                Integer from = life.from();
                Integer to = life.to();
                assertThat(from != null || to != null).as(life.toString()).isTrue();
                assertThat(from == null || to == null || from < to).as(life.toString()).isTrue();
                for (Division before : HISTORY.predecessors(life.division())) {
                    Integer ended = HISTORY.life(before).to();
                    assertThat(from == null || ended == null || from <= ended)
                            .as(before + " before " + life)
                            .isTrue();
                }
            }
        }

        @Test
        void hasNoTwoOfOneNameInOneDivisionAtOneTime() {
            Map<String, List<Life>> named =
                    HISTORY.lives().stream()
                            .collect(
                                    Collectors.groupingBy(life ->
                                            life.division().name()
                                                    + " in "
                                                    + life.division().above()));
            named.forEach((name, lives) -> {
                for (int i = 1; i < lives.size(); i++) {
                    Integer ended = lives.get(i - 1).to();
                    Integer began = lives.get(i).from();
                    assertThat(ended != null && began != null && ended <= began).as(name).isTrue();
                }
            });
        }

        @Test
        void writesEachDownOnce() {
            Map<Division, Life> seen = new HashMap<>();
            HISTORY.lives()
                    .forEach(life ->
                            assertThat(seen.put(life.division(), life))
                                    .as(life.toString())
                                    .isNull());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "闸北区,31,2015,静安区",
        "卢湾区,31,2011,黄浦区",
        "南市区,31,2000,黄浦区",
        "南汇县,31,2001,浦东新区",
        "南汇区,31,2009,浦东新区",
        "川沙县,31,1992,浦东新区",
        "崇明县,31,2016,崇明区",
        "宣武区,11,2010,西城区",
        "塘沽区,12,2009,滨海新区",
        "渝北区,50,2025,两江新区",
        "綦江县,50,2011,綦江区",
        "中甸县,53,2001,香格里拉市",
        "楚州区,32,2012,淮安区",
        "思茅市,53,2007,普洱市",
        "莱芜市,37,2018,济南市",
        "萝岗区,44,2014,黄埔区",
    })
    void whatADivisionBecameAndWhen(String name, String province, int ended, String now) {
        Life life =
                HISTORY.lives().stream()
                        .filter(each -> each.division().name().equals(name))
                        .filter(each -> each.division().code().startsWith(province))
                        .filter(each -> each.to() != null)
                        .findFirst()
                        .orElseThrow();
        assertThat(life.to()).isEqualTo(ended);
        assertThat(life.covers(ended - 1)).isTrue();
        assertThat(life.covers(ended + 1)).isFalse();
        assertThat(HISTORY.whole(life.division()).map(Division::name)).contains(now);
    }

    @Test
    void aDivisionThatWasSharedOutHasNoSuccessorOfItsOwn() {
        Division city = GAZETTEER.named("吴县市", null).orElseThrow();
        assertThat(HISTORY.now(city)).extracting(Division::name).containsExactly("吴中区", "相城区");
        assertThat(HISTORY.whole(city)).isEmpty();
    }

    @Test
    void aDivisionKnowsWhatItCameFrom() {
        Division district = GAZETTEER.named("浦东新区", null).orElseThrow();
        assertThat(HISTORY.predecessors(district))
                .extracting(Division::name)
                .containsExactlyInAnyOrder("川沙县", "南汇区");
        Division chongming = GAZETTEER.named("崇明区", null).orElseThrow();
        assertThat(HISTORY.life(chongming).from()).isEqualTo(2016);
    }

    @Test
    void aNameThatStillExistsElsewhereMeansThatOne() {
        // 张家口市 has a 桥东区; 石家庄市 and 邢台市 had one each.
        assertThat(GAZETTEER.named("桥东区", null).map(Division::code)).contains("130702");
        Division shijiazhuang = GAZETTEER.named("石家庄市", null).orElseThrow();
        assertThat(GAZETTEER.named("桥东区", shijiazhuang).map(Division::code)).contains("130103");
    }

    @Nested
    class AReportOfThePast {
        @TempDir private Path folder;

        @ParameterizedTest
        @CsvSource({
            "政协上海市闸北区第十三届委员会常务委员会工作报告,上海市,闸北区,310108",
            "闸北区政协2014年工作总结,上海市,闸北区,310108",
            "卢湾区人民代表大会常务委员会工作报告,上海市,卢湾区,310103",
            "上海市南匯區人民政府工作報告,上海市,南汇区,310119",
            "崇明县政协工作报告,上海市,崇明县,310230",
            "北京市宣武区政协工作报告,北京市,宣武区,110104",
        })
        void hasTheDistrictThatItHadThen(String title, String region, String district, String code)
                throws IOException {
            Path file = folder.resolve("report.txt");
            Files.writeString(file, title + "\n\n2014年1月8日\n\n一年来，我们认真履职。\n");
            Metadata metadata =
                    new CorpusReader(SampleIndex.ANALYSIS)
                            .read(CorpusFile.of(file))
                            .documents()
                            .getFirst()
                            .metadata();
            assertThat(metadata.region()).isEqualTo(region);
            assertThat(metadata.district()).isEqualTo(district);
            assertThat(metadata.divisionCode()).isEqualTo(code);
        }
    }
}
