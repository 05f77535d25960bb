package jianyan.corpus;

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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The files of one or more corpus folders, in an order that is the same on every machine.
///
/// Left out: hidden files and folders, sidecars (`*.mapping.yaml`, `*.meta.yaml`), files whose
/// extension no reader knows, and what the globs in a folder's `.jianyanignore` match. Links are
/// followed; one that leads back to a folder above it is a fault, not a loop.
public final class CorpusFiles {
    private static final int DEEPEST = 64;
    private static final Set<String> EXTENSIONS =
            Set.of(
                    "txt",
                    "text",
                    "md",
                    "markdown",
                    "html",
                    "htm",
                    "xhtml",
                    "pdf",
                    "docx",
                    "doc",
                    "rtf",
                    "wps",
                    "xlsx",
                    "xls",
                    "csv",
                    "tsv",
                    "jsonl",
                    "ndjson",
                    "json",
                    "zip");

    private final List<CorpusFile> files;
    private final List<Fault> faults;

    private CorpusFiles(List<CorpusFile> files, List<Fault> faults) {
        this.files = List.copyOf(files);
        this.faults = List.copyOf(faults);
    }

    /// Finds the files of folders or single files. What cannot be walked is a fault.
    public static CorpusFiles of(List<Path> corpus) {
        List<CorpusFile> files = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Path root : corpus) {
            if (Files.isDirectory(root)) {
                walk(root, files, faults);
            } else if (Files.exists(root)) {
                files.add(CorpusFile.of(root));
            } else {
                faults.add(
                        new Fault(
                                root.toString(),
                                "missing",
                                "没有这个文件或文件夹：" + root + "；请给出放文件的文件夹的路径"));
            }
        }
        List<CorpusFile> once = new ArrayList<>();
        for (CorpusFile file : files) {
            if (seen.add(file.path().toAbsolutePath().normalize())) {
                once.add(file);
            }
        }
        return new CorpusFiles(once, faults);
    }

    /// The files, each corpus folder's in the order of their names.
    public List<CorpusFile> files() {
        return files;
    }

    /// What was wrong with folders: missing, not readable, linked in a loop.
    public List<Fault> faults() {
        return faults;
    }

    private static void walk(Path root, List<CorpusFile> files, List<Fault> faults) {
        IgnoreRules ignored = IgnoreRules.in(root, faults);
        List<CorpusFile> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    root,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    DEEPEST,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            boolean skip =
                                    !folder.equals(root)
                                            && (isHidden(folder)
                                                    || ignored.matches(name(root, folder)));
                            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            String name = name(root, file);
                            if (attributes.isSymbolicLink()) {
                                // The walk follows links, so this one leads nowhere.
                                return visitFileFailed(file, new NoSuchFileException(name));
                            }
                            if (attributes.isRegularFile()
                                    && !isHidden(file)
                                    && isDocument(file)
                                    && !ignored.matches(name)) {
                                found.add(new CorpusFile(root, file, name));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            faults.add(FileFaults.of(name(root, file), e));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            faults.add(FileFaults.of(root.toString(), e));
        }
        found.sort(Comparator.comparing(CorpusFile::name));
        files.addAll(found);
    }

    private static String name(Path root, Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private static boolean isHidden(Path path) {
        Path last = path.getFileName();
        return last != null
                && (last.toString().startsWith(".") || last.toString().startsWith("~$"));
    }

    private static boolean isDocument(Path file) {
        CorpusFile alone = CorpusFile.of(file);
        String name = alone.name().toLowerCase(Locale.ROOT);
        return EXTENSIONS.contains(alone.extension())
                && !name.endsWith(".mapping.yaml")
                && !name.endsWith(".meta.yaml");
    }
}
