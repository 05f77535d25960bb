package jianyan.corpus.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jianyan.analysis.Folding;
import jianyan.corpus.place.Division;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.place.Gazetteer.Mention;
import jianyan.corpus.structure.DistrictFeature.Run;
import jianyan.corpus.structure.DocumentSplitter.Piece;
import jianyan.corpus.text.Line;
import org.jspecify.annotations.Nullable;

/// Finds the text of a headline that stands apart from it: a run of paragraphs, in the section of
/// one district, that speak of another.
final class ForeignText {
    private final Folding folding;
    private final Gazetteer gazetteer;

    ForeignText(Folding folding, Gazetteer gazetteer) {
        this.folding = folding;
        this.gazetteer = gazetteer;
    }

    /// The run for a headline: of the district it names or, when it names none, the one that shares
    /// the largest part of the headline's letter pairs.
    Optional<Run> find(List<Piece> sections, List<Line> headline, @Nullable Division named) {
        Run best = null;
        double bestScore = 0;
        for (int i = 0; i < sections.size(); i++) {
            for (Run run : runs(sections.get(i), i)) {
                Division place = run.place();
                if (named != null && !named.equals(place)) {
                    continue;
                }
                List<Line> lines = sections.get(i).lines().subList(run.from(), run.to());
                double score = named != null ? lines.size() : shared(headline, lines);
                if (score > bestScore) {
                    best = run;
                    bestScore = score;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// Runs of paragraphs that name a district which has no section, and not the section's own.
    private List<Run> runs(Piece section, int index) {
        List<Run> runs = new ArrayList<>();
        List<Line> lines = section.lines();
        int from = -1;
        int to = -1;
        Division place = null;
        for (int i = 0; i <= lines.size(); i++) {
            boolean prose = i < lines.size() && lines.get(i).shape().isProse();
            if (i < lines.size()
                    && !prose
                    && lines.get(i).shape() != jianyan.corpus.text.LineShape.HEADING) {
                continue;
            }
            Division spoken = prose ? spokenOf(lines.get(i), section.place()) : null;
            boolean own = !prose || spoken != null && spoken.equals(section.place());
            if (from >= 0 && (own || spoken != null && !spoken.equals(place))) {
                runs.add(new Run(index, from, own ? i : to, place));
                from = -1;
            }
            if (prose && spoken != null && !spoken.equals(section.place())) {
                from = from < 0 ? i : from;
                place = spoken;
                to = i + 1;
            }
        }
        return runs;
    }

    /// The district that a paragraph speaks of: the section's own if it is named at all.
    private @Nullable Division spokenOf(Line paragraph, @Nullable Division own) {
        Division other = null;
        for (Mention mention :
                gazetteer.mentions(
                        folding.fold(paragraph.text()).text(), own == null ? null : own.above())) {
            if (mention.division().equals(own)) {
                return own;
            }
            if (other == null && mention.full() && mention.division().isDistrict()) {
                other = mention.division();
            }
        }
        return other;
    }

    private double shared(List<Line> headline, List<Line> text) {
        Set<String> wanted = pairs(headline);
        Set<String> found = pairs(text);
        long shared = wanted.stream().filter(found::contains).count();
        return wanted.isEmpty() ? 0 : (double) shared / wanted.size();
    }

    private Set<String> pairs(List<Line> lines) {
        Set<String> pairs = new HashSet<>();
        for (Line line : lines) {
            String folded = folding.fold(line.text()).text();
            for (int i = 0; i + 2 <= folded.length(); i++) {
                pairs.add(folded.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
