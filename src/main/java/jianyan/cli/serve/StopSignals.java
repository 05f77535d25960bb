package jianyan.cli.serve;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Waits for the signals that end a server, before java begins to shut down.
///
/// A shutdown hook would come too late: the library of the model has one of its own, which takes
/// the ground from under whatever is being embedded at that moment, and the process crashes. Java
/// offers signals in `sun.misc.Signal` alone, which is supported (JEP 260) but no part of its own
/// API, so that it is asked for by name; where there is none, the signals end the process at once.
final class StopSignals {
    /// What shells add to the number of a signal to make an exit code.
    private static final int ENDED_BY_SIGNAL = 128;

    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

    private StopSignals() {}

    static StopSignals listen() {
        StopSignals signals = new StopSignals();
        for (String name : List.of("TERM", "INT")) {
            signals.handle(name);
        }
        return signals;
    }

    private void handle(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Method number = signal.getMethod("getNumber");
            Object stopping =
                    Proxy.newProxyInstance(
                            handler.getClassLoader(),
                            new Class<?>[] {handler},
                            (_, _, given) -> {
                                int received = (Integer) number.invoke(given[0]);
                                exitCode.complete(ENDED_BY_SIGNAL + received);
                                return null;
                            });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), stopping);
        } catch (ReflectiveOperationException none) {
            return;
        }
    }

    /// The exit code of a process that the signal ended.
    int await() throws InterruptedException {
        try {
            return exitCode.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
