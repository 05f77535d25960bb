package jianyan.evaluation.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.Token;

/// Draws questions from some of the documents that both hold.
final class Draws {
    private final List<SentDocument> documents;
    private final TextAnalysis analysis;

    /// @throws IllegalArgumentException when no document has text enough to ask for
    Draws(List<SentDocument> documents, TextAnalysis analysis) {
        this.documents =
                documents.stream()
                        .filter(document -> words(document, analysis).size() > 8)
                        .toList();
        this.analysis = analysis;
        if (this.documents.isEmpty()) {
            throw new IllegalArgumentException("no document has eight words");
        }
    }

    /// As many questions of one shape; the same for the same seed.
    List<DrawnQuestion> of(Shape shape, int count, long seed) {
        SplittableRandom random =
                new SplittableRandom(seed * Shape.values().length + shape.ordinal());
        List<DrawnQuestion> drawn = new ArrayList<>();
        while (drawn.size() < count) {
            drawn.add(draw(shape, random));
        }
        return drawn;
    }

    private DrawnQuestion draw(Shape shape, SplittableRandom random) {
        SentDocument document = any(random);
        List<String> words = words(document, analysis);
        int at = random.nextInt(words.size() - 3);
        return switch (shape) {
            case ONE_WORD -> DrawnQuestion.of(shape, words.get(at));
            case TWO_WORDS, FACETS -> DrawnQuestion.of(shape, words.get(at), words.get(at + 3));
            case FILTERED ->
                    new DrawnQuestion(
                            shape,
                            List.of(words.get(at), words.get(at + 3)),
                            document.district() == null ? "" : document.district());
            case PHRASE -> DrawnQuestion.of(shape, phrase(document.text(), random));
            case SIMILAR ->
                    DrawnQuestion.of(
                            shape,
                            document.title(),
                            half(document.text(), 0) + half(any(random).text(), 1));
        };
    }

    private SentDocument any(SplittableRandom random) {
        return documents.get(random.nextInt(documents.size()));
    }

    private static List<String> words(SentDocument document, TextAnalysis analysis) {
        return analysis
                .segmenter()
                .segment(analysis.folding().fold(document.text()).text())
                .stream()
                .map(Token::text)
                .filter(word -> word.length() > 1)
                .filter(word -> word.chars().allMatch(Character::isIdeographic))
                .toList();
    }

    /// Four to six Han characters in a row.
    private static String phrase(String text, SplittableRandom random) {
        while (true) {
            int length = Math.min(text.length(), 4 + random.nextInt(3));
            int start = random.nextInt(text.length() - length + 1);
            String phrase = text.substring(start, start + length);
            if (phrase.chars().allMatch(Character::isIdeographic)) {
                return phrase;
            }
        }
    }

    /// Every other line, so that a draft is near to some and equal to none.
    private static String half(String text, int which) {
        List<String> lines = text.lines().toList();
        StringBuilder half = new StringBuilder();
        for (int line = which; line < lines.size(); line += 2) {
            half.append(lines.get(line)).append('\n');
        }
        return half.toString();
    }
}
