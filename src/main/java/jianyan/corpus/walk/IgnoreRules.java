package jianyan.corpus.walk;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/// The globs of a corpus folder's `.jianyanignore`: one a line, `#` begins a comment.
///
/// A glob without a slash matches a file or folder of that name at any depth; one with a slash
/// matches from the corpus folder on; a trailing slash is a folder with all that is in it.
final class IgnoreRules {
    static final String FILE = ".jianyanignore";

    private final List<PathMatcher> matchers;

    private IgnoreRules(List<PathMatcher> matchers) {
        this.matchers = matchers;
    }

    static IgnoreRules in(Path folder, List<Fault> faults) {
        Path file = folder.resolve(FILE);
        List<PathMatcher> matchers = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            return new IgnoreRules(matchers);
        }
        if (SymbolicLinks.leave(folder, file)) {
            faults.add(new Fault(FILE, SymbolicLinks.OUTSIDE, SymbolicLinks.MESSAGE));
            return new IgnoreRules(matchers);
        }
        try {
            for (String line : Files.readAllLines(file)) {
                String glob = line.strip();
                if (!glob.isEmpty() && !glob.startsWith("#")) {
                    add(glob, matchers, faults);
                }
            }
        } catch (IOException e) {
            faults.add(FileFaults.of(FILE, e));
        }
        return new IgnoreRules(matchers);
    }

    private static void add(String glob, List<PathMatcher> matchers, List<Fault> faults) {
        String bare = glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
        bare = bare.startsWith("/") ? bare.substring(1) : bare;
        boolean anywhere = !glob.substring(0, glob.length() - 1).contains("/");
        try {
            matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + bare));
            matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + bare + "/**"));
            if (anywhere) {
                matchers.add(FileSystems.getDefault().getPathMatcher("glob:**/" + bare));
                matchers.add(FileSystems.getDefault().getPathMatcher("glob:**/" + bare + "/**"));
            }
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(FILE, "bad-pattern", "“" + glob + "”不是合法的通配式：" + e.getMessage()));
        }
    }

    /// Whether a name within the corpus folder is ignored.
    boolean matches(String name) {
        Path path = Path.of(name);
        return matchers.stream().anyMatch(matcher -> matcher.matches(path));
    }
}
