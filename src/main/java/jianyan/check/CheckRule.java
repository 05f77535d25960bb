package jianyan.check;

import jianyan.question.check.Severity;

/// A rule as its file gives it.
///
/// @param name what people call it
/// @param source the regulation that it comes from, by name
/// @param text what is remarked; `{what}` stands for what the requirement found
record CheckRule(
        String id,
        String name,
        Severity severity,
        String source,
        String text,
        Requirement requirement) {}
