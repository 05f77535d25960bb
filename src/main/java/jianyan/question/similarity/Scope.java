package jianyan.question.similarity;

import java.util.Arrays;
import jianyan.document.Coded;
import jianyan.query.InvalidRequestException;

/// What similar proposals are looked for.
public enum Scope implements Coded {
    /// All of them.
    ALL,
    /// What could be merged with this one: of the same committee and session.
    MERGE,
    /// What was put forward at other times or elsewhere: was it asked before, and what was the
    /// reply?
    PRECEDENT;

    public boolean admits(Relation relation) {
        return switch (this) {
            case ALL -> true;
            case MERGE -> relation == Relation.MERGING;
            case PRECEDENT -> relation == Relation.PRECEDENT;
        };
    }

    /// @throws InvalidRequestException when no scope has the code
    public static Scope ofCode(String code) {
        return Arrays.stream(values())
                .filter(scope -> scope.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-scope",
                                "scope",
                                "没有“" + code + "”这种范围",
                                "all 全部，merge 可归并的，precedent 先例"));
    }
}
