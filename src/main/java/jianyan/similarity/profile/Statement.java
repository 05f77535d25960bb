package jianyan.similarity.profile;

import jianyan.corpus.proposal.StatementRole;

/// One sentence of a proposal, up to 。；！？.
///
/// @param passage the id of the passage that it stands in
/// @param start where it begins in the passage's text, in UTF-16 units
/// @param text the sentence itself, in its own script
/// @param telling whether it says something of its own: headings, labels (具体建议：) and sentences made
///   of formulae do not, and are no evidence of likeness
public record Statement(
        StatementRole role, String passage, int start, String text, boolean telling) {
    public int end() {
        return start + text.length();
    }
}
