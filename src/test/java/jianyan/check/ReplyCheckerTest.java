package jianyan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import jianyan.SampleIndex;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.question.check.ReplyCheckAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Asks beside replies of the sample corpus, as somebody who read both sets them.
final class ReplyCheckerTest {
    private static Engine engine;

    @BeforeAll
    static void open() throws IOException {
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static List<String> stands(String id) {
        return engine.reply(id).items().stream().map(ReplyCheckAnswer.Item::stand).toList();
    }

    @Test
    void whatIsAnsweredDeclinedAndNotSpokenOfIsTold() {
        assertThat(stands("徐汇2021-009"))
                .containsExactly("not-spoken", "answered", "answered", "declined");
        List<ReplyCheckAnswer.Item> items = engine.reply("徐汇2021-009").items();
        ReplyCheckAnswer.Answer answer = Objects.requireNonNull(items.get(2).answer());
        assertThat(answer.text()).contains("蓝牙道钉");
        String passage =
                engine.document("徐汇2021-009")
                        .orElseThrow()
                        .passages()
                        .filter(each -> each.id().equals(answer.passage()))
                        .findFirst()
                        .orElseThrow()
                        .text();
        assertThat(passage.substring(answer.start(), answer.end())).isEqualTo(answer.text());
    }

    @Test
    void aPromiseIsToldWithItsTime() {
        assertThat(ReplyWords.stand("慢行道两处断点将于明年上半年开工")).isEqualTo("promised");
        assertThat(ReplyWords.until("慢行道两处断点将于明年上半年开工")).isEqualTo("明年上半年");
        assertThat(ReplyWords.until("拟于2024年底完成")).isEqualTo("2024年底");
        assertThat(ReplyWords.stand("目前暂不具备条件,将继续研究")).isEqualTo("declined");
        assertThat(ReplyWords.stand("已建成三处")).isEqualTo("answered");
    }

    @Test
    void aProposalWithoutAReplySaysSo() {
        ReplyCheckAnswer answer = engine.reply("徐汇2021-012");
        assertThat(answer.replied()).isFalse();
        assertThat(answer.items()).isNotEmpty().allMatch(item -> item.answer() == null);
        assertThat(answer.notes()).contains("文档里没有答复");
    }
}
