package jianyan.index.layout;

import jianyan.analysis.Folding;
import jianyan.document.Proposal;
import jianyan.words.ReplyClass;

/// What became of a proposal, as far as its document says.
///
/// @param reply whether the document holds the text of a reply
/// @param ended how the office marked its reply
public record HeldHandling(boolean reply, Ended ended) {
    private static final Ended[] ENDED = Ended.values();

    /// The class of a reply; other words than those of the three classes are told apart from none.
    public enum Ended {
        NOT_STATED,
        A,
        B,
        C,
        OTHER
    }

    static HeldHandling of(Proposal proposal, Folding folding) {
        String outcome = proposal.outcome();
        if (outcome == null || outcome.isBlank()) {
            return new HeldHandling(proposal.reply(), Ended.NOT_STATED);
        }
        Ended ended =
                ReplyClass.of(folding.fold(outcome).text().strip())
                        .map(of -> Ended.valueOf(of.name()))
                        .orElse(Ended.OTHER);
        return new HeldHandling(proposal.reply(), ended);
    }

    /// As the index holds it.
    long packed() {
        return (long) ended.ordinal() << 1 | (reply ? 1 : 0);
    }

    public static HeldHandling of(long packed) {
        return new HeldHandling((packed & 1) == 1, ENDED[(int) (packed >> 1)]);
    }
}
