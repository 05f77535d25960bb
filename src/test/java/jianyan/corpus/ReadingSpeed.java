package jianyan.corpus;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jianyan.ByHand;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.walk.CorpusFile;

/// What reading a file costs in processor time of the whole process, which other programs beside
/// disturb little: run by hand with the classes of one commit and then of another, by turns.
/// Arguments: seconds for each file, files.
public final class ReadingSpeed {
    private static final int ROUNDS = 3;

    private ReadingSpeed() {}

    public static void main(String[] arguments) throws IOException {
        double seconds = Double.parseDouble(arguments[0]);
        CorpusReader reader = new CorpusReader(TextAnalysis.load());
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            CorpusFile file = CorpusFile.of(Path.of(name));
            run(reader, file, seconds);
            StringBuilder line = new StringBuilder(name.substring(name.lastIndexOf('/') + 1));
            for (int round = 0; round < ROUNDS; round++) {
                line.append(String.format(Locale.ROOT, "  %.1f", run(reader, file, seconds)));
            }
            ByHand.say(line + " files per second of processor time");
        }
    }

    private static double run(CorpusReader reader, CorpusFile file, double seconds) {
        long begun = cpuNanos();
        long wanted = (long) (seconds * 1e9);
        int files = 0;
        while (cpuNanos() - begun < wanted) {
            if (reader.read(file).documents().isEmpty()) {
                throw new IllegalStateException("nothing read of " + file.name());
            }
            files++;
        }
        return files / ((cpuNanos() - begun) / 1e9);
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
