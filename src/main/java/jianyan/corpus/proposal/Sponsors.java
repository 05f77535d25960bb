package jianyan.corpus.proposal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jianyan.analysis.Folding;
import jianyan.document.SponsorKind;
import jianyan.words.WordTable;

/// Tells who put a proposal forward by the name alone: 民盟江苏省委 is a party, 省政协学习委员会 an organisation,
/// 冯少东等2人 a person. Immutable and thread-safe.
public final class Sponsors {
    public static final Sponsors BUNDLED =
            new Sponsors(
                    WordTable.load(
                            "/jianyan/corpus/sponsors.tsv", Set.of("party", "organisation")));

    /// 等2人, 等三名委员.
    private static final Pattern OTHERS =
            Pattern.compile("\\s*等\\s*[0-9０-９一二三四五六七八九十百]*\\s*(?:[人位名].{0,3})?$");

    /// 委员 behind the name of a member.
    private static final Pattern TITLE = Pattern.compile("(?:委员|代表|议员|先生|女士)$");

    /// 张廖万坚 and 司马相如: Chinese names have up to four characters.
    private static final int LONGEST_NAME = 4;

    private final Folding folding;
    private final List<String> parties;
    private final List<String> organisations;

    private Sponsors(WordTable words) {
        this.folding = Folding.load();
        this.parties = words.words("party");
        this.organisations = words.words("organisation");
    }

    /// The first of several who are counted but not named: 冯少东 of 冯少东等2人.
    public static String leading(String sponsor) {
        String first = OTHERS.matcher(sponsor.strip()).replaceFirst("").strip();
        return first.isEmpty() ? sponsor.strip() : first;
    }

    public SponsorKind kind(String sponsor) {
        String name = TITLE.matcher(folding.fold(leading(sponsor)).text()).replaceFirst("");
        if (parties.stream().anyMatch(name::contains)) {
            return SponsorKind.PARTY;
        }
        boolean organised = organisations.stream().anyMatch(name::contains);
        boolean longName =
                name.codePoints().filter(Character::isIdeographic).count() > LONGEST_NAME;
        // 阿卜杜拉·艾则孜 is one person, however long the name.
        boolean foreign = name.indexOf('·') > 0;
        return organised || longName && !foreign ? SponsorKind.ORGANISATION : SponsorKind.PERSON;
    }
}
