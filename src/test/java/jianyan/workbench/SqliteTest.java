package jianyan.workbench;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/// What the workbench does with its decisions in a file beside the index.
final class SqliteTest {
    @Nested
    final class Groups extends WorkbenchContract {
        @Override
        Desk desk(Path folder) {
            return new Desk(folder);
        }
    }

    @Nested
    final class Undoing extends UndoContract {
        @Override
        Desk desk(Path folder) {
            return new Desk(folder);
        }
    }

    @Nested
    final class Handling extends HandlingContract {
        @Override
        Desk desk(Path folder) {
            return new Desk(folder);
        }
    }
}
