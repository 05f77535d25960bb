package jianyan.question.aggregation.trends;

import java.util.List;

/// The themes that can be counted as `theme:NAME`, those of the program and of the user's own.
public record ThemesAnswer(List<Theme> themes) {
    /// A theme and the phrases that count for it, as they are spelled in its file.
    public record Theme(String name, List<String> terms) {
        public Theme {
            terms = List.copyOf(terms);
        }
    }

    public ThemesAnswer {
        themes = List.copyOf(themes);
    }
}
