package jianyan.aggregation.indicator.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gives figures behind 其中 the part that they count, so that none is taken for the whole:
/// 视察24次,其中专项视察八次; 新增公路19万公里,其中高速公路2万公里.
final class PartScopes {
    private static final int LONGEST = 12;

    /// The clause of a part, with what its figure is of.
    private static final Pattern PART = Pattern.compile("(?<=[,;:(])其中(?<of>[\\p{IsHan}]*)$");

    /// What is new counts nothing that exists.
    private static final Pattern NEW =
            Pattern.compile("(?<new>新增|新建|新改建|新开工)[^,;。]*[,;:(]其中[\\p{IsHan}]*$");

    private PartScopes() {}

    /// @param text the compact text of the passage
    /// @param claims in its order
    static List<Claim> told(String text, List<Claim> claims) {
        List<Claim> told = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            String part = claim.words() == null ? part(text, claim, told) : null;
            told.add(part == null ? claim : claim.of(part));
        }
        return told;
    }

    private static @Nullable String part(String text, Claim claim, List<Claim> before) {
        Matcher added = NEW.matcher(text).region(0, claim.position());
        if (claim.rule().stock() && added.find()) {
            return added.group("new");
        }
        Matcher part = PART.matcher(text).region(0, claim.start());
        boolean again =
                part.find()
                        && before.stream()
                                .anyMatch(c ->
                                        c.rule().equals(claim.rule())
                                                && text.indexOf('。', c.position()) > part.start());
        String of = again ? part.group("of") : "";
        return of.isEmpty() || of.length() > LONGEST ? null : of;
    }
}
