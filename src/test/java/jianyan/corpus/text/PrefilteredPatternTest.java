package jianyan.corpus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefilteredPatternTest {
    /// Texts glued together for each pattern, and how many of them it must be found in for the
    /// comparison to mean anything.
    private static final int TEXTS = 60_000;

    private static final int FOUND = 100;

    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\w]+");

    @Test
    void findsWhatThePatternFindsWhereALiteralStands() {
        PrefilteredPattern pattern = PrefilteredPattern.holding("扫码(?:关注|阅读)|^首页$", "扫码 首页");
        assertThat(pattern.isFoundIn("请扫码关注")).isTrue();
        assertThat(pattern.isFoundIn("首页")).isTrue();
        assertThat(pattern.isFoundIn("扫码报修")).isFalse();
        assertThat(pattern.isFoundIn("")).isFalse();
    }

    @Test
    void asksForALiteralAtTheBeginningAlone() {
        PrefilteredPattern pattern = PrefilteredPattern.beginning("^[一二]、", "一 二");
        assertThat(pattern.isFoundIn("二、工作")).isTrue();
        assertThat(pattern.removedFrom("二、工作一、")).isEqualTo("工作一、");
        assertThat(pattern.mayBeFoundIn("工作一、")).isFalse();
        assertThat(pattern.removedFrom("")).isEmpty();
    }

    /// A literal forgotten when a pattern grew would lose lines in silence. Texts are glued of the
    /// pattern's own words, so that every alternative comes up, and the pattern alone says what is
    /// in them.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jianyan.corpus.repair.FurnitureRepair",
                "jianyan.corpus.metadata.OrientationRule",
                "jianyan.corpus.text.FrontMatter",
                "jianyan.corpus.structure.ReportPages"
            })
    void literalsStandInEveryTextThatThePatternIsFoundIn(String owner) throws Exception {
        int patterns = 0;
        for (Field field : Class.forName(owner).getDeclaredFields()) {
            if (field.getType() == PrefilteredPattern.class) {
                field.setAccessible(true);
                check(owner + "." + field.getName(), (PrefilteredPattern) field.get(null));
                patterns++;
            }
        }
        assertThat(patterns).isPositive();
    }

    private static void check(String name, PrefilteredPattern pattern) {
        List<String> pieces = pieces(pattern.pattern().pattern());
        Random random = new Random(15);
        int found = 0;
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int count = 1 + random.nextInt(4); count > 0; count--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            if (pattern.pattern().matcher(text).find()) {
                found++;
                assertThat(pattern.mayBeFoundIn(text.toString())).as("%s: %s", name, text).isTrue();
            }
        }
        assertThat(found).as(name).isGreaterThan(FOUND);
    }

    /// The words of a pattern, the characters of its classes, and what may stand between them.
    private static List<String> pieces(String regex) {
        List<String> pieces = new ArrayList<>(List.of(" ", "：", ":", "(", ")", "某"));
        Matcher words = WORD.matcher(regex);
        while (words.find()) {
            pieces.add(words.group());
            words.group().chars().mapToObj(Character::toString).forEach(pieces::add);
        }
        regex.chars()
                .filter(c -> "□■◇◆○●☐|·/>[]【】".indexOf(c) >= 0)
                .distinct()
                .mapToObj(Character::toString)
                .forEach(pieces::add);
        return pieces;
    }
}
