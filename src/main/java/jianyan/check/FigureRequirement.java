package jianyan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.corpus.proposal.StatementRole;
import jianyan.question.check.Precedent;

/// A figure in the grounds says where it comes from, in its sentence or in the one before.
///
/// @param figures what counts as a figure
/// @param unless figures that need no source: a price tag, a date, a law's number
/// @param sources what names a source
/// @param most so many sentences are remarked on
record FigureRequirement(Pattern figures, Pattern unless, Pattern sources, int most)
        implements Requirement {
    @Override
    public List<Finding> examine(DraftText draft, List<Precedent> held) {
        List<Finding> found = new ArrayList<>();
        boolean sourceBefore = false;
        for (DraftText.Sentence sentence : draft.sentences()) {
            String text = sentence.folded();
            boolean source = sources.matcher(text).find();
            Matcher figure = figures.matcher(unless.matcher(text).replaceAll("。"));
            if (found.size() < most
                    && sentence.role() == StatementRole.GROUND
                    && !source
                    && !sourceBefore
                    && figure.find()) {
                found.add(new Finding(sentence, figure.group()));
            }
            // One source carries what follows in its sentence's wake, not the whole text.
            sourceBefore = source;
        }
        return found;
    }
}
