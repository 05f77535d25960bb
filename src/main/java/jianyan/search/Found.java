package jianyan.search;

import jianyan.index.FilterTranslator.Admission;

/// What a search finds under some filters: every document, exactly, in no order.
interface Found {
    /// @param scored whether the visitor asks for scores
    void visit(Admission admission, boolean scored, Matches.Visitor visitor);
}
