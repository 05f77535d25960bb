package jianyan.analysis.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AtomsTest {
    @Test
    void aHanCharacterIsAnAtomAndSoIsARun() {
        assertThat(atoms("g60科创2022年")).containsExactly("g60", "科", "创", "2022", "年");
    }

    @Test
    void numbersKeepInnerPointsAndCommasAndThePercentSign() {
        assertThat(atoms("1,000户5.2%,3.")).containsExactly("1,000", "户", "5.2%", ",", "3", ".");
        assertThat(atoms("a.b a,1 12,a"))
                .containsExactly("a", ".", "b", "a", ",", "1", "12", ",", "a");
    }

    @Test
    void quotationMarksSpaceAndInvisibleCharactersAreTransparent() {
        assertThat(atoms("“十四五”\n规\u200B划《\u3000》\uFEFF")).containsExactly("十", "四", "五", "规", "划");
        assertThat(atoms("葛\uDB40\uDD00城")).as("variation selector").containsExactly("葛", "城");
    }

    @Test
    void sentenceEndsAreBoundariesAndOtherMarksAtoms() {
        assertThat(atoms("甲。乙;丙、丁…")).containsExactly("甲", "|", "乙", "|", "丙", "、", "丁", "…");
    }

    @Test
    void charactersOutsideTheBasicPlaneAreOneAtom() {
        assertThat(atoms("𠮷野😀")).containsExactly("𠮷", "野", "😀");
        assertThat(Atoms.countCharacters("𠮷野😀, 12 ab。")).isEqualTo(4);
    }

    @Test
    void lettersOfOtherScriptsMakeRunsWithTheirMarks() {
        assertThat(atoms("བོད་ ئۇيغۇر é")).containsExactly("བོད", "་", "ئۇيغۇر", "é");
    }

    @Test
    void aRunIsCutWhereAnIndexWouldRefuseIt() {
        List<String> atoms = atoms("a".repeat(600));
        assertThat(atoms).extracting(String::length).containsExactly(256, 256, 88);
    }

    @Test
    void loneSurrogatesAndUnassignedCodePointsAreAtomsOfTheirOwn() {
        assertThat(atoms("甲\uD800乙\u0378\uE000"))
                .containsExactly("甲", "\uD800", "乙", "\u0378", "\uE000");
    }

    private static List<String> atoms(String text) {
        List<String> atoms = new ArrayList<>();
        Atoms cursor = new Atoms(text);
        while (cursor.next()) {
            boolean boundary = cursor.type() == Atoms.Type.BOUNDARY;
            atoms.add(boundary ? "|" : text.substring(cursor.start(), cursor.end()));
        }
        return atoms;
    }
}
