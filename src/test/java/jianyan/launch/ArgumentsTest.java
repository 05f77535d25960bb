package jianyan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArgumentsTest {
    @Test
    void comeThroughASystemPropertyAsTheyWere() {
        List<String> arguments =
                List.of("search", "", "a,b", "100%", "a+b c", "\"十四五\"规划", "養老", "𠮷", "\n");
        assertThat(Arguments.decode(Arguments.encode(arguments))).isEqualTo(arguments);
        assertThat(Arguments.decode(Arguments.encode(List.of()))).isEmpty();
        assertThat(Arguments.encode(arguments)).isASCII();
    }

    @Test
    void areTheLastOfTheProcess() {
        byte[] commandLine =
                "java\0-cp\0x.jar\0Launcher\0search\0养老\0".getBytes(StandardCharsets.UTF_8);
        assertThat(Arguments.ofCommandLine(commandLine, List.of("search", "\ufffd\ufffd")))
                .contains(List.of("search", "养老"));
    }

    @Test
    void areLostWhenTheProcessWasGivenAnotherEncoding() {
        byte[] commandLine = "java\0养老\0".getBytes(Charset.forName("GB18030"));
        assertThat(Arguments.ofCommandLine(commandLine, List.of("\ufffd"))).isEmpty();
    }

    @Test
    void areTakenAsGivenWhereNothingCanBeLost() {
        assertThat(Arguments.received(new String[] {"search", "养老"}, true))
                .contains(List.of("search", "养老"));
        assertThat(Arguments.received(new String[] {"search", "G60?"}, false))
                .contains(List.of("search", "G60?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void chineseEncodingsHoldBothScripts(String encoding) {
        assertThat(Arguments.holdsChinese(encoding)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSI_X3.4-1968", "ISO-8859-1", "windows-1252", "no such", "?"})
    void otherEncodingsDoNot(String encoding) {
        assertThat(Arguments.holdsChinese(encoding)).isFalse();
    }
}
