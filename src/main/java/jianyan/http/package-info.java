/// Javalin: routes, problem details, limits, static files.
@NullMarked
package jianyan.http;

import org.jspecify.annotations.NullMarked;
