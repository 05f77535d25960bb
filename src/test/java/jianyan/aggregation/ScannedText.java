package jianyan.aggregation;

import java.util.ArrayList;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.analysis.exact.Atoms;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Section;

/// One counted passage of the sample corpus as its atoms, for a patient reading.
public record ScannedText(Document document, Section section, List<String> atoms) {
    /// Stands for 。；！？ among the atoms.
    public static final String BOUNDARY = "\n";

    /// Every counted passage of the sample corpus.
    public static List<ScannedText> all() {
        List<ScannedText> texts = new ArrayList<>();
        for (Document document : SampleIndex.documents()) {
            for (Section section : document.sections()) {
                section.passages().stream()
                        .filter(Passage::isCounted)
                        .forEach(passage ->
                                texts.add(
                                        new ScannedText(document, section, atoms(passage.text()))));
            }
        }
        return texts;
    }

    private static List<String> atoms(String text) {
        String folded = SampleIndex.ANALYSIS.folding().fold(text).text();
        List<String> list = new ArrayList<>();
        Atoms atoms = new Atoms(folded);
        while (atoms.next()) {
            list.add(
                    atoms.type() == Atoms.Type.BOUNDARY
                            ? BOUNDARY
                            : folded.substring(atoms.start(), atoms.end()));
        }
        return list;
    }

    public List<Integer> places(String word) {
        List<String> wanted = word.codePoints().mapToObj(Character::toString).toList();
        List<Integer> places = new ArrayList<>();
        int free = 0;
        for (int at = 0; at + wanted.size() <= atoms.size(); at++) {
            if (at >= free && atoms.subList(at, at + wanted.size()).equals(wanted)) {
                places.add(at);
                free = at + wanted.size();
            }
        }
        return places;
    }

    /// How many atoms lie between a place of one word and some place of another; for each such
    /// place that does not overlap.
    public boolean isNear(int at, int length, String word, int within) {
        return places(word).stream()
                .anyMatch(other ->
                        other + word.length() <= at && at - other - word.length() <= within
                                || other >= at + length && other - at - length <= within);
    }

    public int sentence(int at) {
        return (int) atoms.subList(0, at).stream().filter(BOUNDARY::equals).count();
    }
}
