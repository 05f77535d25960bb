package jianyan.index.layout;

import jianyan.analysis.Folding;
import jianyan.document.Proposal;
import jianyan.words.ReplyClass;

/// What became of a proposal, as far as its document says.
///
/// @param reply whether the document holds the text of a reply
/// @param ended how the office marked its reply
public record Handling(boolean reply, Ended ended) {
    private static final Ended[] ENDED = Ended.values();

    /// The class of a reply; other words than those of the three classes are told apart from none.
    public enum Ended {
        NOT_STATED,
        A,
        B,
        C,
        OTHER
    }

    static Handling of(Proposal proposal, Folding folding) {
        String outcome = proposal.outcome();
        if (outcome == null || outcome.isBlank()) {
            return new Handling(proposal.reply(), Ended.NOT_STATED);
        }
        Ended ended =
                ReplyClass.of(folding.fold(outcome).text().strip())
                        .map(of -> Ended.valueOf(of.name()))
                        .orElse(Ended.OTHER);
        return new Handling(proposal.reply(), ended);
    }

    /// As the index holds it.
    long packed() {
        return (long) ended.ordinal() << 1 | (reply ? 1 : 0);
    }

    public static Handling of(long packed) {
        return new Handling((packed & 1) == 1, ENDED[(int) (packed >> 1)]);
    }
}
