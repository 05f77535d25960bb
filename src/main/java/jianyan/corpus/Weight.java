package jianyan.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.walk.CorpusFile;

/// How much a reader goes through of a file: of a package what is packed in it.
///
/// @param bytes as its directory claims; more than that is not read of a part
record Weight(long bytes) {
    /// Whatever stands in so little, a reader comes to an end with it in seconds and some hundred
    /// megabytes; nine of ten Word files of a corpus are lighter.
    private static final long LIGHT = 2L << 20;

    /// @throws ReadingException if a package claims to hold more than anybody packs
    static Weight of(CorpusFile file, FileFormat format) throws IOException, ReadingException {
        if (format != FileFormat.DOCX && format != FileFormat.XLSX && format != FileFormat.OFD) {
            return new Weight(Files.size(file.path()));
        }
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            return new Weight(Archive.check(zip));
        } catch (ZipException e) {
            throw new ReadingException("broken-file", "文件包损坏（" + e.getMessage() + "）；请用原来的程序打开另存");
        }
    }

    /// Whether it is to be read where it can be stopped for good.
    boolean isHeavy() {
        return bytes > LIGHT;
    }
}
