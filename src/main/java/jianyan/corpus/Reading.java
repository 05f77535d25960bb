package jianyan.corpus;

import java.util.List;
import jianyan.document.Document;

public record Reading(List<Document> documents, List<Fault> faults) {}
