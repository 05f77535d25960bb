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
import java.util.Optional;
import java.util.function.Consumer;
import jianyan.analysis.Folding;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.mail.MailMessage;
import jianyan.corpus.metadata.Gazetteer;
import jianyan.corpus.reading.DamageReader;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.reading.TextDecoder;
import jianyan.corpus.recognition.RecognisedText;
import jianyan.corpus.table.MappingProposal;
import jianyan.corpus.table.RowSink;
import jianyan.corpus.table.TableFormat;
import jianyan.corpus.table.TableMapping;
import jianyan.corpus.table.TableReader;
import jianyan.corpus.table.XlsSheets;
import jianyan.corpus.table.XlsxSheets;
import jianyan.corpus.text.CellTable;
import jianyan.corpus.text.DecodedText;
import jianyan.document.Document;
import org.jspecify.annotations.Nullable;

/// Reads files of the corpus into documents. Thread-safe; one instance serves all threads.
///
/// Nothing in a file makes it throw: what cannot be read is a fault.
public final class CorpusReader {
    /// Changes whenever the same file would be read differently; part of every fingerprint.
    static final String VERSION = "4";

    private static final String MAPPING = "mapping.yaml";
    private static final int HEAD = 1 << 16;

    private static final String NOTHING_READ = "里面没有读到任何文档；请看它的内容是否为可读的文件（Word、PDF、网页、表格、文本、OFD）";

    private final Folding folding;
    private final Gazetteer gazetteer;
    private final DocumentMaker maker;
    private final Map<Path, Path> mappings;
    private final ReadLimits limits;
    private final FileText fileText;
    private final TablesInText tables;

    /// @param mappings tables, by their absolute path, to the mapping files given for them
    /// @param secretsAllowed whether files that are marked as secret are read too
    public CorpusReader(
            TextAnalysis analysis,
            Map<Path, Path> mappings,
            ReadLimits limits,
            boolean secretsAllowed) {
        this.folding = analysis.folding();
        this.gazetteer = Gazetteer.load();
        this.maker = new DocumentMaker(analysis, gazetteer);
        this.mappings = Map.copyOf(mappings);
        this.limits = limits;
        this.tables = new TablesInText(folding);
        this.fileText = new FileText(folding, limits, secretsAllowed);
    }

    /// A reader that leaves out what is marked as secret.
    public CorpusReader(TextAnalysis analysis, Map<Path, Path> mappings, ReadLimits limits) {
        this(analysis, mappings, limits, false);
    }

