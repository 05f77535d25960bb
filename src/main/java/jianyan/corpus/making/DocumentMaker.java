package jianyan.corpus.making;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import jianyan.analysis.Folded;
import jianyan.analysis.Folding;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.metadata.DateRule;
import jianyan.corpus.metadata.LineSpans;
import jianyan.corpus.metadata.MetadataDraft;
import jianyan.corpus.metadata.MetadataReader;
import jianyan.corpus.metadata.StatedRule;
import jianyan.corpus.place.Division;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.repair.Repairs;
import jianyan.corpus.structure.DocumentSplitter;
import jianyan.corpus.structure.DocumentSplitter.Piece;
import jianyan.corpus.structure.Outline;
import jianyan.corpus.structure.Paragraphs;
import jianyan.corpus.structure.TitleLines;
import jianyan.corpus.table.RowText;
import jianyan.corpus.text.Confidences;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MetadataField;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Passage;
import jianyan.document.Proposal;
import jianyan.document.Repair;
import jianyan.document.Section;
import jianyan.document.SentenceEnd;
import jianyan.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Decoded text to documents: repairs, splitting, metadata, sections, in that order. Thread-safe.
public final class DocumentMaker {
    /// The length to which a first sentence is cut where a document has no title.
    private static final int TITLE_LENGTH = 40;

    private static final int YEAR_SAMPLE = 50_000;

    private final Folding folding;
    private final Replies replies;
    private final Gazetteer gazetteer;
    private final Repairs repairs;
    private final DocumentSplitter splitter;
    private final MetadataReader metadata;

    public DocumentMaker(TextAnalysis analysis, Gazetteer gazetteer) {
        this.folding = analysis.folding();
        this.replies = new Replies(folding);
        this.repairs = new Repairs(folding);
        this.gazetteer = gazetteer;
        this.splitter = new DocumentSplitter(folding, gazetteer);
        this.metadata = new MetadataReader(analysis, gazetteer);
    }

