package jianyan.cli.inspect;

import java.util.List;
import java.util.Locale;
import jianyan.analysis.lexicon.TermSuggestion;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;

/// Phrases that may deserve a place in the lexicon, the likeliest first.
public final class LexiconSuggestionsText implements Text<List<TermSuggestion>> {
    private final Ink ink;

    public LexiconSuggestionsText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(List<TermSuggestion> suggestions) {
        List<List<String>> rows =
                suggestions.stream()
                        .map(suggestion ->
                                List.of(
                                        suggestion.term(),
                                        Labels.number(suggestion.occurrences()),
                                        decimal(suggestion.cohesion()),
                                        decimal(suggestion.leftFreedom()),
                                        decimal(suggestion.rightFreedom()),
                                        suggestion.samples().stream().findFirst().orElse("")))
                        .toList();
        return rows.isEmpty()
                ? List.of("没有找到可以收录的词；可用 --least 放宽次数")
                : new Table(List.of("词", " 次数", " 凝聚", " 左自由", " 右自由", "例"), rows).lines(ink);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
