package jianyan.index.layout;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jianyan.corpus.proposal.Sponsors;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.Passage;
import jianyan.document.Proposal;
import jianyan.document.Section;
import jianyan.document.SponsorKind;
import jianyan.query.FilterField;
import jianyan.query.Places;
import jianyan.query.QueryField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The Lucene fields. One Lucene document stands for one document of the corpus.
///
/// | field | holds | for |
/// |---|---|---|
/// | `id` | the document's id | lookup, ties |
/// | `file` | the key of its file | incremental builds |
/// | `row` | names the row of a table that it was made of | incremental builds |
/// | `title`, `heading`, `asks`, `text` | terms | ranking |
/// | `title.apart` | the terms of a title that stands nowhere in the text | finding |
/// | `bigrams` | pairs of atoms, one at each position | exact phrases and counts |
/// | `atoms` | the different atoms | ranking, finding one character |
/// | `bounds` | where sentences and passages end, at the positions of `bigrams` | distances |
/// | `title.exact`, `heading.exact`, `sponsor`, `department` | pairs of atoms | `title:` and its like |
/// | `title.shown`, `sponsor.shown` | as they are written | suggestions |
/// | `content` | a number that documents with the same text share | folding of duplicates |
/// | `clauses` | fingerprints of the clauses | near-copies, formulae |
/// | `filter.*` | values of the filters | filters, facets |
/// | `apart.district`, `apart.now.district` | the same, namesakes told apart | rows, filters |
/// | `now.district`, `now.region` | what took in the places that are no more | the same, as it is now |
/// | `read`, `read.by` | what [ReadOnce] read of it, and its version | indicators |
/// | `access` | the label that somebody must hold to see it | restricted access |
/// | `parts.count` | how many those are | the short way for documents of one part |
/// | `parts` | where its coverage years and orientations begin and end | counts by section |
/// | `date` | days since 1970 | order |
/// | `handling` | of proposals: whether a reply is held and how it ended, as [HeldHandling] packs it | statistics |
/// | `replied` | of proposals: the day of the reply, days since 1970 | statistics |
/// | `characters`, `passages` | sizes | coverage, status |
/// | `document` | the document itself | everything shown |
/// | `carried` | in a cluster: a digest of what travelled there | knowing what has changed since |
public final class Fields {
    public static final String ID = "id";
    public static final String FILE = "file";
    public static final String ROW = "row";
    public static final String TITLE = "title";
    public static final String TITLE_APART = "title.apart";
    public static final String HEADING = "heading";
    public static final String ASKS = "asks";
    public static final String TEXT = "text";
    public static final String BIGRAMS = "bigrams";
    public static final String ATOMS = "atoms";
    public static final String BOUNDS = "bounds";
    public static final String TITLE_EXACT = "title.exact";
    public static final String HEADING_EXACT = "heading.exact";
    public static final String SPONSOR = "sponsor";
    public static final String DEPARTMENT = "department";
    public static final String TITLE_SHOWN = "title.shown";
    public static final String SPONSOR_SHOWN = "sponsor.shown";
    public static final String ACCESS = "access";
    public static final String CONTENT = "content";
    public static final String READ = "read";
    public static final String READ_BY = "read.by";
    public static final String PART_COUNT = "parts.count";
    public static final String CLAUSES = "clauses";
    public static final String PARTS = "parts";
    public static final String DATE = "date";
    public static final String HANDLING = "handling";
    public static final String REPLIED = "replied";
    public static final String CHARACTERS = "characters";
    public static final String PASSAGES = "passages";
    public static final String DOCUMENT = "document";
    public static final String CARRIED = "carried";

    private Fields() {}

