package jianyan.history;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import jianyan.ByHand;

/// Runs histories and tells of each that ends in an index that answers otherwise than a fresh one.
///
/// Arguments: the first seed, how many histories, how many steps each, how many files at the
/// beginning. Every second history has vectors, every tenth files that are read in a process
/// beside; every fifth step teaches the lexicon a term.
public final class Histories {
    private static final int TERM_EVERY = 5;

    private Histories() {}

    public static void main(String[] args) throws IOException {
        long first = number(args, 0, 1);
        long histories = number(args, 1, 10);
        long steps = number(args, 2, 5);
        int files = (int) number(args, 3, 200);
        long different = 0;
        for (long seed = first; seed < first + histories; seed++) {
            Path folder = Files.createTempDirectory("jianyan-history");
            try {
                different += run(folder, seed, steps, files) ? 0 : 1;
            } finally {
                delete(folder);
            }
            ByHand.say(
                    "seed %d: %d histories of %d steps, %d with a difference"
                            .formatted(seed, seed - first + 1, steps, different));
        }
        System.exit(different == 0 ? 0 : 1);
    }

    private static long number(String[] args, int at, long otherwise) {
        return args.length > at ? Long.parseLong(args[at]) : otherwise;
    }

    /// Whether no step of a history made a difference.
    private static boolean run(Path folder, long seed, long steps, int files) throws IOException {
        History history = new History(folder, seed, files, seed % 2 == 0);
        for (int step = 1; step <= steps; step++) {
            List<String> differences =
                    (seed + step) % TERM_EVERY == 0
                            ? history.learn("新词" + step)
                            : history.step(step);
            if (!differences.isEmpty()) {
                ByHand.say("seed " + seed + ", step " + step + ": " + history.made());
                differences.forEach(ByHand::say);
                return false;
            }
        }
        return true;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path each, java.io.IOException failed)
                            throws IOException {
                        Files.delete(each);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
