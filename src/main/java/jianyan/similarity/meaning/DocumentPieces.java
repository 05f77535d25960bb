package jianyan.similarity.meaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jianyan.analysis.Folding;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Section;
import jianyan.similarity.profile.Statement;
import jianyan.similarity.profile.Statements;
import org.jspecify.annotations.Nullable;

/// Decides which pieces of a document are embedded.
///
/// A proposal is cut into asks and grounds, and whatever else it holds (its reply) follows. Other
/// documents are cut along their sections; a piece stays within one coverage year and orientation,
/// so that filters on these can tell.
final class DocumentPieces {
    /// As long as ten books.
    private static final int MOST_PIECES = 1000;

    /// What is shorter names a field of a form, 案号 or 提案人.
    private static final int SHORTEST_REST = 40;

    private final Folding folding;
    private final Cutter cutter;

    DocumentPieces(Folding folding) {
        this.folding = folding;
        this.cutter = new Cutter(folding);
    }

    /// @param proposal the pieces that make the proposal's own vectors; null when it is none
    /// @param rest what else is embedded
    record Pieces(@Nullable ProposalPieces proposal, List<Piece> rest) {
        List<Piece> all() {
            List<Piece> all = new ArrayList<>(proposal == null ? List.of() : proposal.all());
            all.addAll(rest);
            return all;
        }
    }

    Pieces of(Document document) {
        if (document.metadata().kind() != Kind.PROPOSAL) {
            return new Pieces(null, sections(document, Set.of(), 1));
        }
        List<Statement> statements = Statements.of(document, folding);
        Set<String> told = statements.stream().map(Statement::passage).collect(Collectors.toSet());
        return new Pieces(
                ProposalPieces.of(document.title(), statements, cutter),
                sections(document, told, SHORTEST_REST));
    }

    /// @param told the passages that are left out
    /// @param shortest how long a passage has to be
    private List<Piece> sections(Document document, Set<String> told, int shortest) {
        String title = cutter.head(document.title());
        List<Piece> pieces = new ArrayList<>();
        List<Cutter.Stretch> stretches = new ArrayList<>();
        Section begun = null;
        Set<String> seen = new HashSet<>(told);
        for (Section section : document.sections()) {
            if (begun != null && !isOnePart(begun, section)) {
                add(title, begun, stretches, pieces);
                begun = null;
            }
            if (begun == null) {
                begun = section;
            }
            for (Passage passage : section.passages()) {
                if (passage.isCounted()
                        && passage.label() != PassageLabel.HEADING
                        && passage.text().length() >= shortest
                        && seen.add(passage.id())) {
                    stretches.add(new Cutter.Stretch(passage.id(), 0, passage.text()));
                }
            }
        }
        if (begun != null) {
            add(title, begun, stretches, pieces);
        }
        return pieces;
    }

    private void add(
            String title, Section first, List<Cutter.Stretch> stretches, List<Piece> pieces) {
        String heading = cutter.head(first.heading());
        pieces.addAll(
                cutter.cut(
                        heading.equals(title) ? title : title + heading, stretches, MOST_PIECES));
        stretches.clear();
    }

    /// A heading of the first level opens a new piece, and so does another year or orientation.
    private static boolean isOnePart(Section one, Section next) {
        return next.level() > 1
                && one.orientation() == next.orientation()
                && Objects.equals(one.year(), next.year());
    }
}
