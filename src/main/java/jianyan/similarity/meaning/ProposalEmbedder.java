package jianyan.similarity.meaning;

import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.Folding;
import jianyan.embedding.Embedder;
import jianyan.index.Deadline;
import jianyan.similarity.profile.ProposalProfile;

/// Makes the vectors of proposals, drafts among them. Thread-safe.
public final class ProposalEmbedder {
    /// Pieces between two looks at the clock: some tenths of a second.
    private static final int AT_ONCE = 8;

    private final Embedder embedder;
    private final Cutter cutter;

    public ProposalEmbedder(Embedder embedder, Folding folding) {
        this.embedder = embedder;
        this.cutter = new Cutter(folding);
    }

    /// The vectors of one proposal, which has a title or a text.
    public MeaningVectors embed(ProposalProfile profile) {
        return embed(profile, Deadline.NONE);
    }

    /// The same, in time.
    public MeaningVectors embed(ProposalProfile profile, Deadline deadline) {
        ProposalPieces pieces = ProposalPieces.of(profile.title(), profile.statements(), cutter);
        List<String> texts = pieces.all().stream().map(Piece::text).toList();
        List<float[]> vectors = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            deadline.check();
            int to = Math.min(texts.size(), from + AT_ONCE);
            vectors.addAll(embedder.embed(texts.subList(from, to)));
        }
        return pieces.combine(vectors);
    }
}
