package jianyan.workbench.values;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who accepted or dismissed a group, and when.
///
/// @param reason what the reviewer said of it; a dismissal always has one
public record Decision(String reviewer, Instant at, @Nullable String reason) {}
