package jianyan.evaluation.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Every figure of a comparison as Markdown: first the medians and the spread of the ratios, then
/// each single run. A ratio is this program's figure by the other's.
final class ComparisonTable {
    /// One corpus indexed by both in turn.
    ///
    /// @param characters how many were indexed
    record Build(
            long characters,
            Contender.Took own,
            Contender.Took other,
            long bytes,
            long otherBytes) {}

    /// The same questions asked of both in turn.
    record Round(Shape shape, int clients, Clients.Answered own, Clients.Answered other) {}

    private final List<Build> builds = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();

    void add(Build build) {
        builds.add(build);
    }

    void add(Round round) {
        rounds.add(round);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("| what | Jianyan | OpenSearch " + OpenSearchHome.VERSION + " | ratio, spread |");
        lines.add("|---|---|---|---|");
        lines.add(
                summary(
                        "indexing, 1,000 characters a second",
                        builds,
                        build -> build.characters / build.own.seconds() / 1e3,
                        build -> build.characters / build.other.seconds() / 1e3));
        lines.add(
                summary(
                        "indexing, 1,000 characters a second of processor time",
                        builds,
                        build -> build.characters / build.own.processorSeconds() / 1e3,
                        build -> build.characters / build.other.processorSeconds() / 1e3));
        lines.add(
                summary(
                        "index, bytes a character",
                        builds,
                        build -> (double) build.bytes / build.characters,
                        build -> (double) build.otherBytes / build.characters));
        for (Shape shape : Shape.values()) {
            for (int clients : SideBySide.CLIENTS) {
                List<Round> some =
                        rounds.stream()
                                .filter(round -> round.shape == shape && round.clients == clients)
                                .toList();
                String title = shape.title() + ", " + clients + " at a time: ";
                lines.add(percentile(title, 50, some));
                lines.add(percentile(title, 99, some));
                lines.add(
                        summary(
                                title + "a second",
                                some,
                                round -> round.own.perSecond(),
                                round -> round.other.perSecond()));
            }
        }
        lines.add("");
        raw(lines);
        return lines;
    }

    private void raw(List<String> lines) {
        lines.add("| run | Jianyan | OpenSearch |");
        lines.add("|---|---|---|");
        for (Build build : builds) {
            lines.add(
                    format(
                            "| indexing %d characters | %s, %d bytes | %s, %d bytes |",
                            build.characters,
                            said(build.own),
                            build.bytes,
                            said(build.other),
                            build.otherBytes));
        }
        for (Round round : rounds) {
            lines.add(
                    format(
                            "| %s, %d at a time, n=%d | %s | %s |",
                            round.shape.title(),
                            round.clients,
                            round.own.millis().length,
                            said(round.own),
                            said(round.other)));
        }
    }

    private static String said(Contender.Took took) {
        return format("%.1f s, of processors %.1f s", took.seconds(), took.processorSeconds());
    }

    private static String said(Clients.Answered answered) {
        return format(
                "p50 %.1f, p99 %.1f ms, %.0f/s%s",
                answered.percentile(50),
                answered.percentile(99),
                answered.perSecond(),
                answered.failed() == 0 ? "" : ", " + answered.failed() + " failed");
    }

    private static String percentile(String title, int percent, List<Round> rounds) {
        return summary(
                title + "p" + percent + ", ms",
                rounds,
                round -> round.own.percentile(percent),
                round -> round.other.percentile(percent));
    }

    private static <T> String summary(
            String title, List<T> runs, ToDoubleFunction<T> own, ToDoubleFunction<T> other) {
        double[] ratios =
                runs.stream()
                        .mapToDouble(run -> own.applyAsDouble(run) / other.applyAsDouble(run))
                        .sorted()
                        .toArray();
        return runs.isEmpty()
                ? format("| %s | | | |", title)
                : format(
                        "| %s | %.1f | %.1f | %.2f, %.2f–%.2f |",
                        title,
                        median(runs.stream().mapToDouble(own).toArray()),
                        median(runs.stream().mapToDouble(other).toArray()),
                        median(ratios),
                        ratios[0],
                        ratios[ratios.length - 1]);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
