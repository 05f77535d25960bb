package jianyan.http.access;

import io.javalin.http.Context;
import jianyan.export.json.Json;

/// An answer that begins or ends something that a browser keeps in a cookie.
public interface SignInAnswer {
    void write(Context context, Access access, Json json);
}
