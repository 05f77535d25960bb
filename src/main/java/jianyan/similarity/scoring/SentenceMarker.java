package jianyan.similarity.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jianyan.analysis.Folded;
import jianyan.index.Deadline;
import jianyan.question.similarity.Aligned;
import jianyan.question.similarity.Span;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.Statement;

/// Marks what two sentences share and where their names and numbers differ, in the original script.
final class SentenceMarker {
    /// A shared stretch of at least this many characters is marked.
    private static final int MIN_STRETCH = 2;

    private final ProfileBuilder profiles;

    public SentenceMarker(ProfileBuilder profiles) {
        this.profiles = profiles;
    }

    Aligned mark(Statement left, Statement right, double similarity, Deadline deadline) {
        Folded a = profiles.fold(left.text());
        Folded b = profiles.fold(right.text());
        return new Aligned(span(left, a, b, deadline), span(right, b, a, deadline), similarity);
    }

    private Span span(Statement statement, Folded own, Folded other, Deadline deadline) {
        return new Span(
                statement.passage(),
                statement.start(),
                statement.end(),
                statement.text(),
                shared(own, other.text(), deadline),
                differing(own, other.text()));
    }

    private static List<List<Integer>> shared(Folded own, String other, Deadline deadline) {
        String text = own.text();
        List<List<Integer>> marks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            deadline.check(at);
            int length = 0;
            while (at + length < text.length()
                    && other.contains(text.substring(at, at + length + 1))) {
                length++;
            }
            if (length >= MIN_STRETCH) {
                marks.add(List.of(own.originalStart(at), own.originalEnd(at + length)));
            }
            at += Math.max(1, length);
        }
        return marks;
    }

    private List<List<Integer>> differing(Folded own, String other) {
        Set<String> known = new TreeSet<>();
        profiles.names(other).forEach(name -> known.add(name.text()));
        return profiles.names(own.text()).stream()
                .filter(name -> !known.contains(name.text()))
                .map(name -> List.of(own.originalStart(name.start()), own.originalEnd(name.end())))
                .toList();
    }
}
