package jianyan.http;

import java.nio.ByteBuffer;
import jianyan.export.json.Json;
import jianyan.http.exchange.Problem;
import jianyan.http.exchange.ProblemException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Writes a [Problem] for what Jetty refuses before any route sees it, an address that is too long
/// or cannot be decoded, and for a download that fails before anything of it has left.
final class JettyProblems extends ErrorHandler {
    private static final String ENCODED =
            "地址按 UTF-8 作百分号编码，不超过 " + JianyanServer.MAX_ADDRESS_BYTES + " 字节；% 本身写作 %25";

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
                switch (status) {
                    case 414 -> tooLong(status, "地址太长");
                    case 431 -> tooLong(status, "请求头太长");
                    case 400 -> malformed(status, "address", "地址或请求头读不懂", ENCODED);
                    case 500 -> ProblemException.internal();
                    default -> malformed(status, "request", "请求读不懂", "一个 HTTP/1.1 请求");
                };
        Guard.HEADERS.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        byte[] body = json.toBytes(Problem.of(problem, request.getHttpURI().getPath()));
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static ProblemException tooLong(int status, String detail) {
        return new ProblemException(
                status,
                status == 414 ? "address-too-long" : "header-too-long",
                detail,
                status == 414 ? "address" : "header",
                "地址连同请求头不超过 " + JianyanServer.MAX_ADDRESS_BYTES + " 字节");
    }

    private static ProblemException malformed(
            int status, String where, String detail, String remedy) {
        return new ProblemException(status, "http-" + status, detail, where, remedy);
    }
}
