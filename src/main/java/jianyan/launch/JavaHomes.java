package jianyan.launch;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// Finds the installed javas where they usually lie.
final class JavaHomes {
    private JavaHomes() {}

    /// The first home that is new enough, in the order of [#candidates].
    static Optional<Path> find() {
        return find(candidates(System.getenv(), Paths.get(System.getProperty("user.home"))));
    }

    static Optional<Path> find(List<Path> candidates) {
        for (Path home : candidates) {
            if (featureVersion(home) >= Launcher.NEEDED && Files.isExecutable(executable(home))) {
                return Optional.of(home);
            }
        }
        return Optional.empty();
    }

    /// What the user named first, then the search path, then the folders of package managers.
    static List<Path> candidates(Map<String, String> environment, Path user) {
        List<Path> homes = new ArrayList<>();
        for (String name : new String[] {"JAVA_HOME", "JDK_HOME"}) {
            String home = environment.get(name);
            if (home != null && !home.isEmpty()) {
                homes.add(Paths.get(home));
            }
        }
        String path = environment.getOrDefault("PATH", "");
        for (String folder : path.split(File.pathSeparator, -1)) {
            addHomeOf(Paths.get(folder).resolve(executableName()), homes);
        }
        addChildren(Paths.get("/usr/lib/jvm"), "", homes);
        addChildren(Paths.get("/Library/Java/JavaVirtualMachines"), "Contents/Home", homes);
        addChildren(user.resolve("Library/Java/JavaVirtualMachines"), "Contents/Home", homes);
        addChildren(user.resolve(".sdkman/candidates/java"), "", homes);
        addChildren(user.resolve(".jdks"), "", homes);
        addChildren(Paths.get("/opt"), "", homes);
        String programs = environment.get("ProgramFiles");
        if (programs != null) {
            for (String vendor : new String[] {"Eclipse Adoptium", "Java", "Microsoft", "Zulu"}) {
                addChildren(Paths.get(programs, vendor), "", homes);
            }
        }
        return homes;
    }

    /// 25 for a home whose `release` file says `JAVA_VERSION="25.0.3"`; 0 for what is no home.
    static int featureVersion(Path home) {
        Properties release = new Properties();
        try (InputStream in = Files.newInputStream(home.resolve("release"))) {
            release.load(in);
        } catch (IOException | IllegalArgumentException noHome) {
            return 0;
        }
        return featureVersion(release.getProperty("JAVA_VERSION", "").replace("\"", ""));
    }

    /// 8 for `1.8.0_412`, 25 for `25.0.3` and for `25-ea`; 0 for what is no version.
    static int featureVersion(String version) {
        String[] numbers = version.split("[^0-9]", 3);
        boolean old = numbers.length > 1 && numbers[0].equals("1");
        String feature = numbers[old ? 1 : 0];
        return feature.isEmpty() || feature.length() > 4 ? 0 : Integer.parseInt(feature);
    }

    static Path executable(Path home) {
        return home.resolve("bin").resolve(executableName());
    }

    private static String executableName() {
        return File.separatorChar == '\\' ? "java.exe" : "java";
    }

    private static void addHomeOf(Path java, List<Path> homes) {
        try {
            Path bin = java.toRealPath().getParent();
            if (bin != null && bin.getParent() != null) {
                homes.add(bin.getParent());
            }
        } catch (IOException notHere) {
            // Most folders of a search path hold no java.
            return;
        }
    }

    private static void addChildren(Path folder, String inside, List<Path> homes) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(children::add);
        } catch (IOException notHere) {
            return;
        }
        children.sort(null);
        children.forEach(child -> homes.add(child.resolve(inside)));
    }
}
