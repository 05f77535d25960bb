package jianyan.launch;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The arguments of the program as they were typed.
///
/// Under a locale without Chinese (`LC_ALL=C`), java decodes each byte of 养老 to U+FFFD before the
/// program begins. On Linux the bytes can still be read from the process itself. To a child they go
/// escaped to ASCII, in a system property, since java would encode them with the same locale.
@SuppressWarnings("JdkObsolete") // The newer methods are not in Java 8.
final class Arguments {
    /// Holds the arguments of a child, each percent-encoded, with commas between.
    static final String PROPERTY = "jianyan.arguments";

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private Arguments() {}

    static boolean werePassed() {
        return System.getProperty(PROPERTY) != null;
    }

    /// Empty when characters were lost and cannot be found again.
    ///
    /// @param given what java made of the arguments
    /// @param chinese whether java could hold Chinese when it did
    static Optional<List<String>> received(String[] given, boolean chinese) {
        String passed = System.getProperty(PROPERTY);
        if (passed != null) {
            return Optional.of(decode(passed));
        }
        List<String> decoded = Arrays.asList(given);
        return chinese || isAscii(decoded) ? Optional.of(decoded) : fromProcess(decoded);
    }

    /// Whether an encoding has characters of both scripts.
    static boolean holdsChinese(String encoding) {
        try {
            return encoding == null || Charset.forName(encoding).newEncoder().canEncode("简繁體");
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return false;
        }
    }

    static String encode(List<String> arguments) {
        StringBuilder encoded = new StringBuilder();
        try {
            for (String argument : arguments) {
                encoded.append(URLEncoder.encode(argument, UTF_8)).append(',');
            }
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return encoded.toString();
    }

    static List<String> decode(String encoded) {
        List<String> arguments = new ArrayList<>();
        try {
            int start = 0;
            for (int end; (end = encoded.indexOf(',', start)) >= 0; start = end + 1) {
                arguments.add(URLDecoder.decode(encoded.substring(start, end), UTF_8));
            }
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return arguments;
    }

    /// The last arguments of a process, one for each that java decoded.
    ///
    /// @param commandLine every argument of the process, each ended by a zero byte
    static Optional<List<String>> ofCommandLine(byte[] commandLine, List<String> decoded) {
        List<String> all = new ArrayList<>();
        try {
            int start = 0;
            for (int at = 0; at < commandLine.length; at++) {
                if (commandLine[at] == 0) {
                    ByteBuffer bytes = ByteBuffer.wrap(commandLine, start, at - start);
                    all.add(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
                    start = at + 1;
                }
            }
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
        return all.size() < decoded.size()
                ? Optional.empty()
                : Optional.of(all.subList(all.size() - decoded.size(), all.size()));
    }

    private static Optional<List<String>> fromProcess(List<String> decoded) {
        try {
            return ofCommandLine(Files.readAllBytes(Paths.get("/proc/self/cmdline")), decoded);
        } catch (IOException | RuntimeException noSuchSystem) {
            return Optional.empty();
        }
    }

    /// U+FFFD is what Unix makes of a lost byte, `?` what Windows makes of a lost character.
    private static boolean isAscii(List<String> arguments) {
        for (String argument : arguments) {
            for (int i = 0; i < argument.length(); i++) {
                char c = argument.charAt(i);
                if (c > 127 || (c == '?' && java.io.File.separatorChar == '\\')) {
                    return false;
                }
            }
        }
        return true;
    }
}
