package jianyan.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// Names and secrets of accounts elsewhere: a variable of the environment, or a file that the
/// variable of that name with `_FILE` behind it names, so that they are in no history and no list
/// of processes.
public enum Secret {
    CLUSTER_USER,
    CLUSTER_PASSWORD,
    CLUSTER_TOKEN,
    WORKBENCH_USER,
    WORKBENCH_PASSWORD;

    private static final String FILE = "_FILE";

    /// All the variables that are looked at.
    public static Set<String> variables() {
        return Stream.of(values())
                .flatMap(secret -> Stream.of(secret.variable(), secret.variable() + FILE))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String variable() {
        return "JIANYAN_" + name();
    }

    /// @param environment the variables of the process
    /// @return null when it is not given
    /// @throws InvalidRequestException when the file that is named cannot be read
    @Nullable String in(Map<String, String> environment) {
        String given = environment.get(variable());
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        String file = environment.get(variable() + FILE);
        if (file == null || file.isBlank()) {
            return null;
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new InvalidRequestException(
                    "secret-file", variable() + FILE, "读不出文件 " + file, "写一个程序能读的文件，里面只有账号、密码或令牌");
        }
    }
}
