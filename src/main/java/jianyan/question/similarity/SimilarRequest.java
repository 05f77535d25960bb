package jianyan.question.similarity;

import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// What to look for likeness with: a proposal of the index by its id, or a draft by its words.
///
/// @param id the proposal's id; null for a draft
/// @param title a draft's title, may be missing
/// @param text a draft's text in either script, may be missing when there is a title
/// @param filters what candidates are narrowed by
/// @param scope whether only what can be merged, or only precedents, are wanted
/// @param limit how many candidates are wanted at most, 1 to 100
public record SimilarRequest(
        @Nullable String id,
        @Nullable String title,
        @Nullable String text,
        Filters filters,
        Scope scope,
        int limit) {
    public static final int MAX_LIMIT = 100;

    /// Long enough for any proposal and for most reports; beyond it somebody sent the wrong file.
    public static final int MAX_CHARACTERS = 1_000_000;

    public SimilarRequest {
        if (id == null && isBlank(title) && isBlank(text)) {
            throw new InvalidRequestException(
                    "empty-draft", "text", "既没有编号，也没有文稿", "给出 id，或者题目、正文");
        }
        if (id != null && !(isBlank(title) && isBlank(text))) {
            throw new InvalidRequestException("ambiguous-draft", "id", "同时给出了编号和文稿", "编号和文稿二选一");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidRequestException(
                    "limit-out-of-range", "limit", "limit 是 " + limit, "要 1 到 " + MAX_LIMIT);
        }
        if (text != null && text.length() > MAX_CHARACTERS
                || title != null && title.length() > MAX_CHARACTERS) {
            throw new InvalidRequestException(
                    "draft-too-long", "text", "文稿超过 " + MAX_CHARACTERS + " 个字符", "一次比较一件提案");
        }
    }

    /// Proposals like one of the index.
    public static SimilarRequest ofId(String id, Filters filters, int limit) {
        return new SimilarRequest(id, null, null, filters, Scope.ALL, limit);
    }

    /// Proposals like a draft, which is compared and not kept.
    public static SimilarRequest ofDraft(
            @Nullable String title, @Nullable String text, Filters filters, int limit) {
        return new SimilarRequest(null, title, text, filters, Scope.ALL, limit);
    }

    /// The same question within a scope.
    public SimilarRequest within(Scope other) {
        return new SimilarRequest(id, title, text, filters, other, limit);
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
