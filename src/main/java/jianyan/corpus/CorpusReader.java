package jianyan.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.helper.ParserProcesses;
import jianyan.corpus.html.HtmlReader;
import jianyan.corpus.making.DocumentMaker;
import jianyan.corpus.making.Sidecar;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.reading.EncodingEvidence;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.recognition.Pages;
import jianyan.corpus.recognition.RecognisedText;
import jianyan.corpus.table.CorrectedMapping;
import jianyan.corpus.table.LookedAt;
import jianyan.corpus.table.TableMapping;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.corpus.walk.Fault;
import jianyan.corpus.walk.FileStamp;
import jianyan.corpus.walk.SourceBytes;
import jianyan.document.Document;
import jianyan.question.table.MappingCorrection;
import jianyan.question.table.TableLook;

/// Reads files of the corpus into documents. Thread-safe; one instance serves all threads.
///
/// Nothing in a file makes it throw: what cannot be read is a fault.
public final class CorpusReader {
    /// Changes whenever the same file would be read differently; part of every fingerprint.
    static final String VERSION = "16";

    private final ReadLimits limits;
    private final FileText fileText;
    private final TableFiles tables;
    private final FileReading reading;
    private final ParserProcesses drawing = ParserProcesses.forPages();

    /// @param mappings tables, by their absolute path, to the mapping files given for them
    /// @param secretsAllowed whether files that are marked as secret are read too
    public CorpusReader(
            TextAnalysis analysis,
            Map<Path, Path> mappings,
            ReadLimits limits,
            boolean secretsAllowed) {
        Gazetteer gazetteer = Gazetteer.load();
        DocumentMaker maker = new DocumentMaker(analysis, gazetteer);
        ForeignFiles foreign = new ForeignFiles();
        this.limits = limits;
        this.fileText = new FileText(analysis.folding(), limits, foreign, secretsAllowed);
        this.tables =
                new TableFiles(analysis.folding(), gazetteer, maker, foreign, limits, mappings);
        this.reading =
                new FileReading(
                        limits, fileText, tables, maker, new TablesInText(analysis.folding()));
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
                        ReadingSink.of(
                                document -> {
                                    if (documents.size() < limits.rows()) {
                                        documents.add(document);
                                    } else {
                                        left[0]++;
                                    }
                                },
                                faults::add));
        if (left[0] > 0) {
            faults.add(
                    new Fault(
                            file.name(),
                            "too-many-rows",
                            "只读了前 " + limits.rows() + " 件，其后 " + left[0] + " 件略去"));
        }
        return new Reading(explained(file, source), documents, faults);
    }

    /// Why a text was read in its charset; who reads file after file does not ask.
    private static SourceFile explained(CorpusFile file, SourceFile source) {
        String encoding = source.encoding();
        if (encoding == null) {
            return source;
        }
        try (InputStream in = SourceBytes.open(file.path())) {
            byte[] head = in.readNBytes(FileReading.HEAD);
            return switch (FileFormat.of(head, file.extension())) {
                case TEXT, MARKDOWN, CSV, TSV, JSON, JSON_LINES ->
                        source.with(EncodingEvidence.of(head, encoding, false));
                case HTML ->
                        source.with(
                                EncodingEvidence.of(
                                        head, encoding, HtmlReader.declares(head, encoding)));
                case MHTML, EML -> source.with(EncodingEvidence.declared());
                case DOCX, WORD_XML, RTF, DOC, PDF, OFD, IMAGE, XLSX, XLS, ZIP -> source;
            };
        } catch (IOException gone) {
            return source;
        }
    }

    /// Hands on a file's documents and faults one by one, so that a table of any length fits.
    public SourceFile read(CorpusFile file, ReadingSink sink) {
        Stamp before = Stamp.of(file.path());
        SourceFile source = reading.read(file, sink);
        if (!Stamp.of(file.path()).equals(before)) {
            sink.fault(new Fault(file.name(), Fault.CHANGED, "读取时文件正在被改动，所读可能半新半旧；等它写完后再运行一次"));
        }
        return source;
    }

    /// Names a file's content, its sidecars' and this reader's version: as long as it stays the
    /// same the file need not be read again.
    public String fingerprint(CorpusFile file) throws IOException {
        return FileDigest.of(VERSION, file.path(), companions(file));
    }

    /// Changes whenever the same file would be read differently.
    public static String version() {
        return VERSION;
    }

    /// What the file system says of all that a fingerprint is made of.
    ///
    /// @param listing where the file was found
    public FileStamp stamp(CorpusFile file, CorpusFiles listing) throws IOException {
        List<Path> read = new ArrayList<>();
        read.add(file.path());
        companions(file).stream().filter(each -> listing.holds(file, each)).forEach(read::add);
        return FileStamp.of(read);
    }

    private List<Path> companions(CorpusFile file) {
        return List.of(
                tables.mappingFile(file), Sidecar.file(file), RecognisedText.beside(file.path()));
    }

    /// The SHA-256 of a file's content, in lower-case hexadecimal.
    public static String sha256(CorpusFile file) throws IOException {
        return FileDigest.of(file.path());
    }

    /// The pages of a scan, to be recognised one by one.
    public Pages pages(CorpusFile file) throws IOException, ReadingException {
        return ForeignPages.open(file.path(), drawing, limits.time());
    }

    /// Whether a file is a scan: a picture, or a PDF whose pages are pictures.
    public boolean isScan(CorpusFile file) throws IOException {
        try {
            FileFormat format = format(file);
            if (format == FileFormat.PDF) {
                fileText.decodeWritten(file, format, new ReadingLimit(limits.time()));
            }
            return format == FileFormat.IMAGE;
        } catch (ReadingException e) {
            return FileText.isScan(e);
        }
    }

    /// What the spans of a file's documents point into; empty for tables and archives, whose
    /// documents each have a text of their own.
    public Optional<String> source(CorpusFile file) throws IOException, ReadingException {
        FileFormat format = format(file);
        return format.isTable() || format == FileFormat.ZIP
                ? Optional.empty()
                : Optional.of(decode(file));
    }

    /// The decoded source of a file that is no table: what its documents' spans point into.
    String decode(CorpusFile file) throws IOException, ReadingException {
        return fileText.decode(file, format(file), new ReadingLimit(limits.time()), ignored -> {})
                .text();
    }

    /// A mapping for a table, guessed from its header row, as the YAML of a `NAME.mapping.yaml`;
    /// empty when the file is no table or nobody knows its columns.
    public Optional<String> proposeMapping(CorpusFile file) throws IOException {
        return tables.proposeMapping(file);
    }

    /// How a table would be read, by the mapping beside it or a proposed one, put right by hand;
    /// empty when the file is no table or nothing in it is known.
    ///
    /// @throws ReadingException when the mapping beside it cannot be followed
    /// @throws TableMapping.InvalidMappingException when a correction names an unknown field
    public Optional<TableLook> look(CorpusFile file, MappingCorrection correction)
            throws IOException, ReadingException, TableMapping.InvalidMappingException {
        TableMapping kept = tables.mapping(file);
        LookedAt looked = tables.look(file, kept).orElse(null);
        if (looked == null) {
            return Optional.empty();
        }
        TableMapping begun = kept != null ? kept : looked.proposed().orElse(TableMapping.NONE);
        TableMapping corrected = CorrectedMapping.of(begun, correction, tables.names());
        TableMapping mapping = kept == null ? tables.names().withKind(corrected) : corrected;
        return mapping.equals(TableMapping.NONE) && !looked.isTable()
                ? Optional.empty()
                : Optional.of(looked.look(file.name(), kept != null, mapping));
    }

    private static FileFormat format(CorpusFile file) throws IOException {
        try (InputStream in = SourceBytes.open(file.path())) {
            return FileFormat.of(in.readNBytes(FileReading.HEAD), file.extension());
        }
    }
}
