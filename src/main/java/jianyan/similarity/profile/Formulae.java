package jianyan.similarity.profile;

import java.util.List;

/// The clauses of a proposal that many proposals share.
///
/// @param clauses how many
/// @param characters how long they are together, as rates count characters
/// @param textCharacters how long the whole text is
/// @param examples the first few, in the proposal's own script
public record Formulae(int clauses, int characters, int textCharacters, List<String> examples) {
    public Formulae {
        examples = List.copyOf(examples);
    }

    /// The share of the text that they make up.
    public double share() {
        return textCharacters == 0 ? 0 : (double) characters / textCharacters;
    }
}
