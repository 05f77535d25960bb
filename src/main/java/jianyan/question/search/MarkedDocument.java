package jianyan.question.search;

import java.util.List;
import java.util.Map;
import jianyan.document.Document;
import jianyan.document.SourceSpan;

/// A document with the places where a query stands in it.
///
/// @param marks by passage id, only of passages that hold the query; offsets into the passage's
///   text
public record MarkedDocument(Document document, Map<String, List<SourceSpan>> marks) {}
