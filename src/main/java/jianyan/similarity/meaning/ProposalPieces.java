package jianyan.similarity.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jianyan.corpus.proposal.StatementRole;
import jianyan.embedding.VectorMath;
import jianyan.similarity.profile.Statement;

/// The pieces of a proposal: what it asks for and its grounds apart, each under the title.
///
/// Paragraphs are put in the order of their text first: what a proposal means does not depend on
/// the order in which it has them.
record ProposalPieces(List<Piece> asks, List<Piece> grounds) {
    /// A book is known by forty of its pages.
    private static final int MOST_PIECES = 40;

    static ProposalPieces of(String title, List<Statement> statements, Cutter cutter) {
        String head = cutter.head(title);
        List<Piece> asks =
                cutter.cut(head, stretches(statements, StatementRole.ASK, cutter), MOST_PIECES);
        List<Piece> grounds =
                cutter.cut(head, stretches(statements, StatementRole.GROUND, cutter), MOST_PIECES);
        return asks.isEmpty() && grounds.isEmpty() && !head.isEmpty()
                ? new ProposalPieces(List.of(new Piece(head, "", 0)), List.of())
                : new ProposalPieces(asks, grounds);
    }

    List<Piece> all() {
        List<Piece> all = new ArrayList<>(asks);
        all.addAll(grounds);
        return all;
    }

    /// The vectors of the proposal out of those of its pieces.
    ///
    /// @param vectors in the order of [#all], at least one
    MeaningVectors combine(List<float[]> vectors) {
        float[] whole = VectorMath.mean(vectors);
        return new MeaningVectors(
                whole, asks.isEmpty() ? whole : VectorMath.mean(vectors.subList(0, asks.size())));
    }

    private static List<Cutter.Stretch> stretches(
            List<Statement> statements, StatementRole role, Cutter cutter) {
        List<List<Cutter.Stretch>> paragraphs = new ArrayList<>();
        String passage = "";
        for (Statement statement : statements) {
            if (statement.role() == role) {
                if (paragraphs.isEmpty() || !statement.passage().equals(passage)) {
                    paragraphs.add(new ArrayList<>());
                }
                passage = statement.passage();
                paragraphs
                        .getLast()
                        .add(
                                new Cutter.Stretch(
                                        statement.passage(), statement.start(), statement.text()));
            }
        }
        record Paragraph(String text, List<Cutter.Stretch> stretches) {}
        return paragraphs.stream()
                .map(stretches ->
                        new Paragraph(
                                String.join(
                                        "",
                                        stretches.stream()
                                                .map(stretch -> cutter.read(stretch.text()))
                                                .toList()),
                                stretches))
                .sorted(Comparator.comparing(Paragraph::text))
                .flatMap(paragraph -> paragraph.stretches.stream())
                .toList();
    }
}
