package jianyan.corpus.walk;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One walk through a corpus folder. What looks like a document and is not read is a fault.
final class CorpusWalk extends SimpleFileVisitor<Path> {
    static final String UNKNOWN_FORMAT = "unknown-format";

    private static final int DEEPEST = 64;

    private final Path root;
    private final Predicate<Path> isDocument;
    private final List<Fault> faults;
    private final IgnoreRules ignored;
    private final List<CorpusFile> found = new ArrayList<>();
    private final Set<Path> companions;
    private final Map<String, SortedSet<String>> leftOut = new TreeMap<>();

    private CorpusWalk(
            Path root, Predicate<Path> isDocument, List<Fault> faults, Set<Path> companions) {
        this.companions = companions;
        this.root = root;
        this.isDocument = isDocument;
        this.faults = faults;
        this.ignored = IgnoreRules.in(root, faults);
    }

    /// The documents of a folder in the order of their names.
    ///
    /// @param isDocument whether the name of a path is that of a document
    /// @param companions takes every file whose name is that of a document's companion
    static List<CorpusFile> of(
            Path root, Predicate<Path> isDocument, List<Fault> faults, Set<Path> companions) {
        CorpusWalk walk = new CorpusWalk(root, isDocument, faults, companions);
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, walk);
        } catch (IOException e) {
            faults.add(FileFaults.of(root.toString(), e));
        }
        walk.reportLeftOut();
        walk.found.sort(Comparator.comparing(CorpusFile::name).thenComparing(CorpusFile::path));
        return walk.apart();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        if (isHidden(folder) || ignored.matches(name(folder)) || leaves(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = name(file);
        if (CorpusFiles.isCompanion(name)) {
            companions.add(file);
        }
        if (isHidden(file) || ignored.matches(name)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isDirectory()) {
            faults.add(new Fault(name, "too-deep", "文件夹嵌套超过 " + DEEPEST + " 层，其中的文件没有读；请移到浅处"));
        } else if (attributes.isSymbolicLink()) {
            // The walk follows links, so this one leads nowhere.
            faults.add(FileFaults.of(name, new NoSuchFileException(name)));
        } else if (!isDocument.test(file)) {
            leftOut(name);
        } else if (!attributes.isRegularFile()) {
            faults.add(FileFaults.special(name));
        } else if (!leaves(file)) {
            found.add(new CorpusFile(root, file, name));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        faults.add(FileFaults.of(name(file), e));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
        if (e != null) {
            faults.add(FileFaults.of(name(folder), e));
        }
        return FileVisitResult.CONTINUE;
    }

    /// Files beside a document that describe it are read with it; others are counted by extension.
    private void leftOut(String name) {
        String extension =
                name.substring(name.lastIndexOf('/') + 1).replaceFirst("^.*?(\\.[^.]*)?$", "$1");
        if (!CorpusFiles.isCompanion(name)) {
            leftOut.computeIfAbsent(extension, ignored -> new TreeSet<>()).add(name);
        }
    }

    private void reportLeftOut() {
        leftOut.forEach((extension, names) -> {
            String sort = extension.isEmpty() ? "没有扩展名的文件" : extension + " 文件";
            faults.add(
                    new Fault(
                            names.first(),
                            UNKNOWN_FORMAT,
                            "不认得 %s，共 %,d 个没有读；请转成能读的格式，或在 .jianyanignore 里写明不收"
                                    .formatted(sort, names.size())));
        });
    }

    private boolean leaves(Path path) {
        boolean leaves = SymbolicLinks.leave(root, path);
        if (leaves) {
            faults.add(new Fault(name(path), SymbolicLinks.OUTSIDE, SymbolicLinks.MESSAGE));
        }
        return leaves;
    }

    /// Names that this machine's character set cannot tell apart would be one document.
    private List<CorpusFile> apart() {
        List<CorpusFile> apart = new ArrayList<>();
        for (CorpusFile file : found) {
            if (!apart.isEmpty() && apart.getLast().name().equals(file.name())) {
                faults.add(
                        new Fault(
                                file.name(),
                                "same-name",
                                "文件名里有无法识别的字节，与另一个文件分不开，没有读；请改名，或用 UTF-8 环境（如 LC_ALL=C.UTF-8）"));
            } else {
                apart.add(file);
            }
        }
        return apart;
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private static boolean isHidden(Path path) {
        Path last = path.getFileName();
        return last != null
                && (last.toString().startsWith(".") || last.toString().startsWith("~$"));
    }
}