    /// A reader with standard limits that takes mappings from beside the tables.
    public CorpusReader(TextAnalysis analysis) {
        this(analysis, Map.of(), ReadLimits.standard());
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
                            "只读了前 " + limits.rows() + " 件，其后 " + left[0] + " 件略去"));
        }
        return new Reading(source, documents, faults);
    }

    /// Hands on a file's documents and faults one by one, so that a table of any length fits.
    public SourceFile read(CorpusFile file, Consumer<Document> documents, Consumer<Fault> faults) {
        Deadline deadline = Deadline.in(limits.time());
        Stamp before = Stamp.of(file.path());
        SourceFile source = readOne(file, deadline.beside(documents), faults, deadline, false);
        if (!Stamp.of(file.path()).equals(before)) {
            faults.accept(
                    new Fault(file.name(), "changed-while-read", "读取时文件正在被改动，所读可能半新半旧；等它写完后再运行一次"));
        }
        return source;
    }

    private SourceFile readOne(
            CorpusFile file,
            Consumer<Document> documents,
            Consumer<Fault> faults,
            Deadline deadline,
            boolean archived) {
        boolean[] said = {false};
        try {
            SourceFile source =
                    read(
                            file,
                            document -> {
                                said[0] = true;
                                documents.accept(document);
                            },
                            fault -> {
                                said[0] = true;
                                faults.accept(fault);
                            },
                            deadline,
                            archived);
            if (!said[0]) {
                faults.accept(new Fault(file.name(), "no-documents", NOTHING_READ));
            }
            return source;
        } catch (IOException e) {
            faults.accept(FileFaults.of(file.name(), e));
        } catch (ReadingException e) {
            faults.accept(new Fault(file.name(), e.code(), e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            // One file that a rule did not foresee must not end the build of all others.
            faults.accept(new Fault(file.name(), "reader-failed", "读取时程序自身出错（" + e + "）；请报告给开发者"));
        }
        return Fingerprint.unread(file);
    }

    /// Names a file's content, its sidecars' and this reader's version: as long as it stays the
    /// same the file need not be read again.
    public String fingerprint(CorpusFile file) throws IOException {
        Path mapping = mappingFile(file);
        return Fingerprint.of(
                VERSION,
                file.path(),
                List.of(mapping, file.beside("meta.yaml"), RecognisedText.beside(file.path())));
    }

    /// The SHA-256 of a file's content, in lower-case hexadecimal.
    public static String sha256(CorpusFile file) throws IOException {
        return Fingerprint.of(file.path());
    }

    /// Whether a file is a scan: a picture, or a PDF whose pages are pictures.
    public boolean isScan(CorpusFile file) throws IOException {
        try (InputStream in = SourceBytes.open(file.path())) {
            FileFormat format = FileFormat.of(in.readNBytes(HEAD), file.extension());
            if (format == FileFormat.PDF) {
                fileText.decodeWritten(file, format, Deadline.in(limits.time()));
            }
            return format == FileFormat.IMAGE;
        } catch (ReadingException e) {
            return FileText.isScan(e);
        }
    }

    /// The decoded source of a file that is no table: what its documents' spans point into.
    String decode(CorpusFile file) throws IOException, ReadingException {
        byte[] head;
        try (InputStream in = SourceBytes.open(file.path())) {
            head = in.readNBytes(HEAD);
        }
        FileFormat format = FileFormat.of(head, file.extension());
        return fileText.decode(file, format, Deadline.in(limits.time()), _ -> {}).text();
    }

    /// A mapping for a table, guessed from its header row, as the YAML of a `NAME.mapping.yaml`;
    /// empty when the file is no table or nobody knows its columns.
    public Optional<String> proposeMapping(CorpusFile file) throws IOException {
        MappingProposal proposal = new MappingProposal(folding);
        HeaderRow header = new HeaderRow(row -> proposal.propose(row).isPresent());
        try (InputStream in = new BufferedInputStream(SourceBytes.open(file.path()))) {
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            FileFormat format = FileFormat.of(head, file.extension());
            if (format.isTextTable()) {
                Charset charset = TextDecoder.detect(head);
                TableReader.read(TableFormat.valueOf(format.name()), reader(in, charset), header);
            } else if (format.isTable()) {
                readSheets(file, format, header);
            }
        } catch (ReadingException e) {
            // The header stops the reading; a table that breaks off before it has no columns.
            return propose(header);
        }
        return propose(header);
    }

    private Optional<String> propose(HeaderRow header) {
        return new MappingProposal(folding).propose(header.columns()).map(MappingProposal::toYaml);
    }

    private Path mappingFile(CorpusFile file) {
        Path given = mappings.get(file.path().toAbsolutePath().normalize());
        return given == null ? file.beside(MAPPING) : given;
    }

    private SourceFile read(
            CorpusFile file,
            Consumer<Document> documents,
            Consumer<Fault> faults,
            Deadline deadline,
            boolean archived)
            throws IOException, ReadingException {
        byte[] head;
        try (InputStream in = SourceBytes.open(file.path())) {
            head = in.readNBytes(HEAD);
        }
        FileFormat format = FileFormat.of(head, file.extension());
        long bytes = Files.size(file.path());
        require(bytes, limits.bytes(format));
        if (format.isTable()) {
            return readTable(file, head, format, documents, faults, deadline);
        }
        if (format == FileFormat.ZIP) {
            return readArchive(file, documents, faults, deadline, archived);
        }
        if (format == FileFormat.EML) {
            readAttachments(file, documents, faults, deadline, archived);
        }
        DecodedText text = fileText.decode(file, format, deadline, faults);
        fileText.checkMarks(file, text, faults);
        SourceFile source =
                new SourceFile(
                        file.name(),
                        bytes,
                        Fingerprint.of(file.path()),
                        text.mediaType(),
                        text.encoding());
        Sidecar sidecar = Sidecar.beside(file, faults);
        List<CellTable> lists = tables.lists(text);
        for (CellTable list : lists) {
            TableDocuments rows =
                    new TableDocuments(
                            folding, gazetteer, maker, source, null, sidecar, documents, faults,
                            deadline);
            tables.read(list, text, rows);
            rows.finish();
        }
        if (lists.isEmpty()) {
            maker.make(text, file.name(), sidecar).forEach(documents);
        } else if (TablesInText.hasMore(text, lists)) {
            maker.make(text.withLines(TablesInText.without(text, lists)), file.name(), sidecar)
                    .forEach(documents);
        }
        return source;
    }

    private static void require(long bytes, long most) throws ReadingException {
        if (bytes > most) {
            throw new ReadingException(
                    "too-large",
                    "有 " + (bytes >> 20) + " MiB，这类文件最多 " + (most >> 20) + " MiB；请分成几个文件");
        }
        if (bytes == 0) {
            throw new ReadingException("empty", "文件是空的");
        }
    }

    private SourceFile readArchive(
            CorpusFile file,
            Consumer<Document> documents,
            Consumer<Fault> faults,
            Deadline deadline,
            boolean archived)
            throws IOException, ReadingException {
        if (archived) {
            throw new ReadingException("nested-archive", "压缩包里的压缩包不读；请先解开外层");
        }
        try (Archive archive = Archive.unpack(file.path())) {
            for (String outside : archive.outside()) {
                faults.accept(
                        new Fault(file.name() + "/" + outside, "unsafe-name", "压缩包里这个名字指向包外，没有解开"));
            }
            readInside(archive, file, documents, faults, deadline, true);
        }
        return new SourceFile(
                file.name(),
                Files.size(file.path()),
                Fingerprint.of(file.path()),
                FileFormat.ZIP.mediaType(),
                null);
    }

    /// What hangs on a message is read as the files of an archive are.
    private void readAttachments(
            CorpusFile file,
            Consumer<Document> documents,
            Consumer<Fault> faults,
            Deadline deadline,
            boolean archived)
            throws IOException, ReadingException {
        List<MailMessage.Part> attachments = MailMessage.parse(file.path()).attachments();
        if (attachments.isEmpty()) {
            return;
        }
        try (Archive archive = Archive.of(attachments)) {
            readInside(archive, file, documents, faults, deadline, archived);
        }
    }

    private void readInside(
            Archive archive,
            CorpusFile file,
            Consumer<Document> documents,
            Consumer<Fault> faults,
            Deadline deadline,
            boolean archived) {
        CorpusFiles inside = CorpusFiles.of(List.of(archive.folder()));
        for (Fault fault : inside.faults()) {
            faults.accept(
                    new Fault(file.name() + "/" + fault.file(), fault.code(), fault.message()));
        }
        if (inside.files().isEmpty() && inside.faults().isEmpty() && archive.outside().isEmpty()) {
            faults.accept(new Fault(file.name(), "empty", "压缩包里没有能读的文件"));
        }
        for (CorpusFile each : inside.files()) {
            CorpusFile named =
                    new CorpusFile(each.root(), each.path(), file.name() + "/" + each.name());
            readOne(named, documents, faults, deadline, archived);
        }
    }

    private SourceFile readTable(
            CorpusFile file,
            byte[] head,
            FileFormat format,
            Consumer<Document> documents,
            Consumer<Fault> faults,
            Deadline deadline)
            throws IOException, ReadingException {
        Charset charset = format.isTextTable() ? TextDecoder.detect(head) : null;
        SourceFile source =
                new SourceFile(
                        file.name(),
                        Files.size(file.path()),
                        Fingerprint.of(file.path()),
                        format.mediaType(),
                        charset == null ? null : TextDecoder.name(charset));
        TableMapping mapping = mapping(file);
        Sidecar sidecar = Sidecar.beside(file, faults);
        TableDocuments table =
                new TableDocuments(
                        folding, gazetteer, maker, source, mapping, sidecar, documents, faults,
                        deadline);
        try {
            if (charset == null) {
                FileText.checkPackage(file, format);
                TimeBound.call(
                        () -> {
                            readSheets(file, format, table);
                            return true;
                        },
                        deadline);
            } else {
                try (InputStream in = new BufferedInputStream(SourceBytes.open(file.path()));
                        DamageReader text = new DamageReader(reader(in, charset))) {
                    try {
                        TableReader.read(TableFormat.valueOf(format.name()), text, table);
                    } finally {
                        FileText.damaged(file, TextDecoder.name(charset), text.damage(), faults);
                    }
                }
            }
        } catch (ReadingException e) {
            table.fault(e.code(), e.getMessage());
        }
        table.finish();
        return source;
    }

    private static void readSheets(CorpusFile file, FileFormat format, RowSink rows)
            throws IOException, ReadingException {
        if (format == FileFormat.XLSX) {
            XlsxSheets.read(file.path(), rows);
        } else {
            XlsSheets.read(file.path(), rows);
        }
    }

    private static InputStreamReader reader(InputStream in, Charset charset) throws IOException {
        in.mark(4);
        byte[] start = in.readNBytes(3);
        in.reset();
        in.skipNBytes(TextDecoder.markLength(start));
        return new InputStreamReader(in, charset);
    }

    private @Nullable TableMapping mapping(CorpusFile file) throws IOException, ReadingException {
        Path path = mappingFile(file);
        if (!Files.isRegularFile(path)) {
            return null;
        }
        if (path.equals(file.beside(MAPPING)) && Links.leave(file.root(), path)) {
            throw new ReadingException(Links.OUTSIDE, path.getFileName() + "：" + Links.MESSAGE);
        }
        try {
            return TableMapping.parse(Files.readString(path));
        } catch (TableMapping.InvalidMappingException e) {
            throw new ReadingException(
                    "bad-mapping", path.getFileName() + " 无法照办：" + e.getMessage());
        }
    }
}
