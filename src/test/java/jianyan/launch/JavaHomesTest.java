package jianyan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JavaHomesTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "1.8.0_412, 8",
        "11, 11",
        "17.0.15, 17",
        "25, 25",
        "25.0.3, 25",
        "25-ea, 25",
        "26.0.1+9, 26",
        "'', 0",
        "unknown, 0"
    })
    void readsTheFeatureVersion(String version, int feature) {
        assertThat(JavaHomes.featureVersion(version)).isEqualTo(feature);
    }

    @Test
    void takesTheFirstHomeThatIsNewEnough() throws IOException {
        Path old = home("jdk-17", "17.0.15");
        Path first = home("jdk-25", "25.0.3");
        Path second = home("jdk-26", "26");
        assertThat(JavaHomes.find(List.of(folder.resolve("none"), old, first, second)))
                .contains(first);
    }

    @Test
    void passesOverWhatCannotBeRun() throws IOException {
        Path withoutProgram = Files.createDirectories(folder.resolve("jdk"));
        Files.writeString(withoutProgram.resolve("release"), "JAVA_VERSION=\"25\"\n");
        assertThat(JavaHomes.find(List.of(withoutProgram))).isEmpty();
    }

    @Test
    void looksFirstWhereTheUserSaysThenOnThePathThenInTheUsualFolders() throws IOException {
        Path named = home("named", "25");
        Path onPath = home("onpath", "25");
        Path managed = home(".sdkman/candidates/java/25-tem", "25");
        List<Path> candidates =
                JavaHomes.candidates(
                        Map.of(
                                "JAVA_HOME",
                                named.toString(),
                                "PATH",
                                folder.resolve("empty") + ":" + onPath.resolve("bin")),
                        folder);
        assertThat(candidates.stream().filter(path -> path.startsWith(folder)).toList())
                .containsExactly(named, onPath.toRealPath(), managed);
    }

    private Path home(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Path java = home.resolve("bin/java");
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(java, "#!/bin/sh\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
