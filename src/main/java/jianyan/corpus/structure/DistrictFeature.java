package jianyan.corpus.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jianyan.analysis.Folding;
import jianyan.corpus.place.Division;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.place.Gazetteer.Mention;
import jianyan.corpus.structure.DocumentSplitter.Piece;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import org.jspecify.annotations.Nullable;

/// Cuts a feature that has a section for each of several districts.
///
/// A section begins at a line that is nothing but a district's institution, 静安区政协, with text below
/// it. A headline that stands apart from its text (at the end of a page, say) takes the run of
/// paragraphs that speak of its district, or that share most with its words, out of the section in
/// which they stand. A caption goes to the district that it names.
final class DistrictFeature {
    private static final Pattern INSTITUTION =
            Pattern.compile("(?:政协|人大|人大常委会|政协委员会|人民政府)?(?:篇|:)?");
    private static final int PARAGRAPH = 40;

    private final Folding folding;
    private final Gazetteer gazetteer;

    DistrictFeature(Folding folding, Gazetteer gazetteer) {
        this.folding = folding;
        this.gazetteer = gazetteer;
    }

    /// What a section has gathered so far.
    private record Gathered(@Nullable Division place, List<Line> lines) {
        int firstParagraph() {
            return lines.stream()
                    .filter(DistrictFeature::isParagraph)
                    .mapToInt(line -> line.mapped().sourceStart())
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }
    }

    List<Piece> split(List<Line> lines) {
        List<Integer> starts = new ArrayList<>();
        List<Division> owners = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Division place = institution(lines.get(i));
            if (place != null && paragraphFollows(lines, i) && !owners.contains(place)) {
                starts.add(i);
                owners.add(place);
            }
        }
        if (starts.size() < 2) {
            return List.of(new Piece(lines, null));
        }
        List<Gathered> sections = new ArrayList<>();
        List<Piece> cut = ReportPages.cut(lines, starts);
        for (int i = 0; i < cut.size(); i++) {
            sections.add(new Gathered(owners.get(i), new ArrayList<>(cut.get(i).lines())));
        }
        int rank = lines.get(starts.getFirst()).level();
        for (Gathered section : List.copyOf(sections)) {
            detachHeadlines(section, rank, sections);
        }
        moveCaptions(sections);
        return sections.stream()
                .sorted(Comparator.comparingInt(Gathered::firstParagraph))
                .map(section -> new Piece(section.lines(), section.place()))
                .toList();
    }

    private @Nullable Division institution(Line line) {
        if (line.text().length() > 20
                || line.shape() != LineShape.HEADING && !line.shape().isProse()) {
            return null;
        }
        String folded = folding.fold(line.text()).text().strip();
        List<Mention> mentions = gazetteer.mentions(folded, null);
        if (mentions.isEmpty()
                || mentions.getFirst().start() > 0
                || !mentions.getLast().full() && mentions.getLast().end() == folded.length()) {
            return null;
        }
        Mention last = mentions.getLast();
        return INSTITUTION.matcher(folded.substring(last.end())).matches() ? last.division() : null;
    }

    /// Text below, with at most a headline or two between.
    private static boolean paragraphFollows(List<Line> lines, int i) {
        for (int below = i + 1; below < lines.size() && below <= i + 3; below++) {
            if (isParagraph(lines.get(below))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isParagraph(Line line) {
        return line.shape().isProse() && line.text().length() >= PARAGRAPH;
    }

    /// Headlines at a section's end with no text of their own become sections and take their text.
    private void detachHeadlines(Gathered section, int rank, List<Gathered> sections) {
        List<Line> lines = section.lines();
        int at = lines.size();
        while (at > 0 && !isParagraph(lines.get(at - 1))) {
            at--;
        }
        while (at < lines.size()
                && !(lines.get(at).shape() == LineShape.HEADING && lines.get(at).level() <= rank)) {
            at++;
        }
        if (at == lines.size() || at == 0) {
            return;
        }
        List<Line> headline = List.copyOf(lines.subList(at, lines.size()));
        Division named = null;
        for (Line line : headline) {
            named = named != null ? named : institution(line);
        }
        Optional<Run> run =
                new ForeignText(folding, gazetteer).find(sections(sections), headline, named);
        if (run.isEmpty()) {
            return;
        }
        lines.subList(at, lines.size()).clear();
        List<Line> taken = new ArrayList<>(headline);
        List<Line> from =
                sections.get(run.get().section()).lines().subList(run.get().from(), run.get().to());
        taken.addAll(from);
        from.clear();
        sections.add(new Gathered(run.get().place(), taken));
    }

    private static List<Piece> sections(List<Gathered> sections) {
        return sections.stream().map(each -> new Piece(each.lines(), each.place())).toList();
    }

    /// The lines `from` to `to` of a section speak of a place that is not the section's.
    record Run(int section, int from, int to, @Nullable Division place) {}

    private void moveCaptions(List<Gathered> sections) {
        for (Gathered section : sections) {
            for (Line line : List.copyOf(section.lines())) {
                Gathered home = line.shape() == LineShape.CAPTION ? home(line, sections) : null;
                if (home != null && !home.equals(section)) {
                    section.lines().remove(line);
                    home.lines().add(line);
                }
            }
        }
    }

    private @Nullable Gathered home(Line caption, List<Gathered> sections) {
        Set<String> named = new HashSet<>();
        for (Mention mention : gazetteer.mentions(folding.fold(caption.text()).text(), null)) {
            named.add(mention.division().code());
        }
        List<Gathered> homes =
                sections.stream()
                        .filter(each -> each.place() != null && named.contains(each.place().code()))
                        .toList();
        return homes.size() == 1 ? homes.getFirst() : null;
    }
}
