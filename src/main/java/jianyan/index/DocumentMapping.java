package jianyan.index;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jianyan.analysis.Clauses;
import jianyan.analysis.ExactTokenStream;
import jianyan.analysis.TermTokenStream;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.query.FilterField;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// A document of the corpus as a Lucene document. Thread-safe.
final class DocumentMapping {
    /// With norms, for ranking by length.
    private static final FieldType RANKED = type(false);

    /// Without norms: phrases are found and counted here, never ranked by length.
    private static final FieldType EXACT = type(true);

    private final TextAnalysis analysis;

    DocumentMapping(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    org.apache.lucene.document.Document map(Document document, String fileKey) {
        List<Passage> counted = document.passages().filter(Passage::isCounted).toList();
        List<String> folded = counted.stream().map(passage -> fold(passage.text())).toList();
        List<String> headings =
                counted.stream()
                        .filter(passage -> passage.label() == PassageLabel.HEADING)
                        .map(passage -> fold(passage.text()))
                        .toList();
        Parts parts = Parts.of(document, folded);

        org.apache.lucene.document.Document mapped = new org.apache.lucene.document.Document();
        mapped.add(new StringField(Fields.ID, document.id(), Field.Store.NO));
        mapped.add(new SortedDocValuesField(Fields.ID, new BytesRef(document.id())));
        mapped.add(new StringField(Fields.FILE, fileKey, Field.Store.NO));
        mapped.add(new SortedDocValuesField(Fields.FILE, new BytesRef(fileKey)));
        mapped.add(terms(Fields.TITLE, List.of(fold(document.title()))));
        mapped.add(terms(Fields.HEADING, headings));
        mapped.add(terms(Fields.TEXT, folded));
        mapped.add(new Field(Fields.BIGRAMS, new ExactTokenStream().over(folded), EXACT));
        for (long clause : clauses(counted, folded)) {
            mapped.add(new StringField(Fields.CLAUSES, Fields.clause(clause), Field.Store.NO));
        }
        for (FilterField filter : FilterField.values()) {
            for (String value : Fields.valuesOf(document, filter)) {
                mapped.add(new StringField(Fields.filter(filter), value, Field.Store.NO));
                mapped.add(new SortedSetDocValuesField(Fields.filter(filter), new BytesRef(value)));
            }
        }
        LocalDate date = document.metadata().date();
        if (date != null) {
            mapped.add(new NumericDocValuesField(Fields.DATE, date.toEpochDay()));
        }
        long characters = 0;
        for (int part = 0; part < parts.size(); part++) {
            characters += parts.get(part).characters();
        }
        mapped.add(new NumericDocValuesField(Fields.CHARACTERS, characters));
        mapped.add(new NumericDocValuesField(Fields.PASSAGES, document.passages().count()));
        mapped.add(new BinaryDocValuesField(Fields.PARTS, parts.encode()));
        mapped.add(new StoredField(Fields.DOCUMENT, DocumentCodec.encode(document)));
        return mapped;
    }

    /// The fingerprints of the clauses of body text: what near-copies share, and formulae.
    private static long[] clauses(List<Passage> counted, List<String> folded) {
        return IntStream.range(0, folded.size())
                .filter(passage -> counted.get(passage).label() != PassageLabel.HEADING)
                .mapToObj(folded::get)
                .flatMapToLong(text -> Arrays.stream(Clauses.fingerprints(text)))
                .distinct()
                .toArray();
    }

    private Field terms(String name, List<String> folded) {
        TokenStream tokens = new TermTokenStream(analysis.segmenter()).over(folded);
        return new Field(name, tokens, RANKED);
    }

    private String fold(String text) {
        return analysis.folding().fold(text).text();
    }

    private static FieldType type(boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }
}
