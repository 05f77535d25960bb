package jianyan.engine;

import jianyan.analysis.exact.Atoms;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Section;

/// A section with the document that it belongs to, as a patient reader goes through it.
record ReadPart(Document document, Section section) {
    long occurrences(String word) {
        long count = 0;
        for (Passage passage : section.passages()) {
            int at = passage.isCounted() ? passage.text().indexOf(word) : -1;
            while (at >= 0) {
                count++;
                at = passage.text().indexOf(word, at + word.length());
            }
        }
        return count;
    }

    long characters() {
        return section.passages().stream()
                .filter(Passage::isCounted)
                .mapToLong(passage -> Atoms.countCharacters(passage.text()))
                .sum();
    }

    boolean isIn(int from, int to) {
        Integer year = section.year();
        return year != null && from <= year && year <= to;
    }

    boolean isOf(String district) {
        return district.equals(document.metadata().district());
    }
}