    /// The documents of a file that is no table.
    ///
    /// @param file the file's path within its corpus folder
    /// @param refused hears of values that were left out because they were too long
    public List<Document> make(
            DecodedText decoded, String file, Sidecar sidecar, Consumer<String> refused) {
        List<Piece> pieces = splitter.split(repairs.apply(decoded));
        String base = file.replace('/', ':');
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            String id = pieces.size() == 1 ? base : base + ":" + (i + 1);
            MetadataDraft draft = new MetadataDraft();
            List<Line> lines = pieces.get(i).lines();
            if (pieces.size() == 1 && isNamedBySubject(decoded, lines)) {
                draft.suggest(MetadataField.TITLE, decoded.title(), MetadataDraft.TEXT, null);
            } else {
                lines = TitleLines.mark(lines, pieces.get(i).place());
            }
            prepare(pieces.get(i), lines, decoded, draft);
            sidecar.apply(draft, i, id);
            metadata.read(lines, file, List.of(), draft);
            suggestTitle(lines, file, draft);
            draft.refused().forEach(refused);
            lines = cut(lines, draft);
            SectionMaker maker = new SectionMaker(folding, id, draft, decoded.confidences());
            maker.add(Outline.of(lines));
            documents.add(
                    document(
                            id,
                            file,
                            draft,
                            maker.sections(),
                            List.of(),
                            replies.stands(maker.sections())));
        }
        return withRepairs(documents, decoded);
    }

    /// The document of one row of a table.
    ///
    /// @param titles what stands above the table; like the file's name it speaks for every row
    public Document make(RowText row, String id, String file, List<String> titles) {
        MetadataDraft draft = row.draft();
        List<Line> lines = repairs.apply(row.body());
        metadata.read(lines, file, titles, draft);
        suggestTitle(lines, file, draft);
        SectionMaker maker = new SectionMaker(folding, id, draft, Confidences.NONE);
        maker.add(Outline.of(cut(lines, draft)));
        boolean reply = !row.reply().lines().isEmpty();
        if (reply) {
            List<Line> answer = repairs.apply(row.reply());
            maker.add(List.of(new Outline.Part("答复", 1, answer)));
        }
        reply |= replies.stands(maker.sections());
        List<Repair> done = row.body().log().repairs(ignored -> true);
        return document(id, file, draft, maker.sections(), done, reply);
    }

    /// A message's subject is its title; its first line may be the sender, or whom it addresses.
    private static boolean isNamedBySubject(DecodedText decoded, List<Line> lines) {
        String subject = decoded.title();
        return subject != null
                && decoded.mediaType().equals(FileFormat.EML.mediaType())
                && lines.stream().noneMatch(line -> line.text().strip().equals(subject));
    }

    /// A proposal's asks stay whole, one a passage; other documents' run-in headings are cut off.
    private static List<Line> cut(List<Line> lines, MetadataDraft draft) {
        return draft.kind() == Kind.PROPOSAL
                ? Paragraphs.cutItems(lines)
                : Paragraphs.cutRunInHeadings(lines);
    }

    /// The year of the whole file: its parts came out on one day.
    private @Nullable Integer fileYear(DecodedText decoded) {
        String text = decoded.text();
        String sample = text.substring(0, Math.min(text.length(), YEAR_SAMPLE));
        return DateRule.latestMonth(folding.fold(sample).text());
    }

    private void prepare(Piece piece, List<Line> lines, DecodedText decoded, MetadataDraft draft) {
        Division place = piece.place();
        if (place != null) {
            draft.suggestPlace(place, MetadataDraft.TEXT, firstMention(lines, place));
            Integer year = fileYear(decoded);
            if (year != null) {
                draft.suggest(
                        MetadataField.YEAR, year, MetadataDraft.TEXT, null, MetadataDraft.LATEST);
            }
            lines.stream()
                    .filter(line -> line.shape() == LineShape.HEADING && line.level() == 0)
                    .reduce((ignored, last) -> last)
                    .ifPresent(line ->
                            draft.suggest(
                                    MetadataField.TITLE,
                                    line.text(),
                                    MetadataDraft.TEXT,
                                    LineSpans.of(line)));
        }
        draft.suggest(MetadataField.PUBLISHED, decoded.published(), MetadataDraft.TEXT, null);
        StatedRule.apply(decoded.stated(), draft);
        boolean titled =
                lines.stream()
                        .anyMatch(line -> line.shape() == LineShape.HEADING && line.level() == 0);
        if (!titled) {
            draft.suggest(MetadataField.TITLE, decoded.title(), MetadataDraft.TEXT, null);
        }
    }

    /// Where a place is named first; null when only its institutions are.
    private @Nullable SourceSpan firstMention(List<Line> lines, Division place) {
        for (Line line : lines) {
            Folded folded = folding.fold(line.text());
            for (Gazetteer.Mention mention : gazetteer.mentions(folded.text(), place.region())) {
                if (mention.division().equals(place)) {
                    return LineSpans.of(line, folded, mention.start(), mention.end());
                }
            }
        }
        return null;
    }

    /// A document always has a title: its first words, or its file's name.
    private static void suggestTitle(List<Line> lines, String file, MetadataDraft draft) {
        for (Line line : lines) {
            if (line.shape() != LineShape.FURNITURE && !line.text().isBlank()) {
                String text = line.text();
                String first = text.substring(0, Math.min(TITLE_LENGTH, text.length()));
                int stop = SentenceEnd.STATEMENT.next(first, 0);
                draft.suggest(
                        MetadataField.TITLE,
                        stop < 0 ? first : first.substring(0, stop),
                        MetadataDraft.DEFAULT,
                        null);
                break;
            }
        }
        draft.suggest(
                MetadataField.TITLE,
                file.substring(file.lastIndexOf('/') + 1),
                MetadataDraft.PATH,
                null);
    }

    private Document document(
            String id,
            String file,
            MetadataDraft draft,
            List<Section> sections,
            List<Repair> repairs,
            boolean reply) {
        List<Integer> years =
                sections.stream()
                        .map(Section::year)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .toList();
        if (reply) {
            replies.day(sections)
                    .ifPresent(day ->
                            draft.suggest(
                                    MetadataField.REPLIED,
                                    day.date(),
                                    MetadataDraft.TEXT,
                                    day.span()));
        }
        Proposal proposal =
                draft.kind() != Kind.PROPOSAL
                        ? null
                        : new Proposal(
                                draft.text(MetadataField.NUMBER),
                                draft.list(MetadataField.SPONSORS),
                                draft.list(MetadataField.SUPPORTERS),
                                draft.text(MetadataField.SECTOR),
                                draft.text(MetadataField.CATEGORY),
                                draft.text(MetadataField.DEPARTMENT),
                                draft.list(MetadataField.SUPPORTING),
                                draft.text(MetadataField.COMMITTEE),
                                draft.text(MetadataField.RESULT),
                                draft.text(MetadataField.OUTCOME),
                                draft.text(MetadataField.INTENDED),
                                draft.text(MetadataField.SATISFACTION),
                                draft.date(MetadataField.REPLIED),
                                reply);
        return new Document(id, file, draft.toMetadata(years), proposal, sections, repairs);
    }

    /// Gives each document the repairs that fell in it: those at or behind the start of one of its
    /// passages and before the next passage of another.
    private static List<Document> withRepairs(List<Document> documents, DecodedText decoded) {
        NavigableMap<Integer, Integer> owners = new TreeMap<>();
        for (int i = 0; i < documents.size(); i++) {
            for (Passage passage : documents.get(i).passages().toList()) {
                for (SourceSpan span : passage.source()) {
                    owners.put(span.start(), i);
                }
            }
        }
        if (decoded.log().isEmpty()) {
            return documents;
        }
        List<Document> repaired = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            int index = i;
            List<Repair> done = decoded.log().repairs(at -> owner(owners, at) == index);
            repaired.add(
                    new Document(
                            document.id(),
                            document.file(),
                            document.metadata(),
                            document.proposal(),
                            document.sections(),
                            done.stream().sorted(Comparator.comparing(Repair::kind)).toList()));
        }
        return repaired;
    }

    private static int owner(NavigableMap<Integer, Integer> owners, int at) {
        var before = owners.floorEntry(at);
        if (before != null) {
            return before.getValue();
        }
        return owners.isEmpty() ? 0 : owners.firstEntry().getValue();
    }
}
