package jianyan.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jianyan.analysis.Folding;
import jianyan.corpus.metadata.Gazetteer;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.LineCutter;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.reading.TextDecoder;
import jianyan.corpus.table.TableException;
import jianyan.corpus.table.TableFormat;
import jianyan.corpus.table.TableMapping;
import jianyan.corpus.table.TableReader;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.RepairLog;
import jianyan.document.Document;
import org.jspecify.annotations.Nullable;

/// Reads files of the corpus into documents. Thread-safe; one instance serves all threads.
///
/// Nothing in a file makes it throw: what cannot be read is a fault.
public final class CorpusReader {
    /// Changes whenever the same file would be read differently; part of every fingerprint.
    static final String VERSION = "1";

    private static final int HEAD = 1 << 16;

    private final Folding folding;
    private final Gazetteer gazetteer;
    private final DocumentMaker maker;
    private final Map<Path, Path> mappings;
    private final ReadLimits limits;

    /// @param mappings tables, by their absolute path, to the mapping files given for them
    public CorpusReader(Folding folding, Map<Path, Path> mappings, ReadLimits limits) {
        this.folding = folding;
        this.gazetteer = Gazetteer.load();
        this.maker = new DocumentMaker(folding, gazetteer);
        this.mappings = Map.copyOf(mappings);
        this.limits = limits;
    }

    /// A reader with standard limits that takes mappings from beside the tables.
    public CorpusReader(Folding folding) {
        this(folding, Map.of(), ReadLimits.standard());
    }

    /// A file's documents in one list, at most `ReadLimits.rows` of them.
    public Reading read(CorpusFile file) {
        List<Document> documents = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        int[] left = {0};
        SourceFile source =
                read(
                        file,
                        document -> {
                            if (documents.size() < limits.rows()) {
                                documents.add(document);
                            } else {
                                left[0]++;
                            }
                        },
                        faults::add);
        if (left[0] > 0) {
            faults.add(
                    new Fault(
                            file.name(),
                            "too-many-rows",
                            left[0]
                                    + " documents beyond the first "
                                    + limits.rows()
                                    + " are left out"));
        }
        return new Reading(source, documents, faults);
    }

    /// Hands on a file's documents and faults one by one, so that a table of any length fits.
    public SourceFile read(CorpusFile file, Consumer<Document> documents, Consumer<Fault> faults) {
        Deadline deadline = Deadline.in(limits.time());
        try {
            return read(file, documents, faults, deadline);
        } catch (IOException e) {
            faults.accept(FileFaults.of(file.name(), e));
        } catch (ReadingException e) {
            faults.accept(new Fault(file.name(), e.code(), e.getMessage()));
        }
        return new SourceFile(file.name(), 0, "", "application/octet-stream", null);
    }

    /// Names a file's content, its sidecars' and this reader's version: as long as it stays the
    /// same the file need not be read again.
    public String fingerprint(CorpusFile file) throws IOException {
        Path mapping = mappingFile(file);
        return Fingerprint.of(VERSION, file.path(), List.of(mapping, file.beside("meta.yaml")));
    }

    private Path mappingFile(CorpusFile file) {
        Path given = mappings.get(file.path().toAbsolutePath().normalize());
        return given == null ? file.beside("mapping.yaml") : given;
    }

    private SourceFile read(
            CorpusFile file,
            Consumer<Document> documents,
            Consumer<Fault> faults,
            Deadline deadline)
            throws IOException, ReadingException {
        long bytes = Files.size(file.path());
        byte[] head;
        try (InputStream in = Files.newInputStream(file.path())) {
            head = in.readNBytes(HEAD);
        }
        FileFormat format = FileFormat.of(head, file.extension());
        List<Fault> sidecarFaults = new ArrayList<>();
        Sidecar sidecar = Sidecar.beside(file, sidecarFaults);
        sidecarFaults.forEach(faults);
        if (format.isTextTable()) {
            return readTable(file, bytes, head, format, sidecar, documents, faults, deadline);
        }
        byte[] content = Files.readAllBytes(file.path());
        TextDecoder.Decoded decoded = TextDecoder.decode(content, null);
        RepairLog log = new RepairLog();
        DecodedText text =
                new DecodedText(
                        decoded.text(),
                        LineCutter.cut(decoded.text(), format == FileFormat.MARKDOWN, log),
                        null,
                        null,
                        format.mediaType(),
                        decoded.encoding(),
                        log);
        maker.make(text, file.name(), sidecar).forEach(documents);
        return new SourceFile(
                file.name(),
                bytes,
                Fingerprint.of(content),
                format.mediaType(),
                decoded.encoding());
    }

    private SourceFile readTable(
            CorpusFile file,
            long bytes,
            byte[] head,
            FileFormat format,
            Sidecar sidecar,
            Consumer<Document> documents,
            Consumer<Fault> faults,
            Deadline deadline)
            throws IOException, ReadingException {
        Charset charset = TextDecoder.detect(head);
        SourceFile source =
                new SourceFile(
                        file.name(),
                        bytes,
                        Fingerprint.of(file.path()),
                        format.mediaType(),
                        charset.name());
        TableDocuments table =
                new TableDocuments(
                        folding,
                        gazetteer,
                        maker,
                        source,
                        mapping(file, faults),
                        sidecar,
                        documents,
                        faults,
                        deadline);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
            TableReader.read(TableFormat.valueOf(format.name()), reader(in, charset), table);
        } catch (TableException e) {
            faults.accept(new Fault(file.name(), e.code(), e.getMessage()));
        }
        table.finish();
        return source;
    }

    private static InputStreamReader reader(InputStream in, Charset charset) throws IOException {
        in.mark(4);
        byte[] start = in.readNBytes(3);
        in.reset();
        int mark =
                start.length >= 3 && (start[0] & 0xff) == 0xef && (start[1] & 0xff) == 0xbb
                        ? 3
                        : start.length >= 2
                                        && ((start[0] & 0xff) + (start[1] & 0xff)) == 0xff + 0xfe
                                ? 2
                                : 0;
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset);
    }

    private @Nullable TableMapping mapping(CorpusFile file, Consumer<Fault> faults)
            throws IOException, ReadingException {
        Path path = mappingFile(file);
        if (!Files.isRegularFile(path)) {
            return null;
        }
        try {
            return TableMapping.parse(Files.readString(path));
        } catch (TableMapping.InvalidMappingException e) {
            throw new ReadingException(
                    "bad-mapping", path.getFileName() + " cannot be followed: " + e.getMessage());
        }
    }
}
