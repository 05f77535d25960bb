package jianyan.cli.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.lexicon.LexiconSyntaxException;
import jianyan.cli.option.LexiconOption;
import jianyan.query.InvalidRequestException;
import jianyan.subcorpora.OwnTermsFile;

/// The lexicon of a server: what is loaded, and the terms of its people that are put into its
/// folder. Thread-safe.
final class ServedLexicon {
    private final Optional<Path> folder;
    private final AtomicReference<CompletableFuture<TextAnalysis>> loaded;

    /// Begins to load.
    ServedLexicon(LexiconOption option) {
        this.folder = option.folder();
        this.loaded = new AtomicReference<>(CompletableFuture.supplyAsync(option::analysis));
    }

    /// The lexicon as it was when it was last put together.
    TextAnalysis analysis() {
        return loaded.get().join();
    }

    /// Whether there is a folder that terms can be put into.
    boolean isOpen() {
        return folder.isPresent();
    }

    /// Puts the terms of the site into the folder, in the place of those before, and loads all of
    /// it anew.
    ///
    /// @param terms as a lexicon file
    /// @throws InvalidRequestException when the folder could not be read with them
    synchronized void put(String terms) {
        Path own = folder.orElseThrow();
        Path file = own.resolve(OwnTermsFile.LEXICON_FILE);
        try {
            Optional<String> before =
                    Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            write(file, terms);
            try {
                loaded.set(CompletableFuture.completedFuture(TextAnalysis.load(own)));
            } catch (LexiconSyntaxException unreadable) {
                restore(file, before);
                throw new InvalidRequestException(
                        "malformed-lexicon",
                        "lexicon",
                        String.valueOf(unreadable.getMessage()),
                        "改正这一行再生效；词库仍是原来的");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void restore(Path file, Optional<String> before) throws IOException {
        if (before.isPresent()) {
            write(file, before.get());
        } else {
            Files.delete(file);
        }
    }

    /// Under another name first, so that nobody reads half of it.
    private static void write(Path file, String content) throws IOException {
        Path part = Files.createTempFile(file.getParent(), ".", ".part");
        Files.writeString(part, content);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
