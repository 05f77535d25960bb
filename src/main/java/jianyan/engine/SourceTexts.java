package jianyan.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.walk.CorpusFile;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Repair;
import jianyan.document.SourceSpan;
import jianyan.index.folder.Manifest;
import jianyan.question.search.SourceText;

/// Reads again what documents were made from. The index keeps spans into it and not the text, so
/// there is one only as long as the file is what it was. Thread-safe.
final class SourceTexts {
    private static final String GONE = "文件不在原处了，没有原文可以对照；更新索引后再看";
    private static final String CHANGED = "文件在建立索引之后改过，读到的对不上现在的原文；更新索引后再看";
    private static final String WITHIN = "这份文件是表格的一行，或在压缩包、邮件附件里，没有单独的原文可以对照";
    private static final String UNREADABLE = "现在读不出这个文件的原文";

    private final CorpusReader reader;

    SourceTexts(TextAnalysis analysis) {
        this.reader = new CorpusReader(analysis);
    }

    SourceText of(Document document, Manifest manifest) {
        List<CorpusFile> files = files(document, manifest);
        if (files.isEmpty()) {
            boolean read =
                    manifest.files().values().stream()
                            .anyMatch(entry -> entry.report().name().equals(document.file()));
            return missing(document, read ? GONE : WITHIN);
        }
        try {
            boolean changed = false;
            for (CorpusFile file : files) {
                Optional<String> text = reader.source(file);
                boolean same = reader.fingerprint(file).equals(fingerprint(file, manifest));
                if (same && text.isPresent() && fits(document, text.get())) {
                    return cut(document, text.get());
                }
                changed |= !same;
            }
            return missing(document, changed ? CHANGED : WITHIN);
        } catch (IOException | ReadingException unreadable) {
            return missing(document, UNREADABLE);
        }
    }

    private static String fingerprint(CorpusFile file, Manifest manifest) {
        return Objects.requireNonNull(manifest.files().get(file.key())).fingerprint();
    }

    private static SourceText missing(Document document, String why) {
        return SourceText.missing(document.id(), document.file(), why);
    }

    /// Those that the generation was built from under the document's name and that are there still.
    private static List<CorpusFile> files(Document document, Manifest manifest) {
        return manifest.corpus().stream()
                .map(Path::of)
                .flatMap(root -> file(root, document.file(), manifest).stream())
                .toList();
    }

    private static Optional<CorpusFile> file(Path root, String name, Manifest manifest) {
        CorpusFile file =
                new CorpusFile(root, Files.isDirectory(root) ? root.resolve(name) : root, name);
        return manifest.files().containsKey(file.key()) && Files.isRegularFile(file.path())
                ? Optional.of(file)
                : Optional.empty();
    }

    /// Whether this is the document's file, where two folders of the corpus hold one of its name: a
    /// passage begins or ends as its source does, unless a repair put other characters there.
    private static boolean fits(Document document, String text) {
        if (spans(document).anyMatch(span -> span.end() > text.length())) {
            return false;
        }
        long same = document.passages().filter(passage -> begins(passage, text)).count();
        return same * 10 >= document.passages().count() * 9;
    }

    private static boolean begins(Passage passage, String text) {
        return passage.text().isEmpty()
                || text.charAt(passage.source().getFirst().start()) == passage.text().charAt(0)
                || text.charAt(passage.source().getLast().end() - 1)
                        == passage.text().charAt(passage.text().length() - 1);
    }

    private static SourceText cut(Document document, String text) {
        int start = spans(document).mapToInt(SourceSpan::start).min().orElse(0);
        int end = spans(document).mapToInt(SourceSpan::end).max().orElse(0);
        return new SourceText(
                document.id(), document.file(), start, text.substring(start, end), null);
    }

    private static Stream<SourceSpan> spans(Document document) {
        return Stream.concat(
                document.passages().map(Passage::source).flatMap(List::stream),
                document.repairs().stream().map(Repair::spans).flatMap(List::stream));
    }
}
