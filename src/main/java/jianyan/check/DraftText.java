package jianyan.check;

import java.util.List;
import java.util.stream.Stream;
import jianyan.corpus.proposal.StatementRole;
import jianyan.similarity.profile.ProfileBuilder;

/// A draft as rules look at it.
///
/// @param title where it stands and what it says
/// @param sentences of the text in reading order, without the title and without what a form adds
///   (案号：…)
/// @param characters of these sentences, as rates count them
/// @param items the asks, each with all its sentences
/// @param words weighs words as the proposals that are held have them
record DraftText(
        Sentence title,
        List<Sentence> sentences,
        int characters,
        List<Ask> items,
        ProfileBuilder words) {
    /// @param part `title` or `draft`
    /// @param start where it begins in that part as it was given, in UTF-16 units
    /// @param folded as rules read it
    /// @param heading whether it stands over others
    record Sentence(
            String part,
            int start,
            String text,
            String folded,
            StatementRole role,
            boolean heading) {
        int end() {
            return start + text.length();
        }
    }

    /// One item of the list of asks.
    record Ask(List<Sentence> sentences) {
        Ask {
            sentences = List.copyOf(sentences);
        }

        String folded() {
            StringBuilder folded = new StringBuilder();
            sentences.forEach(sentence -> folded.append(sentence.folded()));
            return folded.toString();
        }
    }

    DraftText {
        sentences = List.copyOf(sentences);
        items = List.copyOf(items);
    }

    /// The sentences of one role that are no headings.
    Stream<Sentence> told(StatementRole role) {
        return sentences.stream().filter(each -> each.role() == role && !each.heading());
    }

    /// Where something that is missing from the whole is remarked: at the title, or at the first
    /// sentence of a draft without one.
    Sentence head() {
        return title.text().isEmpty() && !sentences.isEmpty() ? sentences.getFirst() : title;
    }
}
