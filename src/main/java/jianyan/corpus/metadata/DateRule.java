package jianyan.corpus.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.corpus.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/// Dates and years in folded text: 2023年1月3日, 二〇二三年一月三日, 2021-11-30, 民国101年2月9日.
public final class DateRule {
    private static final String N = ChineseNumerals.PATTERN;
    private static final Pattern SPELLED =
            Pattern.compile(
                    "(民国|中华民国)?\\s*(" + N + ")\\s*年\\s*(" + N + ")\\s*月\\s*(" + N + ")\\s*[日号]");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![0-9])([12][0-9]{3})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])");
    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3})\\s*年");

    private static final Pattern MONTH =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})年\\s*[0-9]{1,2}\\s*月");

    /// A text that names so many years, and none of them in a third of all cases, is a chronicle.
    private static final int MANY_YEARS = 10;

    /// The Republic of China counts its years from 1912.
    private static final int ROC_EPOCH = 1911;

    /// A day, and where it stands.
    public record Dated(LocalDate date, int start, int end) {}

    /// A year, and where it stands.
    public record Year(int year, int start, int end) {}

    private DateRule() {}

    /// The first full date in a folded text.
    public static Optional<Dated> find(String folded) {
        Dated spelled = folded.indexOf('日') < 0 && folded.indexOf('号') < 0 ? null : spelled(folded);
        Dated numeric = numeric(folded);
        if (spelled != null && (numeric == null || spelled.start <= numeric.start)) {
            return Optional.of(spelled);
        }
        return Optional.ofNullable(numeric);
    }

    private static @Nullable Dated spelled(String folded) {
        Matcher matcher = SPELLED.matcher(folded);
        while (matcher.find()) {
            int year = ChineseNumerals.parse(matcher.group(2));
            if (matcher.group(1) != null) {
                year += ROC_EPOCH;
            }
            LocalDate date =
                    day(
                            year,
                            ChineseNumerals.parse(matcher.group(3)),
                            ChineseNumerals.parse(matcher.group(4)));
            if (date != null) {
                return new Dated(date, matcher.start(), matcher.end());
            }
        }
        return null;
    }

    private static @Nullable Dated numeric(String folded) {
        Matcher matcher = NUMERIC.matcher(folded);
        while (matcher.find()) {
            LocalDate date =
                    day(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)));
            if (date != null) {
                return new Dated(date, matcher.start(), matcher.end());
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        if (year < 1900 || year > 2100) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /// The first year in a folded text.
    public static Optional<Year> findYear(String folded) {
        if (folded.indexOf('年') < 0) {
            return Optional.empty();
        }
        Matcher matcher = YEAR.matcher(folded);
        return matcher.find()
                ? Optional.of(
                        new Year(
                                ChineseNumerals.parse(matcher.group(1)),
                                matcher.start(),
                                matcher.end()))
                : Optional.empty();
    }

    /// The year of the latest month that a folded text names, 2023年5月; else the year it names most
    /// often; null if it names none.
    public static @Nullable Integer latestMonth(String folded) {
        Integer latest = null;
        Matcher months = MONTH.matcher(folded);
        while (months.find()) {
            int year = ChineseNumerals.parse(months.group(1));
            latest = latest == null || year > latest ? (Integer) year : latest;
        }
        if (isChronicle(folded)) {
            return null;
        }
        return latest != null ? latest : commonest(folded);
    }

    /// A text of many years is of none of them.
    private static boolean isChronicle(String folded) {
        Map<Integer, Integer> counts = counts(folded);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.size() >= MANY_YEARS && most * 3 < all;
    }

    private static Map<Integer, Integer> counts(String folded) {
        Map<Integer, Integer> counts = new TreeMap<>();
        Matcher years = YEAR.matcher(folded);
        while (years.find()) {
            counts.merge(ChineseNumerals.parse(years.group(1)), 1, Integer::sum);
        }
        return counts;
    }

    private static @Nullable Integer commonest(String folded) {
        return counts(folded).entrySet().stream()
                .max(
                        Map.Entry.<Integer, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
