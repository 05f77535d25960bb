package jianyan.corpus.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyan.analysis.Segmenter;
import jianyan.corpus.metadata.NameContexts.Context;
import jianyan.corpus.place.Division;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.place.Gazetteer.Mention;
import org.jspecify.annotations.Nullable;

/// Where a document is from, by the divisions that its folded text names.
///
/// In a title or a line of the head one name says so. Running text speaks of many places: there a
/// place counts by how often and with which words it is named, apart from lists, examples and what
/// only sounds like it, and is told only when enough speaks for it.
final class PlaceRule {
    /// What names with an office (徐汇区政协) weigh beside others.
    private static final int OFFICE_WEIGHT = 3;

    /// The least weight, and the least share of all weights, that make a text that place's. One
    /// name with its office is not enough, nor are a few in a long text: they may stand there by
    /// the way.
    private static final int LEAST_WEIGHT = 6;

    private static final int CHARACTERS_A_WEIGHT = 800;

    private static final double LEAST_SHARE = 0.6;

    private final Gazetteer gazetteer;
    private final Segmenter segmenter;
    private final NameContexts contexts = NameContexts.builtIn();

    PlaceRule(Gazetteer gazetteer, Segmenter segmenter) {
        this.gazetteer = gazetteer;
        this.segmenter = segmenter;
    }

    /// A place, the words that name it, and how sure it is that the document is from there.
    ///
    /// @param confidence 0 to 1
    record Found(Division division, int start, int end, double confidence) {
        private static Found sure(Mention mention) {
            return new Found(mention.division(), mention.start(), mention.end(), 1);
        }
    }

    /// The place that a title, a session line or an institution's name speaks of: the first
    /// district with its full name or before an institution, else the first province or city.
    Optional<Found> inLine(String folded, @Nullable Division within) {
        PlaceNames names = new PlaceNames(folded, segmenter, gazetteer, within);
        Mention region = null;
        for (Mention mention : names.named()) {
            if (names.isListed(mention)) {
                continue;
            }
            if (mention.division().isDistrict()) {
                if (mention.full() || names.isOffice(mention) || isShanghais(folded, mention)) {
                    return Optional.of(Found.sure(mention));
                }
            } else if (region == null
                    && (mention.full()
                            || mention.division().code().length() == 2
                            || names.isOffice(mention))) {
                region = mention;
            }
        }
        return Optional.ofNullable(region).map(Found::sure);
    }

    /// 静安, 徐汇 by themselves; but not 黄浦江 nor 金山银山.
    private static boolean isShanghais(String folded, Mention mention) {
        char next = mention.end() < folded.length() ? folded.charAt(mention.end()) : ' ';
        return mention.division().isInShanghai() && "江山银大".indexOf(next) < 0;
    }

    /// The place that a whole text is from. A district when it outweighs the other districts, else
    /// the province or city that, with all in it, outweighs the others; none when no name stands
    /// with an office and the text does not speak of its own place either (我市, 全区).
    ///
    /// @param committees whether the text is known to be a committee's, congress's or government's,
    ///   so that what it calls its own is its place
    Optional<Found> inText(String folded, @Nullable Division within, boolean committees) {
        PlaceNames names = new PlaceNames(folded, segmenter, gazetteer, within);
        Map<Division, Integer> districts = new HashMap<>();
        Map<Division, Integer> regions = new HashMap<>();
        Map<Division, Mention> first = new HashMap<>();
        List<Division> withOffice = new ArrayList<>();
        for (Mention mention : names.named()) {
            if (names.isListed(mention) || names.isExample(mention)) {
                continue;
            }
            boolean office = names.isOffice(mention);
            if (!office && !mention.full() && mention.division().code().length() != 2) {
                continue;
            }
            Division place = mention.division();
            int weight = office ? OFFICE_WEIGHT : 1;
            (place.isDistrict() ? districts : regions).merge(place, weight, Integer::sum);
            first.putIfAbsent(place, mention);
            if (office) {
                withOffice.add(place);
            }
        }
        int least = Math.max(LEAST_WEIGHT, folded.length() / CHARACTERS_A_WEIGHT);
        Found district = most(districts, first, least);
        if (district != null && isOwn(district.division(), withOffice, committees, folded)) {
            return Optional.of(district);
        }
        Map<Division, Integer> withAllIn = new HashMap<>(regions);
        districts.forEach((place, weight) -> withAllIn.merge(place.region(), weight, Integer::sum));
        Found region = most(withAllIn, first, least);
        return Optional.ofNullable(region)
                .filter(found -> isOwn(found.division(), withOffice, committees, folded));
    }

    private boolean isOwn(
            Division place, List<Division> withOffice, boolean committees, String folded) {
        return withOffice.stream().anyMatch(place::contains)
                || committees && contexts.holds(Context.OWN, folded);
    }

    private static @Nullable Found most(
            Map<Division, Integer> weights, Map<Division, Mention> first, int least) {
        int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
        Division most = null;
        int heaviest = 0;
        for (Map.Entry<Division, Integer> entry : weights.entrySet()) {
            int weight = entry.getValue();
            if (first.containsKey(entry.getKey())
                    && (most == null
                            || weight > heaviest
                            || weight == heaviest
                                    && entry.getKey().code().compareTo(most.code()) < 0)) {
                most = entry.getKey();
                heaviest = weight;
            }
        }
        Mention mention = most == null ? null : first.get(most);
        double share = sum == 0 ? 0 : (double) heaviest / sum;
        return mention == null || heaviest < least || share < LEAST_SHARE
                ? null
                : new Found(
                        mention.division(),
                        mention.start(),
                        mention.end(),
                        share * heaviest / (heaviest + 1.0));
    }
}
