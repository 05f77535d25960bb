package jianyan.corpus;

import java.util.List;
import jianyan.corpus.walk.Fault;
import jianyan.document.Document;

/// What came of reading one file: its documents, and what was wrong with it.
public record Reading(SourceFile source, List<Document> documents, List<Fault> faults) {
    public Reading {
        documents = List.copyOf(documents);
        faults = List.copyOf(faults);
    }
}
