package jianyan.corpus.making;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jianyan.analysis.Folding;
import jianyan.corpus.metadata.DateRule;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/// The reply that stands below a proposal: whether there is one, and of which day it is.
final class Replies {
    private static final Pattern HEADING =
            Pattern.compile("(?:[一二三四五六][、.])?.{0,6}(?:答复|回复)(?:意见|摘要|情况|内容)?:?");

    /// What the pattern can hold.
    private static final int LONGEST_HEADING = 16;

    /// A signature is the name of an office and the day, in one line or two.
    private static final int LONGEST_SIGNATURE = 40;

    private static final int SIGNATURE_LINES = 3;

    private final Folding folding;

    Replies(Folding folding) {
        this.folding = folding;
    }

    /// @param span where it stands
    record Day(LocalDate date, @Nullable SourceSpan span) {}

    boolean stands(List<Section> sections) {
        return sections.stream().anyMatch(this::opens);
    }

    /// The day under the reply's last words; empty where none stands there.
    Optional<Day> day(List<Section> sections) {
        int first = 0;
        while (first < sections.size() && !opens(sections.get(first))) {
            first++;
        }
        List<Passage> reply =
                sections.stream()
                        .skip(first)
                        .flatMap(section -> section.passages().stream())
                        .toList();
        return reply.reversed().stream()
                .limit(SIGNATURE_LINES)
                .flatMap(passage -> signed(passage).stream())
                .findFirst();
    }

    private Optional<Day> signed(Passage passage) {
        String text = folding.fold(passage.text()).text().strip();
        if (text.length() > LONGEST_SIGNATURE) {
            return Optional.empty();
        }
        SourceSpan span = passage.source().isEmpty() ? null : passage.source().getFirst();
        return DateRule.find(text)
                .filter(found -> found.end() == text.length())
                .map(found -> new Day(found.date(), span));
    }

    private boolean opens(Section section) {
        return section.level() > 0
                && section.heading().length() <= LONGEST_HEADING
                && HEADING.matcher(folding.fold(section.heading()).text()).matches();
    }
}
