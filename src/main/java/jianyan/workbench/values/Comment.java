package jianyan.workbench.values;

import java.time.Instant;

/// What somebody remarked on a group.
public record Comment(String reviewer, Instant at, String text) {}
