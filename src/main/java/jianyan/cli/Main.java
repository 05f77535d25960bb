package jianyan.cli;

import java.time.Clock;
import java.time.ZoneId;
import java.util.logging.Level;
import java.util.logging.Logger;
import jianyan.cli.terminal.Surroundings;

/// The program's entry on a fitting JDK.
public final class Main {
    /// Held, because a logger that nobody holds forgets its level. Lucene warns at every start that
    /// it runs without the incubating vector module; with it, the JVM would warn in its place.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        Surroundings surroundings = Surroundings.ofProcess(Clock.system(ZoneId.systemDefault()));
        int exit = new Program(surroundings).run(arguments);
        surroundings.terminal().flush();
        System.exit(exit);
    }
}
