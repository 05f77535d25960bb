package jianyan.aggregation.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.SharedFolder;
import jianyan.aggregation.indicator.reading.IndicatorReader;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.analysis.Folding;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.walk.CorpusFile;
import jianyan.question.aggregation.indicator.IndicatorReading;
import org.junit.jupiter.api.Test;

/// Reports made so that each figure is easily read wrongly, with every reading that is right.
final class ExpectedFiguresTest {
    /// What the list of right readings leaves out: 17个工作室 is a reading of another indicator.
    private static final List<String> UNLISTED = List.of("studios", "high-tech-firms");

    @Test
    void everyReadingIsRightAndNoneIsMissing() throws IOException {
        Path folder = SharedFolder.require("data/figures");
        Map<String, List<String>> expected;
        try (Stream<String> lines = Files.lines(folder.resolve("expected.tsv"))) {
            expected =
                    lines.skip(1)
                            .map(line -> line.split("\t", -1))
                            .collect(
                                    Collectors.groupingBy(
                                            cells -> cells[0],
                                            TreeMap::new,
                                            Collectors.mapping(
                                                    ExpectedFiguresTest::written,
                                                    Collectors.toList())));
        }
        var corpus = new CorpusReader(TextAnalysis.load());
        var reader =
                new IndicatorReader(IndicatorRulesReader.load(), Folding.load(), Gazetteer.load());
        assertThat(expected).isNotEmpty();
        for (Map.Entry<String, List<String>> file : expected.entrySet()) {
            List<String> read =
                    corpus.read(CorpusFile.of(folder.resolve(file.getKey()))).documents().stream()
                            .flatMap(document -> reader.read(document).stream())
                            .filter(reading -> !UNLISTED.contains(reading.indicator()))
                            .map(ExpectedFiguresTest::written)
                            .toList();
            assertThat(read).as(file.getKey()).containsExactlyInAnyOrderElementsOf(file.getValue());
        }
    }

    private static String written(String[] cells) {
        return String.join(" | ", cells[1], cells[2], cells[3], value(cells[4]), cells[5]);
    }

    private static String value(String written) {
        String percent = written.endsWith("%") ? "%" : "";
        String number = written.substring(0, written.length() - percent.length());
        return new BigDecimal(number).stripTrailingZeros().toPlainString() + percent;
    }

    private static String written(IndicatorReading reading) {
        String place =
                Stream.of(reading.place(), reading.district(), reading.region())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("中国");
        String percent = reading.unit().equals("%") ? "%" : "";
        return String.join(
                " | ",
                reading.indicator(),
                place,
                Objects.toString(reading.year(), ""),
                reading.value().stripTrailingZeros().toPlainString() + percent,
                Objects.toString(reading.qualifier(), ""));
    }
}
