package jianyan.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/// What every refusal has to be, whatever was wrong: a problem that a reader of Chinese understands
/// and that shows nothing of the program's inside.
public final class ProblemAssert {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Asker.Reply reply;
    private final JsonNode problem;

    private ProblemAssert(Asker.Reply reply) {
        this.reply = reply;
        this.problem = reply.tree();
    }

    public static ProblemAssert assertThatProblem(Asker.Reply reply) {
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        ProblemAssert problem = new ProblemAssert(reply);
        problem.isWellMade();
        return problem;
    }

    private void isWellMade() {
        String code = problem.path("code").asText();
        assertThat(problem.path("status").asInt()).isEqualTo(reply.status());
        assertThat(code).matches("[a-z0-9]+(-[a-z0-9]+)+");
        assertThat(problem.path("type").asText()).isEqualTo("urn:jianyan:problem:" + code);
        assertThat(problem.path("instance").asText()).startsWith("/");
        assertThat(problem.path("title").asText()).containsPattern(HAN);
        assertThat(problem.path("detail").asText()).containsPattern(HAN);
        assertThat(reply.text()).doesNotContain("Exception", "\\tat ", "at jianyan", "java.");
    }

    public ProblemAssert is(int status, String code) {
        assertThat(problem.path("code").asText()).as(reply.text()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        return this;
    }

    public ProblemAssert at(String where) {
        assertThat(problem.path("where").asText(null)).isEqualTo(where);
        return this;
    }
}
