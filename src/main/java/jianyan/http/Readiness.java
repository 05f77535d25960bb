package jianyan.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jianyan.engine.Engine;
import jianyan.http.access.Auditing;
import jianyan.http.exchange.ProblemException;
import jianyan.http.route.EngineGate;
import jianyan.http.route.Running;

/// Whether questions can be answered, and what is not as it should be.
final class Readiness {
    /// A build of a large corpus writes about as much.
    static final long LITTLE_DISK = 1L << 30;

    private final EngineGate engines;
    private final Running running;
    private final Auditing auditing;

    Readiness(EngineGate engines, Running running, Auditing auditing) {
        this.engines = engines;
        this.running = running;
        this.auditing = auditing;
    }

    /// @param status `ready`, `building` (answers go on), `degraded`
    /// @param reasons why degraded: `index-unreadable`, `index-other-version`, `little-disk`,
    ///   `audit-unavailable`, `vectors-unusable`
    record State(String status, long generation, List<String> reasons) {}

    /// @throws ProblemException with status 503 before the first index, and once it is damaged
    State now() {
        Engine engine = engines.whole();
        Optional<String> trouble = running.trouble();
        if (trouble.filter("index-corrupt"::equals).isPresent()) {
            throw new ProblemException(
                    503,
                    "index-corrupt",
                    "索引文件夹损坏；已打开的索引还在回答",
                    null,
                    "由管理员核对索引，必要时从语料重建；归并办理的决定不受影响");
        }
        var status = engine.status();
        List<String> reasons = new ArrayList<>();
        trouble.ifPresent(reasons::add);
        if (status.vectors().problem() != null) {
            reasons.add("vectors-unusable");
        }
        Path folder = running.folder();
        if (folder != null && !Files.isDirectory(folder)) {
            // Nobody may have looked since it went.
            if (trouble.isEmpty()) {
                reasons.add("index-unreadable");
            }
        } else if (folder != null && free(folder) < LITTLE_DISK) {
            reasons.add("little-disk");
        }
        if (auditing.isBlocked()) {
            reasons.add("audit-unavailable");
        }
        String word =
                !reasons.isEmpty() ? "degraded" : running.build().running() ? "building" : "ready";
        return new State(word, status.generation(), List.copyOf(reasons));
    }

    /// In bytes, of the disk that a folder lies on.
    static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unreachable) {
            return 0;
        }
    }
}
