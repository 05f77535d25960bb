package jianyan.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version that the build wrote into the program.
public final class ProgramVersion {
    public static final String CURRENT = read();

    private ProgramVersion() {}

    private static String read() {
        Properties build = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("/build.properties")) {
            if (in != null) {
                build.load(in);
            }
            return build.getProperty("version", "unknown");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
