package jianyan.question.check;

/// What one rule has to say about one sentence of a draft.
///
/// @param rule the rule's id
/// @param name what people call the rule: 一事一案
/// @param source where the rule comes from, by name
/// @param part `title`, or `draft` for the text
/// @param sentence the sentence, a literal piece of that part; all of the title when something is
///   missing from the whole
/// @param start where the sentence begins in the part as it was given, in UTF-16 units
/// @param end its end there, exclusive
/// @param text what is remarked, in Chinese
public record Remark(
        String rule,
        String name,
        Severity severity,
        String source,
        String part,
        String sentence,
        int start,
        int end,
        String text) {}
