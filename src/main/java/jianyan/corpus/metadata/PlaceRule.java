package jianyan.corpus.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyan.corpus.metadata.Gazetteer.Mention;
import org.jspecify.annotations.Nullable;

/// Where a document is from, by the divisions that its folded text names.
public final class PlaceRule {
    private static final List<String> INSTITUTIONS =
            List.of("政协", "人大", "政府", "人民", "区委", "市委", "委员会", "第", "政务", "代表大会");

    private final Gazetteer gazetteer;

    public PlaceRule(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// The place that a title, a session line or an institution's name speaks of: the first
    /// district with its full name or before an institution, else the first province or city.
    public Optional<Mention> inLine(String folded, @Nullable Division within) {
        Mention region = null;
        for (Mention mention : gazetteer.mentions(folded, within)) {
            if (mention.division().isDistrict()) {
                if (mention.full()
                        || isInstitution(folded, mention)
                        || isShanghais(folded, mention)) {
                    return Optional.of(mention);
                }
            } else if (region == null
                    && (mention.full()
                            || mention.division().code().length() == 2
                            || isInstitution(folded, mention))) {
                region = mention;
            }
        }
        return Optional.ofNullable(region);
    }

    /// 静安, 徐汇 by themselves; but not 黄浦江 nor 金山银山.
    private static boolean isShanghais(String folded, Mention mention) {
        char next = mention.end() < folded.length() ? folded.charAt(mention.end()) : ' ';
        return mention.division().isInShanghai() && "江山银大".indexOf(next) < 0;
    }

    private static boolean isInstitution(String folded, Mention mention) {
        boolean before =
                INSTITUTIONS.stream().anyMatch(name -> folded.startsWith(name, mention.end()));
        return before || folded.startsWith("政协", mention.start() - 2);
    }

    /// The place that a whole text speaks of: the district named most, if its full name comes at
    /// least twice and as often as all other districts' together, else the province or city named
    /// most.
    public Optional<Mention> inText(String folded, @Nullable Division within) {
        Map<Division, Integer> counts = new HashMap<>();
        Map<Division, Mention> first = new HashMap<>();
        int districts = 0;
        for (Mention mention : gazetteer.mentions(folded, within)) {
            boolean district = mention.division().isDistrict();
            boolean sure =
                    mention.full()
                            || mention.division().code().length() == 2
                            || isInstitution(folded, mention);
            if (!sure) {
                continue;
            }
            districts += district ? 1 : 0;
            counts.merge(mention.division(), 1, Integer::sum);
            first.putIfAbsent(mention.division(), mention);
        }
        Division most = most(counts, true);
        if (most == null || counts.getOrDefault(most, 0) * 2 < districts) {
            most = most(counts, false);
        }
        return Optional.ofNullable(most == null ? null : first.get(most));
    }

    private static @Nullable Division most(Map<Division, Integer> counts, boolean district) {
        Division most = null;
        for (Map.Entry<Division, Integer> entry : counts.entrySet()) {
            Division division = entry.getKey();
            if (division.isDistrict() == district
                    && (most == null
                            || entry.getValue() > counts.getOrDefault(most, 0)
                            || entry.getValue().equals(counts.getOrDefault(most, 0))
                                    && division.code().compareTo(most.code()) < 0)) {
                most = division;
            }
        }
        return most;
    }
}
