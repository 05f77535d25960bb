package jianyan.cli.running;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// What a command left behind that a server ran.
///
/// @param out results, in UTF-8
/// @param err everything else, in UTF-8
record CommandOutcome(int exit, byte[] out, byte[] err) {
    /// In the place of an exit code: the server does not answer this command.
    private static final int DECLINED = -1;

    static final CommandOutcome NONE = new CommandOutcome(DECLINED, new byte[0], new byte[0]);

    boolean isDeclined() {
        return exit == DECLINED;
    }

    void write(DataOutputStream to) throws IOException {
        to.writeInt(exit);
        to.writeInt(out.length);
        to.write(out);
        to.writeInt(err.length);
        to.write(err);
        to.flush();
    }

    static CommandOutcome read(DataInputStream from) throws IOException {
        return new CommandOutcome(from.readInt(), bytes(from), bytes(from));
    }

    private static byte[] bytes(DataInputStream from) throws IOException {
        byte[] bytes = new byte[from.readInt()];
        from.readFully(bytes);
        return bytes;
    }
}
