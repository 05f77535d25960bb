package jianyan.http.route;

import jianyan.engine.Engine;
import jianyan.export.json.Basis;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.Route;
import jianyan.http.exchange.Streamed;
import jianyan.question.DocumentSet;
import jianyan.question.Footing;

/// An answer with what it rests on.
public record Based(Object answer, Basis basis) {
    /// A build that ends in between is over by the second time.
    private static final int TRIES = 3;

    /// Asks, and asks again when the index was changed meanwhile: the basis is that of the answer.
    public static Object of(EngineGate engines, Route route, Parameters given) {
        for (int tries = 1; ; tries++) {
            Engine engine = engines.open();
            Footing before = engine.footing(given.filters(), given.texts("q"));
            Object answer = route.answering().answer(given);
            if (answer instanceof Streamed) {
                return answer;
            }
            Footing after = engine.footing(given.filters(), given.texts("q"));
            if (before.generation() == after.generation() || tries == TRIES) {
                return new Based(
                        answer, Basis.of(engine.status(), after, request(route.path(), given)));
            }
        }
    }

    /// A draft is kept in no address: its digest stands for it.
    private static String request(String path, Parameters given) {
        return given.text("text")
                .map(text -> path + "?draft=" + DocumentSet.digest(text))
                .orElseGet(() -> given.link(path));
    }
}
