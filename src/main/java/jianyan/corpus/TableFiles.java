package jianyan.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jianyan.analysis.Folding;
import jianyan.corpus.making.DocumentMaker;
import jianyan.corpus.making.Sidecar;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.reading.DamageReader;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.reading.TextDecoder;
import jianyan.corpus.table.LookedAt;
import jianyan.corpus.table.MappingProposal;
import jianyan.corpus.table.RowSink;
import jianyan.corpus.table.SheetOrder;
import jianyan.corpus.table.TableFormat;
import jianyan.corpus.table.TableMapping;
import jianyan.corpus.table.TableReader;
import jianyan.corpus.table.XlsxSheets;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.SourceBytes;
import jianyan.corpus.walk.SymbolicLinks;
import org.jspecify.annotations.Nullable;

/// Reads files that are tables, row by row, by the mapping that stands beside them or was given.
/// Thread-safe.
final class TableFiles {
    private final Folding folding;
    private final Gazetteer gazetteer;
    private final DocumentMaker maker;
    private final ForeignFiles foreign;
    private final ReadLimits limits;
    private final Map<Path, Path> mappings;

    /// @param mappings tables, by their absolute path, to the mapping files given for them
    TableFiles(
            Folding folding,
            Gazetteer gazetteer,
            DocumentMaker maker,
            ForeignFiles foreign,
            ReadLimits limits,
            Map<Path, Path> mappings) {
        this.folding = folding;
        this.gazetteer = gazetteer;
        this.maker = maker;
        this.foreign = foreign;
        this.limits = limits;
        this.mappings = Map.copyOf(mappings);
    }

    /// The file that says what a table's columns mean, which need not be there.
    Path mappingFile(CorpusFile file) {
        Path given = mappings.get(file.path().toAbsolutePath().normalize());
        return given == null ? file.beside(TableMapping.FILE) : given;
    }

    /// @param head the beginning of the file
    SourceFile read(
            CorpusFile file,
            byte[] head,
            FileFormat format,
            ReadingSink sink,
            ReadingLimit deadline)
            throws IOException, ReadingException {
        Charset charset = format.isTextTable() ? TextDecoder.detect(head) : null;
        SourceFile source =
                new SourceFile(
                        file.name(),
                        Files.size(file.path()),
                        FileDigest.of(file.path()),
                        format.mediaType(),
                        charset == null ? null : TextDecoder.name(charset));
        TableMapping mapping = mapping(file);
        Sidecar sidecar = Sidecar.beside(file, sink::fault);
        TableDocuments table = documents(file, source, mapping, sidecar, sink);
        try {
            if (charset == null) {
                readSheets(file, format, table, deadline);
            } else {
                readText(file, format, charset, table, sink);
            }
        } catch (ReadingException e) {
            table.brokeOff(e);
        }
        table.finish();
        return source;
    }

    /// What makes a document of each row of a table of a file.
    ///
    /// @param mapping what its columns mean; null to tell by their names
    TableDocuments documents(
            CorpusFile file,
            SourceFile source,
            @Nullable TableMapping mapping,
            Sidecar sidecar,
            ReadingSink sink)
            throws IOException {
        RowFingerprints fingerprints =
                new RowFingerprints(
                        source.mediaType()
                                + source.encoding()
                                + FileDigest.of(
                                        CorpusReader.VERSION + file.name(),
                                        List.of(mappingFile(file), Sidecar.file(file))));
        return new TableDocuments(
                folding, gazetteer, maker, source, mapping, sidecar, fingerprints, sink);
    }

    private static void readText(
            CorpusFile file,
            FileFormat format,
            Charset charset,
            TableDocuments table,
            ReadingSink sink)
            throws IOException, ReadingException {
        try (InputStream in = new BufferedInputStream(SourceBytes.open(file.path()));
                DamageReader text = new DamageReader(reader(in, charset))) {
            try {
                TableReader.read(TableFormat.valueOf(format.name()), text, table);
            } finally {
                FileText.damaged(file, TextDecoder.name(charset), text.damage(), sink::fault);
            }
        }
    }

    private void readSheets(CorpusFile file, FileFormat format, RowSink rows, ReadingLimit deadline)
            throws IOException, ReadingException {
        SheetOrder sheets = new SheetOrder(rows);
        if (format == FileFormat.XLSX && !Weight.of(file, format).isHeavy()) {
            TimeBound.call(
                    () -> {
                        XlsxSheets.read(file.path(), sheets);
                        return true;
                    },
                    deadline);
        } else {
            foreign.sheets(file.path(), format, sheets, deadline);
        }
    }

    private static InputStreamReader reader(InputStream in, Charset charset) throws IOException {
        in.mark(4);
        byte[] start = in.readNBytes(3);
        in.reset();
        in.skipNBytes(TextDecoder.markLength(start));
        return new InputStreamReader(in, charset);
    }

    @Nullable TableMapping mapping(CorpusFile file) throws IOException, ReadingException {
        Path path = mappingFile(file);
        if (!Files.isRegularFile(path)) {
            return null;
        }
        if (path.equals(file.beside(TableMapping.FILE)) && SymbolicLinks.leave(file.root(), path)) {
            throw new ReadingException(
                    SymbolicLinks.OUTSIDE, path.getFileName() + "：" + SymbolicLinks.MESSAGE);
        }
        try {
            return TableMapping.parse(Files.readString(path));
        } catch (TableMapping.InvalidMappingException e) {
            throw new ReadingException(
                    "bad-mapping", path.getFileName() + " 无法照办：" + e.getMessage());
        }
    }

    /// How a table would be read; empty when the file is none.
    ///
    /// @param file whose mapping may stand beside it
    Optional<LookedAt> look(CorpusFile file, @Nullable TableMapping kept) throws IOException {
        LookedAt looked;
        try (InputStream in = new BufferedInputStream(SourceBytes.open(file.path()))) {
            in.mark(FileReading.HEAD);
            byte[] head = in.readNBytes(FileReading.HEAD);
            in.reset();
            FileFormat format = FileFormat.of(head, file.extension());
            if (!format.isTable()) {
                return Optional.empty();
            }
            MappingProposal proposal = new MappingProposal(folding);
            looked = new LookedAt(proposal, kept, !format.isTextTable());
            try {
                if (format.isTextTable()) {
                    TableReader.read(
                            TableFormat.valueOf(format.name()),
                            reader(in, TextDecoder.detect(head)),
                            looked);
                } else {
                    readSheets(file, format, looked, new ReadingLimit(limits.time()));
                }
            } catch (ReadingException e) {
                looked.brokeOff(e);
            }
        }
        return Optional.of(looked);
    }

    /// What fields are called.
    MappingProposal names() {
        return new MappingProposal(folding);
    }

    /// A mapping for a table, guessed from its header row, as the YAML of a `NAME.mapping.yaml`;
    /// empty when the file is no table or nobody knows its columns.
    Optional<String> proposeMapping(CorpusFile file) throws IOException {
        MappingProposal proposal = new MappingProposal(folding);
        HeaderRow header = new HeaderRow(row -> proposal.propose(row).isPresent());
        try (InputStream in = new BufferedInputStream(SourceBytes.open(file.path()))) {
            in.mark(FileReading.HEAD);
            byte[] head = in.readNBytes(FileReading.HEAD);
            in.reset();
            FileFormat format = FileFormat.of(head, file.extension());
            if (format.isTextTable()) {
                Charset charset = TextDecoder.detect(head);
                TableReader.read(TableFormat.valueOf(format.name()), reader(in, charset), header);
            } else if (format.isTable()) {
                readSheets(file, format, header, new ReadingLimit(limits.time()));
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
}
