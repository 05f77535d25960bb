package jianyan.cli.running;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A command as it goes to a server, and how its results are to look.
///
/// @param program that asks, by [LastWritten#ofProgram]
/// @param arguments with what the site has set
/// @param coloured whether results are emphasised
/// @param outIsTerminal whether a person reads the results as they come
/// @param columns the places of a line
record AskedCommand(
        String program,
        SiteFiles files,
        List<String> arguments,
        boolean coloured,
        boolean outIsTerminal,
        int columns) {
    /// More than any system lets a command line be.
    private static final int LONGEST = 4 << 20;

    AskedCommand {
        arguments = List.copyOf(arguments);
    }

    void write(DataOutputStream to) throws IOException {
        write(program, to);
        to.writeInt(files.given().size());
        for (Map.Entry<String, String> each : files.given().entrySet()) {
            write(each.getKey(), to);
            write(each.getValue(), to);
        }
        to.writeInt(arguments.size());
        for (String argument : arguments) {
            write(argument, to);
        }
        to.writeBoolean(coloured);
        to.writeBoolean(outIsTerminal);
        to.writeInt(columns);
        to.flush();
    }

    static AskedCommand read(DataInputStream from) throws IOException {
        String program = text(from);
        Map<String, String> given = new LinkedHashMap<>();
        for (int left = number(from); left > 0; left--) {
            given.put(text(from), text(from));
        }
        List<String> arguments = new ArrayList<>();
        for (int left = number(from); left > 0; left--) {
            arguments.add(text(from));
        }
        return new AskedCommand(
                program,
                new SiteFiles(given),
                arguments,
                from.readBoolean(),
                from.readBoolean(),
                from.readInt());
    }

    private static void write(String text, DataOutputStream to) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    private static String text(DataInputStream from) throws IOException {
        return new String(from.readNBytes(number(from)), StandardCharsets.UTF_8);
    }

    private static int number(DataInputStream from) throws IOException {
        int number = from.readInt();
        if (number < 0 || number > LONGEST) {
            throw new IOException("no command: " + number);
        }
        return number;
    }
}
