package jianyan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jianyan.question.check.Precedent;

/// Some things are not said, in the title or the text.
///
/// @param unless what makes a sentence that says them harmless
/// @param most so many sentences are remarked on
record PhraseRequirement(Pattern phrases, Pattern unless, int most) implements Requirement {
    @Override
    public List<Finding> examine(DraftText draft, List<Precedent> held) {
        List<Finding> found = new ArrayList<>();
        Stream.concat(Stream.of(draft.title()), draft.sentences().stream())
                .forEach(sentence -> {
                    Matcher phrase = phrases.matcher(sentence.folded());
                    if (found.size() < most
                            && phrase.find()
                            && !unless.matcher(sentence.folded()).find()) {
                        found.add(new Finding(sentence, phrase.group()));
                    }
                });
        return found;
    }
}
