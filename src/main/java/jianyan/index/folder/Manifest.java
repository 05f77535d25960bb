package jianyan.index.folder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.corpus.walk.Fault;
import org.jspecify.annotations.Nullable;

/// What a generation was built from. It travels in the commit itself, so that documents and
/// manifest change together or not at all.
///
/// @param format the version of the field layout
/// @param analysis the version of folding, segmentation and lexicon
/// @param read the version of what was read of each document for questions to come; empty for
///   nothing
/// @param generation counts complete builds from 1
/// @param builtMillis when it was built, in milliseconds since 1970
/// @param corpus the folders and files it was built from, as they were given
/// @param listing what was wrong with the folders of the corpus
/// @param files by key, which is also the order in which files are read
public record Manifest(
        int format,
        String analysis,
        String read,
        long generation,
        long builtMillis,
        List<String> corpus,
        List<Fault> listing,
        SortedMap<String, FileEntry> files) {
    /// Raised with every change of [Fields] or [DocumentMapping] that an older index does not fit.
    public static final int FORMAT = 11;

    private static final String KEY = "jianyan.manifest";

    /// The files, packed: a hundred thousand come to 24 MB of JSON, which whoever opens the commit
    /// would have to read. A commit without it has them with the rest.
    private static final String FILES = "jianyan.files";

    private static final TypeReference<SortedMap<String, FileEntry>> ENTRIES =
            new TypeReference<>() {};

    /// What can be told from the components is not written down. Names of fields are those of
    /// files, of which there may be a hundred thousand: none is kept for the next time.
    private static final ObjectMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                                    .build())
                    .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                    .build();

    /// What is asked of every generation that is opened, without its files.
    public record Head(int format, String analysis, long generation, long builtMillis) {}

    /// @param fingerprint changes when the file, its sidecars or the reader change
    /// @param borrowed whether an id of the file had to give way to the same id of an earlier file;
    ///   such a file is read again whenever another has changed, because the id may be free now
    public record FileEntry(
            String fingerprint, boolean borrowed, FileReport report, List<Fault> faults) {
        public FileEntry {
            faults = List.copyOf(faults);
        }

        /// The same with more that was wrong.
        public FileEntry with(List<Fault> more) {
            return new FileEntry(
                    fingerprint,
                    borrowed,
                    report,
                    Stream.concat(faults.stream(), more.stream()).toList());
        }

        /// The same without what was wrong on account of other files.
        FileEntry withoutNaming(List<String> others) {
            return faults.isEmpty()
                    ? this
                    : new FileEntry(
                            fingerprint,
                            borrowed,
                            report,
                            faults.stream()
                                    .filter(fault ->
                                            others.stream().noneMatch(fault.message()::contains))
                                    .toList());
        }

        /// Whether something passing kept the file from being read whole, so that it has to be read
        /// again although it is the same.
        public boolean isIncomplete() {
            return faults.stream().anyMatch(Fault::isPassing);
        }
    }

    public Manifest {
        corpus = List.copyOf(corpus);
        listing = List.copyOf(listing);
        files = new TreeMap<>(files);
    }

    /// Of documents of which nothing was read for questions to come.
    public Manifest(
            int format,
            String analysis,
            long generation,
            long builtMillis,
            List<String> corpus,
            List<Fault> listing,
            SortedMap<String, FileEntry> files) {
        this(format, analysis, "", generation, builtMillis, corpus, listing, files);
    }

    public Head head() {
        return new Head(format, analysis, generation, builtMillis);
    }

    /// Whether it says the same of the same corpus, whenever it was built.
    public boolean isSameButForTime(Manifest other) {
        return format == other.format
                && analysis.equals(other.analysis)
                && read.equals(other.read)
                && corpus.equals(other.corpus)
                && listing.equals(other.listing)
                && files.equals(other.files);
    }

    /// All faults: those of the folders, then those of all files in their order.
    public List<Fault> faults() {
        Stream<Fault> ofFiles = files.values().stream().flatMap(entry -> entry.faults().stream());
        return Stream.concat(listing.stream(), ofFiles).toList();
    }

    /// The labels that documents carry which not everybody may see.
    public SortedSet<String> labels() {
        return files.values().stream()
                .flatMap(entry -> entry.report().access().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What may be told of the generation to those who do not see all of it: the files of which
    /// they see every document. One that gave no document might have been closed to them, and the
    /// folders may name such files, so neither is told of.
    ///
    /// @param hidden the labels of the documents that they do not see
    public Manifest without(Set<String> hidden) {
        Map<Boolean, List<Map.Entry<String, FileEntry>>> parted =
                files.entrySet().stream()
                        .collect(
                                Collectors.partitioningBy(
                                        file -> isWholeFor(hidden, file.getValue().report())));
        List<String> withheld =
                parted.getOrDefault(false, List.of()).stream()
                        .map(file -> file.getValue().report().name())
                        .toList();
        SortedMap<String, FileEntry> seen = new TreeMap<>();
        parted.getOrDefault(true, List.of())
                .forEach(file -> seen.put(file.getKey(), file.getValue().withoutNaming(withheld)));
        return new Manifest(format, analysis, generation, builtMillis, corpus, List.of(), seen);
    }

    private static boolean isWholeFor(Set<String> hidden, FileReport report) {
        return report.documents() > 0 && Collections.disjoint(report.access().keySet(), hidden);
    }

    /// The entries of some files, all of which it has.
    public SortedMap<String, FileEntry> entries(Collection<String> keys) {
        SortedMap<String, FileEntry> some = new TreeMap<>(files);
        some.keySet().retainAll(keys);
        return some;
    }

    public Map<String, String> toCommitData() {
        try {
            return Map.of(
                    KEY,
                    MAPPER.writeValueAsString(holding(Collections.emptySortedMap())),
                    FILES,
                    DeflatedText.of(out -> MAPPER.writeValue(out, files)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The manifest of a commit.
    ///
    /// @throws IndexFormatException when the commit has none that this version of the program can
    ///   read
    /// @throws NewerIndexException when a later version wrote it
    public static Manifest of(@Nullable Map<String, String> commitData) {
        Manifest outline = outlineOf(commitData);
        String packed = commitData == null ? null : commitData.get(FILES);
        try {
            return packed == null
                    ? outline
                    : outline.holding(MAPPER.readValue(DeflatedText.open(packed), ENTRIES));
        } catch (IOException | IllegalArgumentException broken) {
            throw unreadable();
        }
    }

    /// The same without the files, for who does not ask for them: they are nearly all of it.
    ///
    /// @throws IndexFormatException as [#of(Map)]
    /// @throws NewerIndexException likewise
    static Manifest outlineOf(@Nullable Map<String, String> commitData) {
        String json = json(commitData);
        head(json);
        try {
            return MAPPER.readValue(json, Manifest.class);
        } catch (IOException broken) {
            throw unreadable();
        }
    }

    private Manifest holding(SortedMap<String, FileEntry> others) {
        return new Manifest(
                format, analysis, read, generation, builtMillis, corpus, listing, others);
    }

    /// The head alone, which costs the same however many files there are: they come last.
    ///
    /// @throws IndexFormatException as [#of(Map)]
    /// @throws NewerIndexException likewise
    public static Head headOf(@Nullable Map<String, String> commitData) {
        return head(json(commitData));
    }

    private static Head head(String json) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            int format = 0;
            String analysis = null;
            // Zero is a value: an index in memory has no generation and no time.
            long generation = -1;
            long builtMillis = -1;
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "format" -> format = known(parser.getIntValue());
                    case "analysis" -> analysis = parser.getText();
                    case "generation" -> generation = parser.getLongValue();
                    case "builtMillis" -> builtMillis = parser.getLongValue();
                    default -> parser.skipChildren();
                }
                if (format != 0 && analysis != null && generation >= 0 && builtMillis >= 0) {
                    return new Head(format, analysis, generation, builtMillis);
                }
            }
            if (format == 0 || analysis == null) {
                throw unreadable();
            }
            // Nobody noted when documents of no corpus were indexed.
            return new Head(format, analysis, generation, builtMillis);
        } catch (IOException broken) {
            throw unreadable();
        }
    }

    /// Looked at before all else, which another format may have otherwise.
    private static int known(int format) {
        if (format > FORMAT) {
            throw new NewerIndexException("索引由更新的版本建成：格式 " + format + "，这一版认识到 " + FORMAT);
        }
        if (format != FORMAT) {
            throw new IndexFormatException("索引由更早的版本建成：格式 " + format + "，程序需要 " + FORMAT);
        }
        return format;
    }

    private static String json(@Nullable Map<String, String> commitData) {
        String json = commitData == null ? null : commitData.get(KEY);
        if (json == null) {
            throw new IndexFormatException("索引里没有建言的清单");
        }
        return json;
    }

    private static IndexFormatException unreadable() {
        return new IndexFormatException("索引清单无法读取");
    }
}
