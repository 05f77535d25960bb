package jianyan.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.table.TableMapping;
import jianyan.corpus.walk.CorpusFile;
import jianyan.query.InvalidRequestException;
import jianyan.question.table.MappingCorrection;
import jianyan.question.table.TableLook;

/// Looks at a table that somebody handed over, and keeps nothing of it. Thread-safe.
final class GivenTable {
    private final TextAnalysis analysis;

    GivenTable(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /// @throws InvalidRequestException when it is no table, or the correction names no field
    TableLook look(String name, byte[] content, MappingCorrection correction) {
        return GivenFile.with(name, content, file -> look(file, correction));
    }

    private TableLook look(Path file, MappingCorrection correction) {
        try {
            return new CorpusReader(analysis)
                    .look(CorpusFile.of(file), correction)
                    .orElseThrow(() ->
                            new InvalidRequestException(
                                    "no-table",
                                    "content",
                                    "这不是表：找不到表头和它下面的行",
                                    ".xlsx .csv .json 的表，第一行是列名"));
        } catch (TableMapping.InvalidMappingException wrong) {
            throw new InvalidRequestException(
                    "malformed-mapping", "set", String.valueOf(wrong.getMessage()), "字段=列，如 案由=题目");
        } catch (ReadingException wrong) {
            throw new InvalidRequestException(
                    "no-table", "content", String.valueOf(wrong.getMessage()), "换一个文件");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
