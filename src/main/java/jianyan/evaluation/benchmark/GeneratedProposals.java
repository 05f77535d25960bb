package jianyan.evaluation.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.Token;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Metadata;
import jianyan.document.Orientation;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Proposal;
import jianyan.document.Section;
import jianyan.document.SourceSpan;

/// Proposals by the million, made of the words of real ones.
///
/// A Markov chain of first order over the terms of some documents, with the punctuation between
/// them, gives texts with their term frequencies and lengths; each number gives one and the same
/// proposal whatever else is generated. Sixteen districts, twenty years. Thread-safe.
public final class GeneratedProposals implements IntFunction<Document> {
    private static final int DISTRICTS = 16;
    private static final int YEARS = 20;
    private static final int FIRST_YEAR = 2006;
    private static final int PARAGRAPH = 200;

    private final List<String> words = new ArrayList<>();
    private final List<int[]> followers = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final int[] lengths;

    /// @param models whose words, in their order and frequency, the proposals are made of
    public GeneratedProposals(List<Document> models, TextAnalysis analysis) {
        Map<String, Integer> numbers = new HashMap<>();
        List<List<Integer>> after = new ArrayList<>();
        for (Document model : models) {
            for (Passage passage : model.passages().filter(Passage::isCounted).toList()) {
                int last = -1;
                for (String piece :
                        pieces(analysis.folding().fold(passage.text()).text(), analysis)) {
                    int number = numbers.computeIfAbsent(piece, word -> enter(word, after));
                    if (last < 0) {
                        starts.add(number);
                    } else {
                        after.get(last).add(number);
                    }
                    last = number;
                }
            }
        }
        after.forEach(list -> followers.add(list.stream().mapToInt(Integer::intValue).toArray()));
        lengths =
                models.stream()
                        .mapToInt(model ->
                                model.passages()
                                        .filter(Passage::isCounted)
                                        .mapToInt(passage -> passage.text().length())
                                        .sum())
                        .filter(length -> length > 0)
                        .toArray();
    }

    private int enter(String word, List<List<Integer>> after) {
        words.add(word);
        after.add(new ArrayList<>());
        return words.size() - 1;
    }

    /// Each whole term with what stands between it and the next.
    private static List<String> pieces(String text, TextAnalysis analysis) {
        List<Token> terms =
                analysis.segmenter().segment(text).stream().filter(term -> !term.part()).toList();
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            int end = i + 1 < terms.size() ? terms.get(i + 1).start() : text.length();
            pieces.add(text.substring(terms.get(i).start(), Math.max(terms.get(i).end(), end)));
        }
        return pieces;
    }

    @Override
    public Document apply(int number) {
        SplittableRandom random = new SplittableRandom(number);
        int length = lengths[random.nextInt(lengths.length)];
        int district = random.nextInt(DISTRICTS) + 1;
        int year = FIRST_YEAR + random.nextInt(YEARS);
        String id = "generated-" + number;
        String title = "关于" + text(8 + random.nextInt(12), random).replaceAll("\\p{P}", "") + "的建议";
        List<Passage> passages = new ArrayList<>();
        passages.add(passage(id, 1, PassageLabel.HEADING, title));
        for (int written = 0; written < length; ) {
            String paragraph = text(Math.min(PARAGRAPH, length - written), random);
            passages.add(passage(id, passages.size() + 1, PassageLabel.BODY, paragraph));
            written += paragraph.length();
        }
        return new Document(
                id,
                "generated/" + number % 1_000,
                metadata(title, district, year),
                proposal(number, year, random),
                List.of(new Section("", 0, Orientation.NONE, year, passages)),
                List.of());
    }

    private String text(int length, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int at = starts.get(random.nextInt(starts.size()));
        while (text.length() < length) {
            text.append(words.get(at));
            int[] next = followers.get(at);
            at =
                    next.length == 0
                            ? starts.get(random.nextInt(starts.size()))
                            : next[random.nextInt(next.length)];
        }
        return text.toString();
    }

    private static Passage passage(String id, int number, PassageLabel label, String text) {
        return new Passage(
                id + "#p" + number, label, text, List.of(new SourceSpan(0, text.length())));
    }

    private static Metadata metadata(String title, int district, int year) {
        return new Metadata(
                title,
                Kind.PROPOSAL,
                Body.CPPCC,
                "上海市",
                "第" + district + "区",
                null,
                (year - 1956) / 5,
                (year - 1956) % 5 + 1,
                LocalDate.of(year, 1, 10),
                year,
                List.of(year),
                null,
                null,
                null,
                List.of());
    }

    private static Proposal proposal(int number, int year, SplittableRandom random) {
        return new Proposal(
                year + "-" + number,
                List.of("提案人" + random.nextInt(5_000)),
                List.of(),
                null,
                "类别" + random.nextInt(12),
                "部门" + random.nextInt(40),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }
}
