package jianyan.http.exchange;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;

/// Sets the headers of a download at its first byte, so that a request refused before it is
/// answered with a problem.
public final class LateHeaders extends OutputStream {
    private final Context context;
    private final Streamed answer;
    private boolean begun;

    public LateHeaders(Context context, Streamed answer) {
        this.context = context;
        this.answer = answer;
    }

    @Override
    public void write(int single) throws IOException {
        out().write(single);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out().write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        out().flush();
    }

    /// Whether anything has been written.
    public boolean begun() {
        return begun;
    }

    private OutputStream out() {
        if (!begun) {
            begun = true;
            context.contentType(answer.mediaType());
            context.header(
                    "Content-Disposition", "attachment; filename=\"" + answer.fileName() + "\"");
        }
        return context.outputStream();
    }
}
