package jianyan.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import jianyan.corpus.walk.Fault;
import jianyan.index.folder.FileReport;
import jianyan.index.folder.Manifest;
import jianyan.index.folder.Manifest.FileEntry;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// How the files of the current generation were read: the report of the builds that made it.
///
/// @param built when the generation was completed
/// @param files how many files it was built from
/// @param empty how many of them gave no document
/// @param codes how often each fault occurs, also those not asked for
/// @param reports what each file came to; null unless asked for
public record FaultsAnswer(
        long generation,
        Instant built,
        int files,
        int empty,
        SortedMap<String, Integer> codes,
        List<Fault> faults,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FileReport> reports) {

    /// @throws InvalidRequestException when a code is asked for that no fault has
    static FaultsAnswer of(Manifest manifest, FaultsRequest request) {
        SortedMap<String, Integer> codes = new TreeMap<>();
        manifest.faults().forEach(fault -> codes.merge(fault.code(), 1, Integer::sum));
        for (String code : request.codes()) {
            if (!codes.containsKey(code)) {
                throw new InvalidRequestException(
                        "unknown-code",
                        "code",
                        "没有代码为“" + code + "”的问题",
                        codes.isEmpty() ? "现在没有记下任何问题" : "可用 " + String.join("、", codes.keySet()));
            }
        }
        TreeSet<String> wanted = new TreeSet<>(request.codes());
        return new FaultsAnswer(
                manifest.generation(),
                Instant.ofEpochMilli(manifest.builtMillis()),
                manifest.files().size(),
                (int)
                        manifest.files().values().stream()
                                .filter(file -> file.report().documents() == 0)
                                .count(),
                codes,
                manifest.faults().stream()
                        .filter(fault -> wanted.isEmpty() || wanted.contains(fault.code()))
                        .toList(),
                request.files()
                        ? manifest.files().values().stream().map(FileEntry::report).toList()
                        : null);
    }
}
