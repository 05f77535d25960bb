package jianyan.corpus.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who gave the report, in folded text: □ 徐汇区政协主席 黄冲, 报告人：…, 省长 胡玉亭, 龚正市长在….
public final class SpeakerRule {
    private static final String OFFICE = MetadataWords.OFFICE.regex();
    private static final String NAME = "([\\p{IsHan}·]{2,4})";

    private static final Pattern BEHIND_OFFICE =
            Pattern.compile("^[□■◇◆〇●\\s(]*.{0,30}?" + OFFICE + "\\s+" + NAME + "[\\s)]*$");
    private static final Pattern LABELLED =
            Pattern.compile(
                    "^(?:报告人|主讲人|发言人)\\s*:\\s*(?:.{0,30}" + OFFICE + ")?\\s*" + NAME + "\\s*$");
    private static final Pattern BOXED =
            Pattern.compile("^[□■◇◆]\\s*(?:.{0,30}" + OFFICE + ")?\\s*" + NAME + "\\s*$");
    private static final Pattern BEFORE_OFFICE =
            Pattern.compile("日\\s*(?<name>[\\p{IsHan}]{2,3}?)" + OFFICE + "(?:在|代表)");
    private static final Pattern IN_SENTENCE =
            Pattern.compile(
                    OFFICE
                            + "\\s*(?<name>[\\p{IsHan}]{2,3}?)\\s*(?:同志)?\\s*(?:在|作|代表).{0,40}(?:会议|报告)");
    private static final Pattern SIGNED =
            Pattern.compile(
                    "(?:会议|大会)上\\s*(?:[(]摘要[)])?\\s*.{0,30}?" + OFFICE + "\\s*" + NAME + "\\s*$");

    private static final Pattern ALONE = Pattern.compile("^\\s*[(]?\\s*" + NAME + "\\s*[)]?\\s*$");

    /// @param start where in the folded line the name begins
    public record Speaker(int start, int end) {}

    private SpeakerRule() {}

    /// A name by itself, as it may stand below the session.
    public static Optional<Speaker> alone(String folded) {
        Matcher matcher = ALONE.matcher(folded);
        return matcher.matches()
                ? Optional.of(new Speaker(matcher.start(1), matcher.end(1)))
                : Optional.empty();
    }

    public static Optional<Speaker> find(String folded) {
        if (folded.length() > 100) {
            return Optional.empty();
        }
        for (Pattern pattern : new Pattern[] {LABELLED, BEHIND_OFFICE, BOXED, SIGNED}) {
            Matcher matcher = pattern.matcher(folded);
            if (matcher.find()) {
                return Optional.of(new Speaker(matcher.start(1), matcher.end(1)));
            }
        }
        for (Pattern pattern : new Pattern[] {BEFORE_OFFICE, IN_SENTENCE}) {
            Matcher matcher = pattern.matcher(folded);
            if (matcher.find()) {
                return Optional.of(new Speaker(matcher.start("name"), matcher.end("name")));
            }
        }
        return Optional.empty();
    }
}
