package jianyan.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.Terminal;

/// A folder in which commands are run as a user would, with what they print.
final class Shell {
    static final String ELEVATORS =
            """
            关于推进老旧小区加装电梯的提案

            我区老旧小区多，老年人上下楼不便，加装电梯进展缓慢。

            建议：一、完善居民协商机制。二、加大财政补贴。三、简化审批，实行一网通办。
            """;
    static final String CARE =
            """
            關於發展社區養老服務的提案

            本區老年人口比重逐年上升，社區養老服務設施不足。

            建議：一、增加養老床位。二、培訓護理人員。
            """;
    static final String TABLE =
            """
            {"案号": "1", "案由": "关于增设托育机构的提案", "内容": "托育机构不足。建议增设托育机构。", "日期": "2023-01-05"}
            {"案号": "2", "案由": "关于改善步行环境的提案", "内容": "人行道被占用。建议加强执法。", "日期": "2023-01-06"}
            """;

    private final Path home;

    Shell(Path home) {
        this.home = home;
    }

    /// What a command left behind.
    record Ended(int exit, String out, String err) {}

    Path home() {
        return home;
    }

    /// A corpus of two texts, one in each script, and a table of two proposals.
    Shell withCorpus() {
        write("corpus/加装电梯.txt", ELEVATORS);
        write("corpus/養老.txt", CARE);
        write("corpus/提案.jsonl", TABLE);
        return this;
    }

    Shell withIndex() {
        withCorpus().run("index");
        return this;
    }

    Path write(String name, String text) {
        try {
            Path file = home.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ended run(String... arguments) {
        return runWithInput("", arguments);
    }

    Ended runWithInput(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings =
                new Surroundings(
                        Terminal.to(out, err),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        home,
                        false,
                        Clock.systemUTC());
        int exit = new Program(surroundings).run(arguments);
        surroundings.terminal().flush();
        return new Ended(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
