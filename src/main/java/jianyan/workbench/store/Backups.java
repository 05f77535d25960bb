package jianyan.workbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jianyan.files.PrivateFiles;

/// Copies of the database that lie beside it, the newest ones.
///
/// A copy is named by when it was made and by the last change in it, so that nothing has to be
/// opened to see whether there is one of the present state.
///
/// @param folder made with the first copy
/// @param kept how many stay
public record Backups(Path folder, int kept) {
    /// A fortnight of days on which something was decided.
    private static final int KEPT = 14;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final Pattern NAME = Pattern.compile("workbench-(\\d{8}T\\d{6}Z)-(\\d+)\\.db");

    public static Backups in(Path folder) {
        return new Backups(folder, KEPT);
    }

    /// The copies, the newest first.
    public List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        }
    }

    /// Copies a database unless the newest copy has the same last change.
    ///
    /// @param last the last change in the database
    /// @return the new copy
    public Optional<Path> add(Database database, Instant now, long last) throws IOException {
        List<Path> before = all();
        if (!before.isEmpty() && lastOf(before.getFirst()) == last) {
            return Optional.empty();
        }
        PrivateFiles.createFolders(folder);
        Path copy = folder.resolve("workbench-" + TIME.format(now) + "-" + last + ".db");
        Path unfinished = folder.resolve("unfinished.db");
        Files.deleteIfExists(unfinished);
        database.copyTo(unfinished);
        Files.move(
                unfinished,
                copy,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        for (Path old : before.stream().skip(kept - 1L).toList()) {
            Files.deleteIfExists(old);
        }
        return Optional.of(copy);
    }

    private static long lastOf(Path copy) {
        Matcher name = NAME.matcher(copy.getFileName().toString());
        return name.matches() ? Long.parseLong(name.group(2)) : -1;
    }
}
