package jianyan.index.layout;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jianyan.analysis.CutTexts;
import jianyan.analysis.TermTokenStream;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.exact.Atoms;
import jianyan.analysis.exact.ClauseFingerprints;
import jianyan.analysis.exact.DistinctAtomStream;
import jianyan.analysis.exact.ExactTokenStream;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.place.Namesakes;
import jianyan.corpus.place.PlacesNow;
import jianyan.corpus.proposal.ProposalOutline;
import jianyan.corpus.proposal.StatementRole;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Proposal;
import jianyan.index.inversion.InvertingCodec;
import jianyan.index.inversion.PackedTokens;
import jianyan.query.FilterField;
import jianyan.query.Places;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// A document of the corpus as a Lucene document. Thread-safe.
public final class DocumentMapping {
    /// With norms, for ranking by length; where a term stands is asked of pairs alone.
    private static final FieldType TERMS = type(IndexOptions.DOCS_AND_FREQS, false);

    private static final FieldType PAIRS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

    /// Whether an atom stands there at all, in however long a text: each comes once.
    private static final FieldType HELD = type(IndexOptions.DOCS_AND_FREQS, true);

    /// Without norms: found here, never ranked by length.
    private static final FieldType EXACT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    /// What is suggested while somebody types is one line.
    private static final int LONGEST_TITLE = 100;

    private final TextAnalysis analysis;
    private final PlacesNow places;
    private final Namesakes namesakes;

    private final ReadOnce once;
    private final UnaryOperator<TokenStream> carried;

    /// For an index writer that [InvertingCodec] has set up.
    public DocumentMapping(TextAnalysis analysis, ReadOnce once) {
        this(analysis, once, PackedTokens::new);
    }

    private DocumentMapping(
            TextAnalysis analysis, ReadOnce once, UnaryOperator<TokenStream> carried) {
        this.once = once;
        this.analysis = analysis;
        Gazetteer gazetteer = Gazetteer.load();
        this.places = new PlacesNow(gazetteer);
        this.namesakes = new Namesakes(gazetteer);
        this.carried = carried;
    }

    /// For any other index writer, which is told token by token.
    public static DocumentMapping tokenByToken(TextAnalysis analysis, ReadOnce once) {
        return new DocumentMapping(analysis, once, UnaryOperator.identity());
    }

