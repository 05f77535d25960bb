package jianyan.aggregation.collocation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.corpus.metadata.FieldLine;
import jianyan.document.SentenceEnd;
import jianyan.document.SourceSpan;
import jianyan.words.WordTable;

/// Finds what a text owes to its form: labels of fields, 类别：养老, and the frame of a title,
/// 关于加装电梯的建议. It stands beside whatever the paper is about.
final class FormWords {
    private enum Use {
        TITLE_OPENS,
        TITLE_CLOSES,
        BEHIND_TITLE
    }

    private static final WordTable TABLE =
            WordTable.load("/jianyan/aggregation/form-words.tsv", Use.class);

    /// Longer ones are sentences.
    private static final int LONGEST_TITLE = 60;

    private static final Pattern TITLE =
            Pattern.compile(
                    "(?<opens>"
                            + TABLE.regex(Use.TITLE_OPENS)
                            + ")[^"
                            + SentenceEnd.STATEMENT.marks()
                            + "]{1,"
                            + LONGEST_TITLE
                            + "}?的(?<closes>"
                            + TABLE.regex(Use.TITLE_CLOSES)
                            + ")(?="
                            + TABLE.regex(Use.BEHIND_TITLE)
                            + ")");

    private FormWords() {}

    /// The stretches of a folded passage that are of the form.
    static List<SourceSpan> in(String folded) {
        List<SourceSpan> stretches = new ArrayList<>();
        int label = 0;
        for (FieldLine.Field field : FieldLine.parse(folded)) {
            stretches.add(new SourceSpan(label, field.start()));
            label = field.end();
        }
        Matcher title = TITLE.matcher(folded);
        while (title.find()) {
            stretches.add(new SourceSpan(title.start("opens"), title.end("opens")));
            stretches.add(new SourceSpan(title.start("closes"), title.end("closes")));
        }
        return stretches;
    }
}
