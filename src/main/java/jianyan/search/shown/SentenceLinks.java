package jianyan.search.shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.analysis.Folding;
import jianyan.analysis.exact.Atoms;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.SentenceCutter;
import jianyan.document.SourceSpan;
import jianyan.query.InvalidRequestException;
import jianyan.question.search.Sentence;
import jianyan.question.search.SentenceAnchors;

/// Links to single sentences that outlive a new build of the index. Thread-safe.
///
/// An anchor `12-3f9a01c2b4` is the sentence's number in the document and forty bits of a hash of
/// its folded characters. The words decide; the number tells equal sentences apart and finds what
/// took the place of words that are gone.
public final class SentenceLinks {
    private static final Pattern ANCHOR = Pattern.compile("([0-9]{1,6})-([0-9a-f]{10})");

    private final Folding folding;

    public SentenceLinks(Folding folding) {
        this.folding = folding;
    }

    /// The sentence that an anchor names.
    ///
    /// @return empty when the document has no sentence at all
    /// @throws InvalidRequestException when the text is no anchor
    public Optional<Sentence> find(Document document, String anchor) {
        Matcher parts = ANCHOR.matcher(anchor);
        if (!parts.matches()) {
            throw new InvalidRequestException(
                    "malformed-anchor", "anchor", "“" + anchor + "”不是句子的锚点", "如 12-3f9a01c2b4");
        }
        int number = Integer.parseInt(parts.group(1));
        List<Sentence> all = of(document);
        Comparator<Sentence> nearest =
                Comparator.comparingInt(sentence -> Math.abs(number(sentence) - number));
        Optional<Sentence> same =
                all.stream()
                        .filter(sentence -> sentence.anchor().endsWith("-" + parts.group(2)))
                        .min(nearest);
        return same.or(() -> all.stream().min(nearest).map(SentenceLinks::changed));
    }

    /// The sentence at an offset of a passage; empty when there is none.
    public Optional<Sentence> at(Document document, String passage, int offset) {
        return of(document).stream()
                .filter(sentence -> sentence.passage().equals(passage))
                .filter(sentence -> sentence.start() <= offset && offset < sentence.end())
                .findFirst();
    }

    /// Where every sentence of the counted passages stands, and what it is called.
    public SentenceAnchors anchors(Document document) {
        return SentenceAnchors.of(document.id(), of(document));
    }

    /// All sentences of the counted passages, in reading order.
    public List<Sentence> of(Document document) {
        List<Sentence> all = new ArrayList<>();
        for (Passage passage : document.passages().filter(Passage::isCounted).toList()) {
            for (SourceSpan span : SentenceCutter.cut(passage.text())) {
                String text = passage.text().substring(span.start(), span.end());
                String anchor = all.size() + 1 + "-" + hash(folding.fold(text).text());
                all.add(
                        new Sentence(
                                document.id(),
                                document.title(),
                                passage.id(),
                                span.start(),
                                span.end(),
                                text,
                                anchor,
                                true));
            }
        }
        return all;
    }

    private static String hash(String folded) {
        long hash = 0xcbf29ce484222325L;
        Atoms atoms = new Atoms(folded);
        while (atoms.next()) {
            for (int i = atoms.start(); i < atoms.end(); i++) {
                hash = (hash ^ folded.charAt(i)) * 0x100000001b3L;
            }
        }
        return HexFormat.of().toHexDigits(hash ^ hash >>> 40, 10);
    }

    private static int number(Sentence sentence) {
        String anchor = sentence.anchor();
        return Integer.parseInt(anchor.substring(0, anchor.indexOf('-')));
    }

    private static Sentence changed(Sentence now) {
        return new Sentence(
                now.document(),
                now.title(),
                now.passage(),
                now.start(),
                now.end(),
                now.text(),
                now.anchor(),
                false);
    }
}
