package jianyan.corpus.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import jianyan.document.SponsorKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SponsorsTest {
    @ParameterizedTest
    @CsvSource({
        "冯少东, PERSON",
        "冯少东等2人, PERSON",
        "張廖萬堅, PERSON",
        "阿卜杜拉·艾则孜, PERSON",
        "王建国委员, PERSON",
        "民革江苏省委, PARTY",
        "農工黨長寧區委員會, PARTY",
        "九三学社江苏省委, PARTY",
        "國民黨團, PARTY",
        "省政协学习委员会, ORGANISATION",
        "共青团长宁区委员会, ORGANISATION",
        "区工商联, ORGANISATION",
        "教育界别第一小组, ORGANISATION",
    })
    void tellsPersonsPartiesAndOrganisationsApart(String sponsor, SponsorKind kind) {
        assertThat(Sponsors.BUNDLED.kind(sponsor)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "冯少东等2人, 冯少东",
        "張三等十名委員, 張三",
        "李四 等 5 人, 李四",
        "民盟江苏省委, 民盟江苏省委",
    })
    void namesTheFirstOfThoseWhoAreCountedOnly(String sponsor, String leading) {
        assertThat(Sponsors.leading(sponsor)).isEqualTo(leading);
    }
}
