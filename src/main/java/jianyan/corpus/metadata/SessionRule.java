package jianyan.corpus.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.corpus.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/// Term and session in folded text: 第十五届委员会第二次会议, 第1届 第14次临时会, 十四届五次会议.
public final class SessionRule {
    private static final String N = ChineseNumerals.PATTERN;
    private static final Pattern SESSION =
            Pattern.compile(
                    "第?(" + N + ")届[^。,;\\n]{0,24}?第?(" + N + ")次(?:[^。,;\\n]{0,6}?)(?:会议|大会|会)");

    /// A council's term has sessions (会期), and those have meetings: the session is told.
    private static final Pattern COUNCIL =
            Pattern.compile(
                    "第?(" + N + ")届第?(" + N + ")(?:次)?(?:定期会|临时会)?会期(?:第?" + N + "次(?:会议|大会|会))?");

    /// Sessions of a party's committees are none of a congress's or a conference's.
    private static final Pattern PARTY = MetadataWords.PARTY.pattern();

    private static final Pattern TERM = Pattern.compile("第(" + N + ")届");

    /// @param session null where only the term is said
    public record Session(int term, @Nullable Integer session, int start, int end) {}

    private SessionRule() {}

    /// The first session that a folded text names.
    public static Optional<Session> find(String folded) {
        if (folded.indexOf('届') < 0) {
            return Optional.empty();
        }
        Matcher council = COUNCIL.matcher(folded);
        if (council.find()) {
            int term = ChineseNumerals.parse(council.group(1));
            int session = ChineseNumerals.parse(council.group(2));
            return Optional.of(new Session(term, session, council.start(), council.end()));
        }
        Matcher matcher = SESSION.matcher(folded);
        while (matcher.find()) {
            if (isOfParty(folded, matcher)) {
                continue;
            }
            int term = ChineseNumerals.parse(matcher.group(1));
            int session = ChineseNumerals.parse(matcher.group(2));
            if (term > 0 && term < 100 && session > 0 && session < 200) {
                return Optional.of(new Session(term, session, matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    private static boolean isOfParty(String folded, Matcher found) {
        int before = Math.max(0, found.start() - 5);
        return PARTY.matcher(folded.substring(before, found.end())).find();
    }

    /// The first term that a folded text names, whether or not a session follows.
    public static Optional<Session> findTerm(String folded) {
        Matcher matcher = TERM.matcher(folded);
        while (matcher.find()) {
            int term = ChineseNumerals.parse(matcher.group(1));
            if (term > 0 && term < 100) {
                return Optional.of(new Session(term, null, matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }
}