    /// The names of all.
    public static Stream<String> all() {
        return Stream.of(
                        Stream.of(
                                ID,
                                FILE,
                                ROW,
                                TITLE,
                                TITLE_APART,
                                HEADING,
                                ASKS,
                                TEXT,
                                BIGRAMS,
                                ATOMS,
                                BOUNDS,
                                TITLE_EXACT,
                                HEADING_EXACT,
                                SPONSOR,
                                DEPARTMENT,
                                TITLE_SHOWN,
                                SPONSOR_SHOWN,
                                ACCESS,
                                CONTENT,
                                READ,
                                READ_BY,
                                PART_COUNT,
                                CLAUSES,
                                PARTS,
                                DATE,
                                HANDLING,
                                REPLIED,
                                CHARACTERS,
                                PASSAGES,
                                DOCUMENT,
                                CARRIED),
                        Arrays.stream(FilterField.values()).map(Fields::filter),
                        Stream.of(FilterField.DISTRICT, FilterField.REGION)
                                .map(place -> filter(place, Places.AS_NOW)),
                        Stream.of(Places.values())
                                .map(places -> apart(FilterField.DISTRICT, places)))
                .flatMap(names -> names);
    }

    /// The field of a filter; holds one string for each value that a document has.
    public static String filter(FilterField field) {
        return "filter." + field.code();
    }

    /// The field of a filter under the names that places have: those of the time, or those of now.
    public static String filter(FilterField field, Places places) {
        boolean isPlace = field == FilterField.DISTRICT || field == FilterField.REGION;
        return isPlace && places == Places.AS_NOW ? "now." + field.code() : filter(field);
    }

    /// The field whose values rows are made of: districts of one name are told apart in it.
    public static String apart(FilterField field, Places places) {
        return field == FilterField.DISTRICT
                ? places == Places.AS_NOW ? "apart.now.district" : "apart.district"
                : filter(field, places);
    }

    /// The exact field that a field of the query language stands for.
    public static String exact(QueryField field) {
        return switch (field) {
            case TITLE -> TITLE_EXACT;
            case HEADING -> HEADING_EXACT;
            case SPONSOR -> SPONSOR;
            case DEPARTMENT -> DEPARTMENT;
        };
    }

    /// The term of a clause: six bytes of its fingerprint. Among a hundred million clauses, a
    /// clause that none of them is takes one for its own once in three million times.
    public static BytesRef clause(long fingerprint) {
        byte[] term = new byte[6];
        for (int i = 0; i < term.length; i++) {
            term[i] = (byte) (fingerprint >>> 56 - 8 * i);
        }
        return new BytesRef(term);
    }

    /// The values that a document has for a filter; none when unknown.
    public static List<String> valuesOf(Document document, FilterField field) {
        Metadata metadata = document.metadata();
        Proposal proposal = document.proposal();
        return switch (field) {
            case DISTRICT -> listOf(metadata.district());
            case REGION -> listOf(metadata.region());
            case YEAR ->
                    heldSections(document)
                            .map(section -> section.year())
                            .filter(year -> year != null)
                            .distinct()
                            .map(String::valueOf)
                            .toList();
            case MEETING_YEAR -> listOf(metadata.meetingYear());
            case BODY -> List.of(metadata.body().code());
            case KIND -> List.of(metadata.kind().code());
            case TERM -> listOf(metadata.term());
            case SESSION -> listOf(metadata.session());
            case ORIENTATION ->
                    heldSections(document)
                            .map(section -> section.orientation().code())
                            .distinct()
                            .toList();
            case CATEGORY -> listOf(proposal == null ? null : proposal.category());
            case DEPARTMENT -> listOf(proposal == null ? null : proposal.department());
            case SPONSOR -> sponsors(proposal).map(Sponsors::leading).distinct().toList();
            case SPONSOR_KIND ->
                    sponsors(proposal)
                            .map(Sponsors.BUNDLED::kind)
                            .distinct()
                            .map(SponsorKind::code)
                            .toList();
            case SECTOR -> listOf(proposal == null ? null : proposal.sector());
            case RESULT -> listOf(proposal == null ? null : proposal.result());
            case TEXT_ORIGIN -> List.of(document.textOrigin().code());
        };
    }

    private static Stream<String> sponsors(@Nullable Proposal proposal) {
        return proposal == null
                ? Stream.empty()
                : proposal.sponsors().stream().filter(name -> !name.isBlank());
    }

    /// Sections with text that is searched and counted.
    private static Stream<Section> heldSections(Document document) {
        return document.sections().stream()
                .filter(section -> section.passages().stream().anyMatch(Passage::isCounted));
    }

    private static List<String> listOf(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? List.of() : List.of(value.toString());
    }
}
