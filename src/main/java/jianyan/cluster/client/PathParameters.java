package jianyan.cluster.client;

import java.util.LinkedHashMap;
import java.util.Map;

/// The parameters behind a path, as they are written there.
final class PathParameters {
    private PathParameters() {}

    /// @param written `a=1&b=2`, nothing of which needs escaping
    static Map<String, String> of(String written) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String one : written.split("&", -1)) {
            String[] pair = one.split("=", 2);
            parameters.put(pair[0], pair.length == 1 ? "" : pair[1]);
        }
        return parameters;
    }
}
