package jianyan.http.route;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import jianyan.access.audit.AuditEvent;
import jianyan.http.access.Access;
import jianyan.http.access.Auditing;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.ProblemException;
import jianyan.http.exchange.Route;
import jianyan.http.exchange.SharedPaths;
import jianyan.query.InvalidRequestException;

/// Documents that come in by the page.
public final class IntakeRoutes implements Route.Group {
    /// In Base64 within JSON a file takes four thirds of its size.
    static final int MAX_BODY_BYTES = Intake.MAX_FILE_BYTES / 3 * 4 + 64 * 1024;

    private final Intake intake;
    private final Auditing auditing;

    public IntakeRoutes(Intake intake, Auditing auditing) {
        this.intake = intake;
        this.auditing = auditing;
    }

    /// @param open whether files are taken at all
    /// @param endings of their names, without the dot
    record Conditions(boolean open, List<String> endings, int maxBytes) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(SharedPaths.INTAKE, Set.of(), _ -> conditions()),
                Route.large(
                        SharedPaths.INTAKE,
                        Set.of("name", "content", "mapping"),
                        MAX_BODY_BYTES,
                        this::take));
    }

    private Conditions conditions() {
        List<String> endings = intake.endings();
        return new Conditions(!endings.isEmpty(), endings, Intake.MAX_FILE_BYTES);
    }

    private Intake.Taken take(Parameters given) {
        String name = given.requiredQuery("name");
        try {
            Intake.Taken taken =
                    intake.take(
                            name,
                            Base64.getDecoder().decode(given.text("content").orElse("")),
                            given.text("mapping").orElse(null));
            auditing.record(AuditEvent.IMPORT, Access.ASKER.get(), taken.file());
            return taken;
        } catch (IOException failed) {
            throw new ProblemException(
                    500, "not-written", "文件没有存下来：" + failed.getMessage(), null, "请管理员看语料文件夹能否写入");
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidRequestException(
                    "malformed-content", "content", "文件内容不是 Base64", "把文件的字节编成 Base64");
        }
    }
}
