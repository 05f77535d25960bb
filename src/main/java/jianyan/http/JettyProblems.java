package jianyan.http;

import java.nio.ByteBuffer;
import jianyan.export.Json;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Writes a [Problem] for what Jetty refuses before any route sees it: an address that is too long
/// or cannot be decoded.
final class JettyProblems extends ErrorHandler {
    private final Json json;

    JettyProblems(Json json) {
        this.json = json;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            String message,
            @Nullable Throwable cause,
            Callback callback) {
        var problem =
                new ProblemException(
                        status,
                        status == 414 || status == 431 ? "address-too-long" : "http-" + status,
                        message,
                        "address",
                        "an address of at most "
                                + JianyanServer.MAX_ADDRESS_BYTES
                                + " bytes, percent-encoded UTF-8");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        byte[] body = json.toBytes(Problem.of(problem, request.getHttpURI().getPath()));
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
