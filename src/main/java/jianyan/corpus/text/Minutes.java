package jianyan.corpus.text;

import java.util.List;
import java.util.regex.Pattern;

/// What minutes and verbatim records of a council are made of, in either script: their names, the
/// labelled lines at their head (時　　間　…), and speeches (林議員：…).
public final class Minutes {
    private static final String GENRE = FrontWords.MINUTES_GENRE.regex();
    private static final Pattern TITLE = Pattern.compile(GENRE + "$");

    private static final Pattern LABEL = FrontWords.MINUTES_LABEL.pattern();

    private static final Pattern SPEECH = FrontWords.MINUTES_SPEECH.pattern();

    /// No name, office and bracket before a speech's colon is longer.
    private static final int LONGEST_SPEAKER = 40;

    /// The name stands among so many lines.
    private static final int HEAD = 6;

    private Minutes() {}

    /// Whether a line ends in the name that such records have: 某市議會第2屆第1會期第2次會議議事錄.
    public static boolean isTitle(String line) {
        return line.length() <= 80 && TITLE.matcher(line).find();
    }

    /// Whether a line is that name by itself, 議事錄, which says of which meeting only below.
    public static boolean isBareTitle(String line) {
        return TITLE.matcher(line.strip()).matches();
    }

    /// Whether a line is one of the head's: 時間　中華民國94年3月4日, 地點：本會議場.
    public static boolean isLabel(String line) {
        return !line.isEmpty()
                && "时時日地主记記紀参參出列缺请請".indexOf(line.charAt(0)) >= 0
                && LABEL.matcher(line).find();
    }

    /// Whether a line tells when the meeting was.
    public static boolean isTime(String line) {
        return isLabel(line) && "时時日".indexOf(line.charAt(0)) >= 0;
    }

    /// Whether a paragraph is what somebody said: 林議員：主席，我要再追問。
    public static boolean isSpeech(String line) {
        return FrontMatter.hasColonWithin(line, LONGEST_SPEAKER)
                && SPEECH.matcher(line).lookingAt();
    }

    /// Whether lines are those of minutes, by their first.
    public static boolean are(List<Line> lines) {
        return lines.stream().limit(HEAD).anyMatch(line -> isTitle(line.text().strip()));
    }
}
