package jianyan.cli.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether the machine has a font with Chinese characters, by the names of the files.
final class Fonts {
    private static final List<String> FOLDERS =
            List.of(
                    "/usr/share/fonts",
                    "/usr/local/share/fonts",
                    "/System/Library/Fonts",
                    "/Library/Fonts",
                    "C:\\Windows\\Fonts");

    private static final Pattern CHINESE =
            Pattern.compile(
                    "cjk|source.?han|notos.*(?:sc|tc|hans|hant)|wqy|simsun|simhei|simkai|simfang|"
                            + "msyh|mingliu|fangsong|kaiti|uming|ukai|droidsansfallback|pingfang|"
                            + "songti|stheiti|宋|黑体|楷体",
                    Pattern.CASE_INSENSITIVE);

    private static final int DEPTH = 5;

    private Fonts() {}

    static Finding check() {
        return check(FOLDERS.stream().map(Path::of).toList());
    }

    static Finding check(List<Path> folders) {
        return folders.stream()
                .flatMap(folder -> chinese(folder).stream())
                .findFirst()
                .map(font -> Finding.good("fonts", "有中文字体：" + font.getFileName()))
                .orElseGet(() ->
                        Finding.note(
                                "fonts",
                                "没有找到中文字体；页面用各人电脑上的字体，不受影响",
                                "在这台机器上打开页面或打印时再装（Debian：fonts-noto-cjk）"));
    }

    private static Optional<Path> chinese(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files =
                Files.find(
                        folder,
                        DEPTH,
                        (file, _) -> CHINESE.matcher(file.getFileName().toString()).find())) {
            return files.findFirst();
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }
}
