package jianyan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What `mvn -Pdist package` rests on. Whether what it makes works, `.ci/try-dist` shows.
final class DistributionTest {
    /// Maven puts the plugins of a profile before the next one that the main part has as well, so
    /// that archives were packed of a jar without its libraries when that one stood before the
    /// jar's.
    @Test
    void archivesArePackedAfterTheJarIsWhole() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String main = pom.substring(0, pom.indexOf("<profiles>"));
        String profile = pom.substring(pom.indexOf("<id>dist</id>"));
        assertThat(main.indexOf("maven-shade-plugin"))
                .isBetween(0, main.indexOf("<artifactId>maven-antrun-plugin"));
        assertThat(main).doesNotContain("maven-assembly-plugin");
        assertThat(profile.indexOf("maven-assembly-plugin"))
                .isBetween(0, profile.indexOf("maven-antrun-plugin"));
    }
}