    /// @param row names the row of a table that the document was made of; 0 for other documents
    public org.apache.lucene.document.Document map(Document document, String fileKey, long row) {
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
        if (row != 0) {
            mapped.add(new NumericDocValuesField(Fields.ROW, row));
        }
        String foldedTitle = fold(document.title());
        CutTexts cut = new CutTexts(analysis.segmenter());
        mapped.add(terms(Fields.TITLE, List.of(foldedTitle), cut));
        if (folded.stream().noneMatch(passage -> passage.strip().equals(foldedTitle.strip()))) {
            mapped.add(terms(Fields.TITLE_APART, List.of(foldedTitle), cut));
        }
        mapped.add(terms(Fields.HEADING, headings, cut));
        if (document.metadata().kind() == Kind.PROPOSAL) {
            mapped.add(terms(Fields.ASKS, asks(document), cut));
        }
        mapped.add(terms(Fields.TEXT, folded, cut));
        mapped.add(
                new Field(
                        Fields.BIGRAMS, carried.apply(new ExactTokenStream().over(folded)), PAIRS));
        mapped.add(new Field(Fields.ATOMS, carried.apply(new DistinctAtomStream(folded)), HELD));
        mapped.add(new Field(Fields.BOUNDS, carried.apply(new BoundsTokenStream(folded)), EXACT));
        mapped.add(exact(Fields.TITLE_EXACT, List.of(foldedTitle)));
        mapped.add(exact(Fields.HEADING_EXACT, headings));
        String title = document.title();
        mapped.add(
                new SortedDocValuesField(
                        Fields.TITLE_SHOWN,
                        new BytesRef(title.substring(0, Math.min(title.length(), LONGEST_TITLE)))));
        String access = document.metadata().access();
        if (access != null) {
            mapped.add(new StringField(Fields.ACCESS, access, Field.Store.NO));
        }
        addNames(document.proposal(), mapped);
        mapped.add(new NumericDocValuesField(Fields.CONTENT, content(folded)));
        mapped.add(new NumericDocValuesField(Fields.PART_COUNT, parts.size()));
        for (long clause : clauses(counted, folded)) {
            mapped.add(new StringField(Fields.CLAUSES, Fields.clause(clause), Field.Store.NO));
        }
        for (FilterField filter : FilterField.values()) {
            for (String value : Fields.valuesOf(document, filter)) {
                mapped.add(new StringField(Fields.filter(filter), value, Field.Store.NO));
                mapped.add(new SortedSetDocValuesField(Fields.filter(filter), new BytesRef(value)));
            }
        }
        PlacesNow.Place now = places.of(document.metadata());
        add(Fields.filter(FilterField.REGION, Places.AS_NOW), now.region(), mapped);
        add(Fields.filter(FilterField.DISTRICT, Places.AS_NOW), now.district(), mapped);
        addApart(
                document.metadata().district(),
                document.metadata().divisionCode(),
                Places.AS_THEN,
                mapped);
        addApart(now.district(), now.code(), Places.AS_NOW, mapped);
        LocalDate date = document.metadata().date();
        if (date != null) {
            mapped.add(new NumericDocValuesField(Fields.DATE, date.toEpochDay()));
            mapped.add(new LongPoint(Fields.DATE, date.toEpochDay()));
        }
        addHandling(document.proposal(), mapped);
        addRead(document, mapped);
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

    private void addHandling(
            @Nullable Proposal proposal, org.apache.lucene.document.Document mapped) {
        if (proposal == null) {
            return;
        }
        HeldHandling handling = HeldHandling.of(proposal, analysis.folding());
        mapped.add(new NumericDocValuesField(Fields.HANDLING, handling.packed()));
        if (proposal.replied() != null) {
            mapped.add(new NumericDocValuesField(Fields.REPLIED, proposal.replied().toEpochDay()));
        }
    }

    private void addRead(Document document, org.apache.lucene.document.Document mapped) {
        if (once.version().isEmpty()) {
            return;
        }
        mapped.add(new SortedDocValuesField(Fields.READ_BY, new BytesRef(once.version())));
        byte[] read = once.read(document);
        if (read.length > 0) {
            mapped.add(new BinaryDocValuesField(Fields.READ, new BytesRef(read)));
        }
    }

    private static void add(
            String field, @Nullable String name, org.apache.lucene.document.Document mapped) {
        if (name != null && !name.isBlank()) {
            mapped.add(new StringField(field, name, Field.Store.NO));
            mapped.add(new SortedSetDocValuesField(field, new BytesRef(name)));
        }
    }

    private void addApart(
            @Nullable String district,
            @Nullable String code,
            Places when,
            org.apache.lucene.document.Document mapped) {
        String apart = district == null ? null : namesakes.apart(district, code);
        add(Fields.apart(FilterField.DISTRICT, when), apart, mapped);
    }

    private List<String> asks(Document document) {
        return ProposalOutline.of(document, analysis.folding()).stream()
                .filter(paragraph -> paragraph.role() == StatementRole.ASK)
                .map(paragraph -> fold(paragraph.text()))
                .toList();
    }

    private void addNames(@Nullable Proposal proposal, org.apache.lucene.document.Document mapped) {
        if (proposal == null) {
            return;
        }
        Stream<String> people =
                Stream.concat(proposal.sponsors().stream(), proposal.supporters().stream());
        mapped.add(exact(Fields.SPONSOR, people.map(this::fold).toList()));
        for (String sponsor : proposal.sponsors()) {
            mapped.add(
                    new SortedSetDocValuesField(
                            Fields.SPONSOR_SHOWN,
                            new BytesRef(
                                    sponsor.substring(
                                            0, Math.min(sponsor.length(), LONGEST_TITLE)))));
        }
        Stream<String> departments =
                Stream.concat(
                        Stream.ofNullable(proposal.department()), proposal.supporting().stream());
        mapped.add(exact(Fields.DEPARTMENT, departments.map(this::fold).toList()));
    }

    /// The same for documents whose text is the same but for script, width and white space. Two
    /// different texts share it once in 10^19 pairs.
    private static long content(List<String> folded) {
        long hash = 0xcbf29ce484222325L;
        for (String passage : folded) {
            Atoms atoms = new Atoms(passage);
            while (atoms.next()) {
                for (int i = atoms.start(); i < atoms.end(); i++) {
                    hash = (hash ^ passage.charAt(i)) * 0x100000001b3L;
                }
            }
        }
        return hash;
    }

    private Field exact(String name, List<String> folded) {
        return new Field(name, carried.apply(new ExactTokenStream().over(folded)), EXACT);
    }

    /// The fingerprints of the clauses of body text: what near-copies share, and formulae.
    private static long[] clauses(List<Passage> counted, List<String> folded) {
        return IntStream.range(0, folded.size())
                .filter(passage -> counted.get(passage).label() != PassageLabel.HEADING)
                .mapToObj(folded::get)
                .flatMapToLong(text -> Arrays.stream(ClauseFingerprints.fingerprints(text)))
                .distinct()
                .toArray();
    }

    private Field terms(String name, List<String> folded, CutTexts cut) {
        TokenStream tokens = new TermTokenStream(cut).over(folded);
        return new Field(name, carried.apply(tokens), TERMS);
    }

    private String fold(String text) {
        return analysis.folding().fold(text).text();
    }

    private static FieldType type(IndexOptions kept, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.setIndexOptions(kept);
        InvertingCodec.pack(type);
        type.freeze();
        return type;
    }
}
