package jianyan.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import jianyan.corpus.making.DocumentMaker;
import jianyan.corpus.making.Sidecar;
import jianyan.corpus.metadata.FieldBounds;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.TextTable;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.corpus.walk.Fault;
import jianyan.corpus.walk.FileFaults;
import jianyan.corpus.walk.SourceBytes;
import jianyan.document.Document;
import org.jspecify.annotations.Nullable;

/// Reads one file after another, those inside archives and messages too: what kind of file it is,
/// who reads that kind, and what went wrong. Thread-safe.
final class FileReading {
    /// So much of a file tells its format.
    static final int HEAD = 1 << 16;

    private static final String NOTHING_READ = "里面没有读到任何文档；请看它的内容是否为可读的文件（Word、PDF、网页、表格、文本、OFD）";

    private final ReadLimits limits;
    private final FileText fileText;
    private final TableFiles tableFiles;
    private final DocumentMaker maker;
    private final TablesInText tablesInText;

    FileReading(
            ReadLimits limits,
            FileText fileText,
            TableFiles tableFiles,
            DocumentMaker maker,
            TablesInText tablesInText) {
        this.limits = limits;
        this.fileText = fileText;
        this.tableFiles = tableFiles;
        this.maker = maker;
        this.tablesInText = tablesInText;
    }

    /// Hands on what a file holds; whatever is wrong with it is a fault.
    SourceFile read(CorpusFile file, ReadingSink sink) {
        return read(file, sink, false);
    }

    /// @param archived whether it lies in an archive, where no other is unpacked
    private SourceFile read(CorpusFile file, ReadingSink sink, boolean archived) {
        ReadingLimit deadline = new ReadingLimit(limits.time());
        AttentiveSink heard = new AttentiveSink(deadline.renewedBy(sink));
        try {
            SourceFile source = readByFormat(file, heard, deadline, archived);
            if (heard.hasHeardNothing()) {
                sink.fault(new Fault(file.name(), "no-documents", NOTHING_READ));
            }
            return source;
        } catch (IOException e) {
            sink.fault(FileFaults.of(file.name(), e));
        } catch (ReadingException e) {
            sink.fault(new Fault(file.name(), e.code(), e.getMessage()));
        } catch (OutOfMemoryError e) {
            sink.fault(new Fault(file.name(), Fault.OUT_OF_MEMORY, "内存不够，没有读全；下次建立索引时再读"));
        } catch (RuntimeException | StackOverflowError e) {
            // One file that a rule did not foresee must not end the build of all others.
            sink.fault(new Fault(file.name(), "reader-failed", "读取时程序自身出错（" + e + "）；请报告给开发者"));
        }
        return FileDigest.unread(file);
    }

    private SourceFile readByFormat(
            CorpusFile file, ReadingSink sink, ReadingLimit deadline, boolean archived)
            throws IOException, ReadingException {
        byte[] head;
        try (InputStream in = SourceBytes.open(file.path())) {
            head = in.readNBytes(HEAD);
        }
        FileFormat format = FileFormat.of(head, file.extension());
        require(Files.size(file.path()), limits.bytes(format));
        if (format.isTable()) {
            return tableFiles.read(file, head, format, sink, deadline);
        }
        if (format == FileFormat.ZIP) {
            readArchive(file, sink, archived);
            return source(file, format.mediaType(), null);
        }
        if (format == FileFormat.EML) {
            readAttachments(file, sink, archived, deadline);
        }
        return readText(file, format, sink, deadline);
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

    private static SourceFile source(CorpusFile file, String mediaType, @Nullable String encoding)
            throws IOException {
        return new SourceFile(
                file.name(),
                Files.size(file.path()),
                FileDigest.of(file.path()),
                mediaType,
                encoding);
    }

    private SourceFile readText(
            CorpusFile file, FileFormat format, ReadingSink sink, ReadingLimit deadline)
            throws IOException, ReadingException {
        DecodedText text = fileText.decode(file, format, deadline, sink::fault);
        fileText.checkMarks(file, text, sink::fault);
        SourceFile source = source(file, text.mediaType(), text.encoding());
        Sidecar sidecar = Sidecar.beside(file, sink::fault);
        List<TextTable> lists = tablesInText.lists(text);
        for (TextTable list : lists) {
            TableDocuments rows = tableFiles.documents(file, source, null, sidecar, sink);
            tablesInText.read(list, text, rows);
            rows.finish();
        }
        if (lists.isEmpty()) {
            make(text, file, sidecar, sink);
        } else if (TablesInText.hasMore(text, lists)) {
            make(text.withLines(TablesInText.without(text, lists)), file, sidecar, sink);
        }
        return source;
    }

    private void make(DecodedText text, CorpusFile file, Sidecar sidecar, ReadingSink sink) {
        List<Document> documents =
                maker.make(
                        text,
                        file.name(),
                        sidecar,
                        refused ->
                                sink.fault(new Fault(file.name(), FieldBounds.TOO_LONG, refused)));
        documents.forEach(document -> sink.document(document, 0));
    }

    private void readArchive(CorpusFile file, ReadingSink sink, boolean archived)
            throws IOException, ReadingException {
        if (archived) {
            throw new ReadingException("nested-archive", "压缩包里的压缩包不读；请先解开外层");
        }
        try (Archive archive = Archive.unpack(file.path())) {
            for (String outside : archive.outside()) {
                sink.fault(
                        new Fault(file.name() + "/" + outside, "unsafe-name", "压缩包里这个名字指向包外，没有解开"));
            }
            readInside(archive, file, sink, true);
        }
    }

    /// What hangs on a message is read as the files of an archive are.
    private void readAttachments(
            CorpusFile file, ReadingSink sink, boolean archived, ReadingLimit deadline)
            throws IOException, ReadingException {
        try (Archive archive = Archive.ofMessage()) {
            fileText.attachments(file, archive::attachment, deadline);
            if (archive.attachments() > 0) {
                readInside(archive, file, sink, archived);
            }
        }
    }

    private void readInside(Archive archive, CorpusFile file, ReadingSink sink, boolean archived) {
        CorpusFiles inside = CorpusFiles.of(List.of(archive.folder()));
        for (Fault fault : inside.faults()) {
            sink.fault(new Fault(file.name() + "/" + fault.file(), fault.code(), fault.message()));
        }
        if (inside.files().isEmpty() && inside.faults().isEmpty() && archive.outside().isEmpty()) {
            sink.fault(new Fault(file.name(), "empty", "压缩包里没有能读的文件"));
        }
        for (CorpusFile each : inside.files()) {
            CorpusFile named =
                    new CorpusFile(each.root(), each.path(), file.name() + "/" + each.name());
            read(named, sink, archived);
        }
    }
}
