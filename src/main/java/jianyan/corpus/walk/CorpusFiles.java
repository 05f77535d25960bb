package jianyan.corpus.walk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import jianyan.corpus.recognition.RecognisedText;

/// The files of one or more corpus folders, in an order that is the same on every machine.
///
/// Left out: hidden files and folders, sidecars (`*.mapping.yaml`, `*.meta.yaml`), files whose
/// extension no reader knows, and what the globs in a folder's `.jianyanignore` match. Links within
/// the folder are followed; one that leads out of it, or back to a folder above it, is a fault.
public final class CorpusFiles {
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
                    "docm",
                    "dotx",
                    "rtf",
                    "ofd",
                    "eml",
                    "mht",
                    "mhtml",
                    "xlsm",
                    "wps",
                    "et",
                    "xlsx",
                    "xls",
                    "csv",
                    "tsv",
                    "jsonl",
                    "ndjson",
                    "json",
                    "zip");

    /// Pictures are documents once their text was recognised.
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "tif", "tiff");

    private final List<CorpusFile> files;
    private final List<Fault> faults;

    /// What describes or recognised a document and was met on the way.
    private final Set<Path> companions;

    private CorpusFiles(List<CorpusFile> files, List<Fault> faults, Set<Path> companions) {
        this.files = List.copyOf(files);
        this.faults = List.copyOf(faults);
        this.companions = Set.copyOf(companions);
    }

    /// Finds the files of folders or single files. What cannot be walked is a fault.
    public static CorpusFiles of(List<Path> corpus) {
        return of(corpus, CorpusFiles::isDocument);
    }

    private static CorpusFiles of(List<Path> corpus, Predicate<Path> wanted) {
        List<CorpusFile> files = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        Set<Path> companions = new HashSet<>();
        for (Path root : corpus) {
            if (Files.isDirectory(root)) {
                files.addAll(CorpusWalk.of(root, wanted, faults, companions));
            } else if (Files.isRegularFile(root)) {
                files.add(CorpusFile.of(root));
            } else if (Files.exists(root)) {
                faults.add(FileFaults.special(root.toString()));
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
        return new CorpusFiles(once, faults, companions);
    }

    /// Every so-manieth file, by the hash of its key, so that several machines agree without asking
    /// each other.
    ///
    /// @param number from 0
    public CorpusFiles part(int number, int of) {
        return new CorpusFiles(
                files.stream()
                        .filter(file -> Math.floorMod(file.key().hashCode(), of) == number)
                        .toList(),
                faults,
                companions);
    }

    /// Finds what may be scans: PDF files and pictures.
    public static CorpusFiles scans(List<Path> corpus) {
        CorpusFiles found =
                of(
                        corpus,
                        file -> {
                            String extension = CorpusFile.of(file).extension();
                            return extension.equals("pdf") || IMAGES.contains(extension);
                        });
        return new CorpusFiles(
                found.files,
                found.faults.stream()
                        .filter(fault -> !fault.code().equals(CorpusWalk.UNKNOWN_FORMAT))
                        .toList(),
                found.companions);
    }

    /// The files, each corpus folder's in the order of their names.
    public List<CorpusFile> files() {
        return files;
    }

    /// What was wrong with folders: missing, not readable, linked in a loop.
    public List<Fault> faults() {
        return faults;
    }

    /// The endings of files that are read, without the dot; of scans only once they are recognised.
    public static List<String> endings() {
        return EXTENSIONS.stream().sorted().toList();
    }

    /// Whether there is a file that one of these would be read with, without asking the file system
    /// of any that a walk must have met.
    public boolean holds(CorpusFile file, Path companion) {
        boolean walked =
                !file.path().equals(file.root())
                        && Objects.equals(companion.getParent(), file.path().getParent());
        return walked ? companions.contains(companion) : Files.isRegularFile(companion);
    }

    /// Whether a name is one that describes a document or holds what was recognised of it.
    static boolean isCompanion(String name) {
        return name.endsWith(".yaml") || name.endsWith(RecognisedText.ENDING);
    }

    private static boolean isDocument(Path file) {
        CorpusFile alone = CorpusFile.of(file);
        String name = alone.name().toLowerCase(Locale.ROOT);
        if (IMAGES.contains(alone.extension())) {
            return Files.isRegularFile(RecognisedText.beside(file));
        }
        return EXTENSIONS.contains(alone.extension())
                && !name.endsWith(RecognisedText.ENDING)
                && !name.endsWith(".mapping.yaml")
                && !name.endsWith(".meta.yaml");
    }
}
