package jianyan.corpus.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.analysis.Folding;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;

/// The mark of a state secret at the head of a file (GB/T 9704: the degree, a star, a term): 秘密,
/// 机密★20年, 绝密★长期, 密级：秘密. A sentence that speaks of secrets is none.
public final class SecretMark {
    /// A mark stands among so many lines, or in a header.
    private static final int HEAD_LINES = 8;

    private static final int LONGEST = 40;

    private static final String DEGREE = "(绝\\s*密|机\\s*密|秘\\s*密)";
    private static final Pattern MARK =
            Pattern.compile(
                    "^[\\[(【〔]?\\s*"
                            + DEGREE
                            + "\\s*[\\])】〕]?$"
                            + "|(?:^|[\\s:])"
                            + DEGREE
                            + "\\s*[★☆*]\\s*(?:长期|启用前|[0-9一二三四五六七八九十]+\\s*(?:年|个月|月|天))?(?:\\s|$)"
                            + "|密\\s*级\\s*:\\s*"
                            + DEGREE);
    private static final Pattern INTERNAL = MetadataWords.INTERNAL.pattern();

    private SecretMark() {}

    /// The degree of secrecy that a file's head claims.
    public static Optional<String> degree(List<Line> lines, Folding folding) {
        return head(lines, folding, MARK)
                .map(found -> {
                    for (int group = 1; group <= found.groupCount(); group++) {
                        if (found.group(group) != null) {
                            return found.group(group).replaceAll("\\s", "");
                        }
                    }
                    return "";
                });
    }

    /// Whether the head says that a file is for internal use.
    public static boolean isInternal(List<Line> lines, Folding folding) {
        return head(lines, folding, INTERNAL).isPresent();
    }

    private static Optional<Matcher> head(List<Line> lines, Folding folding, Pattern pattern) {
        int seen = 0;
        for (Line line : lines) {
            boolean furniture = line.shape() == LineShape.FURNITURE;
            if (!furniture && seen++ >= HEAD_LINES || line.text().length() > LONGEST) {
                continue;
            }
            Matcher matcher = pattern.matcher(folding.fold(line.text()).text().strip());
            if (matcher.find()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }
}
