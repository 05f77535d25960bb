package jianyan.cli.similar;

import java.nio.file.Path;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.engine.DraftFileReader;
import jianyan.query.InvalidRequestException;
import jianyan.question.similarity.Draft;

/// A draft out of a file that was named on the command line.
final class DraftFile {
    private DraftFile() {}

    /// @throws CommandFailedException when nothing can be read from the file
    static Draft read(Path path, TextAnalysis analysis) {
        try {
            return new DraftFileReader(analysis).read(path);
        } catch (InvalidRequestException unreadable) {
            throw new CommandFailedException(
                    new Failure(
                            Failure.FAILED,
                            String.valueOf(unreadable.getMessage()),
                            path.toString(),
                            unreadable.remedy()));
        }
    }
}
