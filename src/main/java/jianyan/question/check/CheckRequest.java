package jianyan.question.check;

import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.similarity.SimilarRequest;
import org.jspecify.annotations.Nullable;

/// A draft to be looked at before it is filed. It is compared and not kept.
///
/// @param title its title; where there is none, a first line that reads like one is taken
/// @param text its text in either script
/// @param filters what earlier proposals are narrowed by
/// @param limit how many earlier proposals are wanted at most, 1 to 100
public record CheckRequest(
        @Nullable String title, @Nullable String text, Filters filters, int limit) {
    public static final int DEFAULT_LIMIT = 10;

    public CheckRequest {
        if ((title == null || title.isBlank()) && (text == null || text.isBlank())) {
            throw new InvalidRequestException("empty-draft", "text", "没有文稿", "给出题目、正文，至少一样");
        }
        // Refuses what is too long, and a limit out of range.
        SimilarRequest unused = SimilarRequest.ofDraft(title, text, filters, limit);
        assert unused.limit() == limit;
    }
}
