package jianyan.aggregation.collocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormWordsTest {
    @ParameterizedTest
    @CsvSource({
        "类别:养老服务, 类别:",
        "案号:静安2023-012 类别:养老服务, 案号: 类别:",
        "关于加装电梯的建议, 关于 建议",
        "您提出的《关于加装电梯的提案》收悉, 关于 提案",
        "办好养老——关于推进助餐的提案, 关于 提案"
    })
    void labelsAndFramesOfTitlesAreOfTheForm(String text, String form) {
        assertThat(of(text)).containsExactly(form.split(" "));
    }

    /// The same words in a sentence are what it says.
    @ParameterizedTest
    @CsvSource({"养老机构按类别收费", "关于养老的建议被采纳之后有了新的床位", "委员关于养老提出了看法"})
    void sentencesAreNot(String text) {
        assertThat(of(text)).isEmpty();
    }

    private static List<String> of(String text) {
        return FormWords.in(text).stream()
                .map(each -> text.substring(each.start(), each.end()).strip())
                .toList();
    }
}
