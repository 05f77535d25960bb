package jianyan.similarity.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers, places and quoted names in a folded text: what two proposals of one template differ
/// in.
///
/// Places are told by their last character (区 县 镇 村 街道 路 桥 …), with the two or three characters
/// before it; that is rough, and good enough to compare two places with each other.
public final class Names {
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]+(?:[.,][0-9]+)*%?|[一二三四五六七八九十百千万]{2,}");
    private static final Pattern QUOTED = Pattern.compile("[《“「『\"]([^》”」』\"]{2,20})[》”」』\"]");
    private static final Pattern PLACE =
            Pattern.compile(
                    "[\\u4e00-\\u9fff]{2,3}?(?:街道|大道|高速|机场|大桥|国小|国中|小学|中学|公园|水库"
                            + "|市(?![府场民区政议级])|县(?!域|市)|区(?!域|块|分|别|位|间)|镇(?!化)|乡(?!村|镇)|村(?!民|级|落|庄)|路(?!径|线|网|面|灯|段)|桥(?!梁)|河(?!道|流|川)|湖(?!泊))");

    private Names() {}

    /// A name with its place in the folded text.
    ///
    /// @param kind `number`, `place` or `name`
    public record Name(String kind, String text, int start, int end) {}

    /// All names in the order of the text.
    public static List<Name> of(String foldedText) {
        List<Name> names = new ArrayList<>();
        collect(names, "number", NUMBER.matcher(foldedText), 0);
        collect(names, "name", QUOTED.matcher(foldedText), 1);
        collect(names, "place", PLACE.matcher(foldedText), 0);
        names.sort(Comparator.comparingInt(Name::start).thenComparingInt(Name::end));
        return names;
    }

    /// The names in a folded title.
    static Set<String> ofTitle(String foldedTitle) {
        Set<String> names = new TreeSet<>();
        of(foldedTitle).forEach(name -> names.add(name.text()));
        return names;
    }

    private static void collect(List<Name> names, String kind, Matcher matcher, int group) {
        while (matcher.find()) {
            names.add(
                    new Name(kind, matcher.group(group), matcher.start(group), matcher.end(group)));
        }
    }
}
