package jianyan.aggregation.keyness;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jianyan.analysis.Folding;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.question.aggregation.keyness.Selections;

/// The names that the two sides of a comparison are chosen by. That 徐汇区 speaks of 徐汇 more than
/// others do tells nothing of what it speaks about.
final class OwnNames {
    /// Who has a name of its own beside what it is.
    private static final List<FilterField> NAMED =
            List.of(
                    FilterField.DISTRICT,
                    FilterField.REGION,
                    FilterField.DEPARTMENT,
                    FilterField.SPONSOR);

    private static final Pattern KIND_OF_PLACE =
            Pattern.compile("(?:特别行政区|自治区|自治州|自治县|新区|地区|[省市区县州盟旗])$");

    /// What a name may carry before or behind and still be nothing but the name.
    private static final Pattern PIECES =
            Pattern.compile(
                    "特别行政区|自治区|自治州|自治县|新区|地区|政协|人大|人民代表大会|常务委员会|常委会|委员会"
                            + "|委员|人民政府|政府|区委|市委|县委|省委|机关|全[区市县省]|本[区市县省]|[省市区县州盟旗]");

    /// A short name may be part of another word.
    private static final int SHORTEST = 2;

    private final List<String> names = new ArrayList<>();

    OwnNames(Selections selections, Folding folding) {
        Filters reference = selections.reference();
        Stream.of(selections.filters(), selections.target(), reference)
                .filter(side -> side != null)
                .flatMap(side -> NAMED.stream().flatMap(field -> side.of(field).stream()))
                .map(name -> folding.fold(name).text())
                .forEach(name -> {
                    String bare = KIND_OF_PLACE.matcher(name).replaceFirst("");
                    names.add(bare.length() < SHORTEST ? name : bare);
                });
    }

    /// Whether a term says nothing but one of the names: 徐汇, 徐汇区, 政协徐汇区, 徐汇区政协.
    boolean isOne(String term) {
        return names.stream()
                .filter(term::contains)
                .map(name -> term.replace(name, ""))
                .anyMatch(rest -> PIECES.matcher(rest).replaceAll("").isEmpty());
    }
}
