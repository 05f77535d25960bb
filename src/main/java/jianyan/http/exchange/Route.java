package jianyan.http.exchange;

import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Set;

/// One method on one path of the API.
///
/// @param path as `openapi.yaml` writes it: `/api/v1/documents/{id}`
/// @param parameters what may be given: in the query string of a GET, as members of the JSON body
///   of a POST
/// @param based whether the answer says on which documents it rests
/// @param maxBodyBytes how large a body may be; 0 for what the server allows
/// @param fromIndex whether the answer depends on nothing but the index and what is asked, so that
///   a client can keep it
public record Route(
        HandlerType method,
        String path,
        Set<String> parameters,
        boolean based,
        int maxBodyBytes,
        boolean fromIndex,
        Answering answering) {
    /// The attribute of a request that names its route for the metrics.
    public static final String ATTRIBUTE = "route";

    /// From what was asked to what is answered: [Content], or any value that becomes JSON.
    @FunctionalInterface
    public interface Answering {
        public Object answer(Parameters parameters);
    }

    /// Routes that belong together.
    public interface Group {
        List<Route> routes();
    }

    public Route {
        parameters = Set.copyOf(parameters);
    }

    public static Route get(String path, Set<String> parameters, Answering answering) {
        return new Route(HandlerType.GET, path, parameters, false, 0, false, answering);
    }

    /// A GET that a client can keep the answer of until the index changes.
    public static Route kept(String path, Set<String> parameters, Answering answering) {
        return new Route(HandlerType.GET, path, parameters, false, 0, true, answering);
    }

    public static Route post(String path, Set<String> parameters, Answering answering) {
        return new Route(HandlerType.POST, path, parameters, false, 0, false, answering);
    }

    /// A POST whose body may be larger than usual.
    public static Route large(
            String path, Set<String> parameters, int maxBytes, Answering answering) {
        return new Route(HandlerType.POST, path, parameters, false, maxBytes, false, answering);
    }

    /// The same whose answer says what it rests on: for all that is counted, ranked or compared.
    public Route withBasis() {
        return new Route(method, path, parameters, true, maxBodyBytes, fromIndex, answering);
    }

    public boolean hasBody() {
        return method.equals(HandlerType.POST);
    }

    /// The path in Javalin's notation, where `<id>` takes in slashes.
    public String pattern() {
        return path.replace('{', '<').replace('}', '>');
    }
}
