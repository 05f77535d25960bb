package jianyan.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jianyan.ByHand;
import jianyan.index.folder.IndexFolder;
import jianyan.index.folder.IndexFormatException;
import jianyan.index.folder.MissingIndexException;
import jianyan.query.IndexCorruptException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A single bit that turns in any file of an index changes no answer: it is found, or it stood
/// where nothing is read.
final class BitRotTest {
    @TempDir private Path folder;

    @Test
    void noTurnedBitChangesAnAnswerSeed1() throws IOException {
        Counts counts = run(folder, 120, 1);
        assertThat(counts.changed).isZero();
        assertThat(counts.found).isGreaterThan(counts.harmless);
    }

    @Test
    void aBuildThatHasNothingToDoSaysThatTheIndexIsDamaged() throws IOException {
        Path index = folder.resolve("index");
        Path corpus = Corpora.write(folder.resolve("corpus"), 12, 1);
        Answers.build(index, corpus);
        Path largest;
        try (Stream<Path> files = Files.list(index)) {
            largest =
                    files.filter(IndexFolder::isOfLucene)
                            .max(Comparator.comparingLong(file -> file.toFile().length()))
                            .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 4;
        Files.write(largest, bytes);
        assertThatThrownBy(() -> Answers.build(index, corpus))
                .isInstanceOf(IndexCorruptException.class);
    }

    /// Arguments: how many bits, the seed.
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("jianyan-rot");
        Counts counts = run(folder, Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
        ByHand.say(counts);
    }

    /// @param found refused with a reason
    /// @param harmless answered as before
    /// @param changed answered otherwise
    record Counts(int found, int harmless, int changed) {}

    static Counts run(Path folder, int bits, long seed) throws IOException {
        Path index = folder.resolve("index");
        Path corpus = Corpora.write(folder.resolve("corpus"), 12, seed);
        Answers.build(index, corpus);
        Corpora.change(corpus, 12, new Random(seed));
        Answers.build(index, corpus);
        String right = Answers.of(index);
        Random random = new Random(seed);
        List<Path> files;
        try (Stream<Path> all = Files.list(index)) {
            files = all.filter(IndexFolder::isOfLucene).sorted().toList();
        }
        int found = 0;
        int harmless = 0;
        int changed = 0;
        for (int bit = 0; bit < bits; bit++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] whole = Files.readAllBytes(file);
            byte[] turned = whole.clone();
            turned[random.nextInt(turned.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, turned);
            try {
                if (Answers.of(index).equals(right)) {
                    harmless++;
                } else {
                    changed++;
                }
            } catch (IndexCorruptException
                    | IndexFormatException
                    | MissingIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException said) {
                found++;
            } catch (UncheckedIOException | IllegalStateException unclear) {
                throw new AssertionError("not said clearly: " + file.getFileName(), unclear);
            } finally {
                Files.write(file, whole);
            }
            if (bit % 20 == 0) {
                assertThat(Answers.of(index)).isEqualTo(right);
            }
        }
        // What was refused was refused for the bit, and not for what an earlier round left behind.
        assertThat(Answers.of(index)).isEqualTo(right);
        return new Counts(found, harmless, changed);
    }
}
