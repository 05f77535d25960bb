package jianyan.aggregation.indicator.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.aggregation.indicator.figure.FigurePlaces;
import jianyan.aggregation.indicator.figure.FigureWords;
import jianyan.analysis.Folding;
import jianyan.corpus.place.Division;
import jianyan.corpus.place.Gazetteer;
import jianyan.document.Metadata;
import org.jspecify.annotations.Nullable;

/// Finds the places that a passage names besides the one that its document is from. Thread-safe.
final class PlaceFinder {
    /// Places without a code of their own, and what the document calls its own place.
    private static final Pattern OTHERS = FigureWords.OTHER_PLACE.pattern();

    private final Gazetteer gazetteer;
    private final Folding folding;

    PlaceFinder(Gazetteer gazetteer, Folding folding) {
        this.gazetteer = gazetteer;
        this.folding = folding;
    }

    /// The division that a document is from; null for the whole country and when unknown.
    @Nullable Division home(Metadata metadata) {
        if (metadata.region() == null) {
            return null;
        }
        Division region = gazetteer.named(fold(metadata.region()), null).orElse(null);
        return metadata.district() == null
                ? region
                : gazetteer.named(fold(metadata.district()), region).orElse(region);
    }

    FigurePlaces places(String text, @Nullable Division home) {
        return new FigurePlaces(text, places -> find(text, home, places));
    }

    private void find(String text, @Nullable Division home, FigurePlaces.Collector places) {
        List<Gazetteer.Mention> mentions =
                gazetteer.mentions(text, home).stream().filter(m -> isSure(m, text, home)).toList();
        Matcher others = OTHERS.matcher(text);
        boolean more = others.find();
        for (Gazetteer.Mention mention : mentions) {
            while (more && others.end() <= mention.start()) {
                add(others, home, places);
                more = others.find();
            }
            if (more && others.start() < mention.end()) {
                more = others.find();
            }
            places.add(name(mention.division(), home), mention.start(), mention.end());
        }
        while (more) {
            add(others, home, places);
            more = others.find();
        }
    }

    private static void add(Matcher other, @Nullable Division home, FigurePlaces.Collector places) {
        String area = other.group("area");
        boolean own = area == null || area.equals("全国") && home == null;
        places.add(own ? "" : area.equals("全国") ? "中国" : area, other.start(), other.end());
    }

    private static String name(Division division, @Nullable Division home) {
        return division.equals(home) ? "" : division.customaryName();
    }

    /// A short name is often a word: 和平, 东方, 城中. It is sure for a province or city, and within the
    /// document's own city.
    private static boolean isSure(Gazetteer.Mention mention, String text, @Nullable Division home) {
        Division division = mention.division();
        boolean known =
                mention.full() || !division.isDistrict() || home != null && home.contains(division);
        int end = mention.end();
        // 上海港, 浙江大学 and 吉林路 are something else's names.
        return known
                && (mention.full()
                        || end == text.length()
                        || "港路街大学站江河湖山海银商师".indexOf(text.charAt(end)) < 0);
    }

    private String fold(@Nullable String name) {
        return name == null ? "" : folding.fold(name).text();
    }
}
