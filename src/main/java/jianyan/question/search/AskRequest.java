package jianyan.question.search;

import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;

/// A question in plain Chinese, to be answered with sentences of the corpus and nothing else.
///
/// @param q the question; operators of the query language are read as punctuation in it
/// @param size how many sentences at most, 1 to 50
public record AskRequest(String q, Filters filters, int size) {
    public static final int DEFAULT_SIZE = 10;
    public static final int MAX_SIZE = 50;

    public AskRequest {
        if (q.isBlank()) {
            throw new InvalidRequestException("missing-query", "q", "没有问题", "写一句话，如 2022年收到多少件提案");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidRequestException(
                    "size-out-of-range", "size", "要 " + size + " 句", "1 到 " + MAX_SIZE + " 句");
        }
    }
}
