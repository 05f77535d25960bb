package jianyan.corpus.proposal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import jianyan.analysis.Folding;
import jianyan.document.SponsorKind;

/// Tells who put a proposal forward by the name alone: 民盟江苏省委 is a party, 省政协学习委员会 an organisation,
/// 冯少东等2人 a person. Immutable and thread-safe.
public final class Sponsors {
    public static final Sponsors BUNDLED = load();

    private static final String RESOURCE = "/jianyan/corpus/sponsors.tsv";

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

    private Sponsors(List<String> parties, List<String> organisations) {
        this.folding = Folding.load();
        this.parties = List.copyOf(parties);
        this.organisations = List.copyOf(organisations);
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

    private static Sponsors load() {
        List<String> parties = new ArrayList<>();
        List<String> organisations = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Sponsors.class.getResourceAsStream(RESOURCE)),
                                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] cells = line.split("\t", -1);
                        switch (cells[0]) {
                            case "party" -> parties.addAll(List.of(cells[1].split(" +")));
                            case "organisation" ->
                                    organisations.addAll(List.of(cells[1].split(" +")));
                            default -> throw new IllegalArgumentException(RESOURCE + ": " + line);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sponsors(parties, organisations);
    }
}
