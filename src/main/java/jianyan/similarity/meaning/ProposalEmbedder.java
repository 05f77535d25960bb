package jianyan.similarity.meaning;

import java.util.List;
import jianyan.analysis.Folding;
import jianyan.embedding.Embedder;
import jianyan.similarity.profile.ProposalProfile;

/// Makes the vectors of proposals, drafts among them. Thread-safe.
public final class ProposalEmbedder {
    private final Embedder embedder;
    private final Cutter cutter;

    public ProposalEmbedder(Embedder embedder, Folding folding) {
        this.embedder = embedder;
        this.cutter = new Cutter(folding);
    }

    /// The vectors of one proposal, which has a title or a text.
    public MeaningVectors embed(ProposalProfile profile) {
        ProposalPieces pieces = ProposalPieces.of(profile.title(), profile.statements(), cutter);
        List<String> texts = pieces.all().stream().map(Piece::text).toList();
        return pieces.combine(embedder.embed(texts));
    }
}
