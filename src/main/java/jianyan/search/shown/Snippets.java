package jianyan.search.shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.document.SentenceEnd;
import jianyan.document.SourceSpan;
import jianyan.index.layout.PartFilter;
import jianyan.question.search.Hit.Snippet;
import jianyan.search.find.NearPassage;
import org.jspecify.annotations.Nullable;

/// Chooses the passages of a hit that show best why it was found.
public final class Snippets {
    private static final int PASSAGES = 2;

    /// Long enough for two or three sentences, short enough to read ten hits at a glance.
    private static final int LENGTH = 120;

    private final Marker marker;

    public Snippets(Marker marker) {
        this.marker = marker;
    }

    /// A passage with its marks and how much of the query it holds.
    private record Candidate(Passage passage, List<Marker.Mark> marks) {
        long distinct() {
            return marks.stream().map(Marker.Mark::phrase).distinct().count();
        }
    }

    /// Up to two snippets in reading order. When no passage holds a word: the passage that is
    /// nearest in meaning, or the beginning of the text.
    ///
    /// @param near null when the document was not found by its meaning
    public List<Snippet> of(Document document, PartFilter parts, @Nullable NearPassage near) {
        List<Candidate> candidates = new ArrayList<>();
        for (Section section : document.sections()) {
            if (parts.isAny() || parts.admits(section.year(), section.orientation())) {
                for (Passage passage : section.passages()) {
                    if (passage.isCounted()) {
                        candidates.add(new Candidate(passage, marker.marks(passage.text())));
                    }
                }
            }
        }
        List<Candidate> best =
                candidates.stream()
                        .filter(candidate -> !candidate.marks.isEmpty())
                        .filter(candidate -> !candidate.passage.text().equals(document.title()))
                        .sorted(
                                Comparator.comparingLong(Candidate::distinct)
                                        .thenComparingInt(candidate -> candidate.marks.size())
                                        .reversed())
                        .limit(PASSAGES)
                        .sorted(Comparator.comparingInt(candidates::indexOf))
                        .toList();
        if (best.isEmpty() && near != null) {
            List<Passage> counted = document.passages().filter(Passage::isCounted).toList();
            if (near.passage() < counted.size()) {
                return List.of(
                        cut(new Candidate(counted.get(near.passage()), List.of()), near.start()));
            }
        }
        if (best.isEmpty()) {
            best =
                    candidates.stream()
                            .filter(candidate -> candidate.passage.text().length() > LENGTH / 4)
                            .filter(candidate -> !candidate.passage.text().equals(document.title()))
                            .limit(1)
                            .toList();
        }
        return best.stream().map(Snippets::cut).toList();
    }

    private static Snippet cut(Candidate candidate) {
        return cut(
                candidate,
                candidate.marks.isEmpty() ? 0 : candidate.marks.getFirst().span().start());
    }

    /// @param shown an offset in the passage that the snippet holds
    private static Snippet cut(Candidate candidate, int shown) {
        String text = candidate.passage.text();
        int first = Math.min(shown, text.length());
        int start = sentenceStart(text, first);
        if (first - start > LENGTH / 2) {
            start = whole(text, first - LENGTH / 2);
        }
        int end = sentenceEnd(text, start);
        int from = start;
        List<SourceSpan> marks =
                candidate.marks.stream()
                        .map(Marker.Mark::span)
                        .filter(mark -> mark.start() >= from && mark.end() <= end)
                        .map(mark -> new SourceSpan(mark.start() - from, mark.end() - from))
                        .toList();
        return new Snippet(candidate.passage.id(), start, text.substring(start, end), marks);
    }

    private static int sentenceStart(String text, int at) {
        int start = at;
        while (start > 0 && !endsSentence(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /// The last sentence end within the length, or the length itself when the sentence is longer.
    private static int sentenceEnd(String text, int start) {
        int limit = Math.min(text.length(), start + LENGTH);
        if (limit == text.length()) {
            return limit;
        }
        for (int end = limit; end > start + LENGTH / 2; end--) {
            if (endsSentence(text.charAt(end - 1))) {
                return end;
            }
        }
        return whole(text, limit);
    }

    private static boolean endsSentence(char c) {
        return SentenceEnd.STATEMENT.is(c) || c == '\n';
    }

    /// The same offset, or the one before when it would cut a surrogate pair.
    private static int whole(String text, int at) {
        boolean inPair =
                at > 0
                        && at < text.length()
                        && Character.isLowSurrogate(text.charAt(at))
                        && Character.isHighSurrogate(text.charAt(at - 1));
        return inPair ? at - 1 : at;
    }
}
