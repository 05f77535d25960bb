package jianyan.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SurroundingsTest {
    @TempDir private Path folder;

    @Test
    void corpusAndIndexLieWhereTheUserStandsIfOneOfThemDoes() throws IOException {
        Path here = Files.createDirectories(folder.resolve("here"));
        Path launcher = Files.createDirectories(folder.resolve("launcher"));
        assertThat(Surroundings.home(here, Optional.of(launcher))).isEqualTo(launcher);
        assertThat(Surroundings.home(here, Optional.empty())).isEqualTo(here);
        Files.createDirectory(here.resolve("corpus"));
        assertThat(Surroundings.home(here, Optional.of(launcher))).isEqualTo(here);
    }

    @Test
    void theLauncherLiesAboveTheJar() throws IOException {
        String jar = folder.resolve("target/jianyan.jar").toString();
        assertThat(Surroundings.launcher(jar)).isEmpty();
        Files.createFile(folder.resolve("jianyan"));
        assertThat(Surroundings.launcher(jar)).contains(folder);
        assertThat(Surroundings.launcher(jar + ":more.jar")).contains(folder);
        String packed = folder.resolve("lib/jianyan.jar").toString();
        assertThat(Surroundings.launcher(packed)).contains(folder);
        assertThat(Surroundings.launcher(folder.resolve("build/jianyan.jar").toString())).isEmpty();
    }
}
