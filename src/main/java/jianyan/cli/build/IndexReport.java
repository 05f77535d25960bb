package jianyan.cli.build;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jianyan.index.build.BuildReport;
import jianyan.similarity.meaning.VectorReport;
import org.jspecify.annotations.Nullable;

/// What `jianyan index` did.
///
/// @param vectors null when none were asked for
public record IndexReport(
        @JsonUnwrapped BuildReport index,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable VectorReport vectors) {}
