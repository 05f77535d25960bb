package jianyan.corpus.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.analysis.Folded;
import jianyan.analysis.Folding;
import jianyan.analysis.Segmenter;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.text.Characters;
import jianyan.corpus.text.FrontMatter;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MetadataField;
import jianyan.corpus.text.Minutes;
import jianyan.document.Body;
import jianyan.document.Kind;
import jianyan.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Reads title, kind, body, place, session, dates, speaker and a proposal's fields out of lines.
public final class MetadataReader {
    /// A session, a date or a speaker stands among so many lines at the head.
    private static final int HEAD_LINES = 12;

    /// A line with a day in it that is no sentence.
    private static final int DATE_LINE = 30;

    private static final Pattern SOURCE =
            Pattern.compile(
                    "^[*\\s]*(?:(?:文章|信息|稿件|新闻)?来源)\\s*:\\s*(.+?)(?=\\s{2,}|\\s+\\S{2,6}:|$)|转载.{0,4}注明来源于?:?\\s*[“\"]?([^”\"]+)");

    /// How clippings are signed: 【2014-03-27／某報／B2版】.
    private static final Pattern CLIPPING =
            Pattern.compile(
                    "^【\\s*(?:19|20)[0-9]{2}[-./年][0-9]{1,2}[-./月][0-9]{1,2}日?\\s*[/／╱∕|,]\\s*([^/／╱∕|,】]{2,20})");

    private static final Pattern PUBLISHED =
            Pattern.compile("(?:发布|发文|更新|刊发)(?:时间|日期)\\s*:|^(?:时间|日期)\\s*:");

    /// The address of a picture or a page names nobody.
    private static final Pattern ADDRESS = Pattern.compile("https?:|www[.]|[a-z0-9]+[.][a-z]{2,}");

    private final Folding folding;
    private final Segmenter segmenter;
    private final PlaceReader places;
    private final BodyRule bodies;

    public MetadataReader(TextAnalysis analysis, Gazetteer gazetteer) {
        this.folding = analysis.folding();
        this.segmenter = analysis.segmenter();
        this.places = new PlaceReader(folding, segmenter, gazetteer);
        this.bodies = new BodyRule(segmenter);
    }

    /// Adds to a draft what the lines of one document say. A heading of level 0 is its title.
    ///
    /// @param path the file's path within its corpus folder
    /// @param above what stands above the table whose row this is
    public void read(List<Line> lines, String path, List<String> above, MetadataDraft draft) {
        readTitle(lines, draft);
        for (Line line : lines) {
            if (FrontMatter.isField(line.text()) && line.shape() != LineShape.TABLE_ROW) {
                readFields(line, draft);
            }
            if (line.shape() == LineShape.FURNITURE) {
                readFurniture(line, draft);
            }
        }
        readHead(lines, draft);
        FoldedSample sample = new FoldedSample(folding, lines);
        String titles = fold(String.join("/", above));
        readKind(lines, sample, path, titles, draft);
        StatedRule.place(draft);
        places.read(lines, sample, path, titles, draft);
        YearReader.read(fold(draft.text(MetadataField.TITLE)), sample, draft);
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).find();
    }

    private void readTitle(List<Line> lines, MetadataDraft draft) {
        for (Line line : lines) {
            if (line.shape() == LineShape.HEADING && line.level() == 0) {
                draft.suggest(
                        MetadataField.TITLE, line.text(), MetadataDraft.TEXT, LineSpans.of(line));
                return;
            }
        }
    }

    private void readFields(Line line, MetadataDraft draft) {
        Folded folded = folding.fold(line.text());
        for (FieldLine.Field field : FieldLine.parse(folded.text())) {
            int start = folded.originalStart(field.start());
            int end = folded.originalEnd(field.end());
            if (end <= start) {
                continue;
            }
            String value = line.text().substring(start, end).strip();
            SourceSpan span = LineSpans.of(line, start, end);
            switch (field.field()) {
                case SESSION -> readSession(folded.text(), line, folded, draft);
                case DATE, REPLIED ->
                        DateRule.find(folded.text().substring(field.start(), field.end()))
                                .ifPresent(found ->
                                        draft.suggest(
                                                field.field(),
                                                found.date(),
                                                MetadataDraft.TEXT,
                                                span));
                case SPONSORS, SUPPORTERS, SUPPORTING ->
                        draft.suggest(
                                field.field(), FieldLine.members(value), MetadataDraft.TEXT, span);
                default -> draft.suggest(field.field(), value, MetadataDraft.TEXT, span);
            }
        }
    }

    private void readFurniture(Line line, MetadataDraft draft) {
        Folded folded = folding.fold(line.text());
        Matcher source = SOURCE.matcher(folded.text());
        if (source.find() && !isAddress(source.group())) {
            int group = source.group(1) != null ? 1 : 2;
            int start = folded.originalStart(source.start(group));
            int end = folded.originalEnd(source.end(group));
            draft.suggest(
                    MetadataField.SOURCE,
                    line.text().substring(start, end).strip(),
                    MetadataDraft.TEXT,
                    LineSpans.of(line, start, end));
        }
        Matcher clipping = CLIPPING.matcher(folded.text());
        if (clipping.find()) {
            int start = folded.originalStart(clipping.start(1));
            int end = folded.originalEnd(clipping.end(1));
            draft.suggest(
                    MetadataField.SOURCE,
                    line.text().substring(start, end).strip(),
                    MetadataDraft.TEXT,
                    LineSpans.of(line, start, end));
        }
        if (clipping.lookingAt() || PUBLISHED.matcher(folded.text()).find()) {
            DateRule.find(folded.text())
                    .ifPresent(found ->
                            draft.suggest(
                                    MetadataField.PUBLISHED,
                                    found.date(),
                                    MetadataDraft.TEXT,
                                    LineSpans.of(line, folded, found.start(), found.end())));
        }
    }

    /// Session, meeting date and speaker, from the title and the lines below it. Minutes have no
    /// speaker: many speak, and who stands at their head was in the chair or present.
    private void readHead(List<Line> lines, MetadataDraft draft) {
        int seen = 0;
        boolean belowSession = false;
        boolean minutes = Minutes.are(lines);
        for (Line line : lines) {
            if (line.shape() == LineShape.FURNITURE || line.text().length() > 120) {
                continue;
            }
            if (seen++ > HEAD_LINES) {
                break;
            }
            Folded folded = folding.fold(line.text());
            boolean title = line.shape() == LineShape.HEADING && line.level() == 0;
            if (line.shape() == LineShape.HEADING
                    && !title
                    && seen > 1
                    && !mayHoldSession(folded)) {
                continue;
            }
            readSession(folded.text(), line, folded, draft);
            if (!minutes && (!title || folded.text().contains("在"))) {
                Optional<SpeakerRule.Speaker> alone =
                        belowSession ? SpeakerRule.alone(folded.text()) : Optional.empty();
                SpeakerRule.find(folded.text())
                        .or(() -> alone)
                        .ifPresent(found -> {
                            int start = folded.originalStart(found.start());
                            int end = folded.originalEnd(found.end());
                            draft.suggest(
                                    MetadataField.SPEAKER,
                                    line.text().substring(start, end).strip(),
                                    MetadataDraft.TEXT,
                                    LineSpans.of(line, start, end));
                        });
            }
            belowSession = FrontMatter.isSession(line.text());
            if (Minutes.isTime(line.text())) {
                DateRule.find(folded.text())
                        .ifPresent(day ->
                                meetingDay(
                                        day,
                                        LineSpans.of(line, folded, day.start(), day.end()),
                                        draft));
            }
            readDateLine(line, folded, draft);
        }
    }

    /// A day in a line that holds little else: the meeting's in a report, else of publication.
    private static void readDateLine(Line line, Folded folded, MetadataDraft draft) {
        if (line.text().length() <= DATE_LINE && line.shape().isProse()) {
            DateRule.find(folded.text())
                    .ifPresent(found ->
                            draft.suggest(
                                    MetadataField.DATE_LINE,
                                    found.date(),
                                    MetadataDraft.TEXT,
                                    LineSpans.of(line, folded, found.start(), found.end())));
        }
    }

    private static boolean mayHoldSession(Folded folded) {
        return folded.text().contains("次") && folded.text().contains("届");
    }

    private void readSession(String text, Line line, Folded folded, MetadataDraft draft) {
        boolean front = line.text().length() <= 120;
        SessionRule.find(text)
                .filter(ignored -> front)
                .filter(found ->
                        new WordEdges(segmenter, text).areAround(found.start(), found.end()))
                .ifPresent(found -> {
                    SourceSpan span = LineSpans.of(line, folded, found.start(), found.end());
                    draft.suggest(MetadataField.SESSION, found.session(), MetadataDraft.TEXT, span);
                    if (MetadataDraft.TEXT.equals(draft.origin(MetadataField.SESSION))) {
                        draft.suggest(MetadataField.TERM, found.term(), MetadataDraft.TEXT, span);
                    }
                    DateRule.find(text)
                            .ifPresent(day ->
                                    meetingDay(
                                            day,
                                            LineSpans.of(line, folded, day.start(), day.end()),
                                            draft));
                });
        boolean title = line.shape() == LineShape.HEADING && line.level() == 0;
        if (title) {
            SessionRule.findTerm(text)
                    .filter(ignored -> !draft.has(MetadataField.SESSION))
                    .ifPresent(found ->
                            draft.suggest(
                                    MetadataField.TITLE_TERM,
                                    found.term(),
                                    MetadataDraft.TEXT,
                                    LineSpans.of(line, folded, found.start(), found.end())));
        }
    }

    private static void meetingDay(DateRule.Dated day, SourceSpan span, MetadataDraft draft) {
        draft.suggest(MetadataField.DATE, day.date(), MetadataDraft.TEXT, span);
        draft.suggest(MetadataField.MEETING_YEAR, day.date().getYear(), MetadataDraft.TEXT, span);
    }

    private void readKind(
            List<Line> lines,
            FoldedSample sample,
            String path,
            String titles,
            MetadataDraft draft) {
        if (draft.has(MetadataField.NUMBER)
                || draft.has(MetadataField.SPONSORS)
                || draft.has(MetadataField.RESULT)) {
            draft.suggest(MetadataField.KIND, Kind.PROPOSAL, MetadataDraft.TEXT, numberSpan(draft));
        }
        readBody(lines, path, titles, draft);
        List<String> headings =
                lines.stream()
                        .filter(line -> line.shape() == LineShape.HEADING && line.level() > 0)
                        .map(line -> fold(line.text()))
                        .toList();
        String title = fold(draft.text(MetadataField.TITLE));
        if (!draft.has(MetadataField.BODY)
                && KindRule.of(title, headings, false) != Kind.PROPOSAL) {
            // A proposal speaks of all bodies; only its head says whose it is.
            bodies.inText(sample.text())
                    .ifPresent(said ->
                            draft.suggest(
                                    MetadataField.BODY,
                                    said.body(),
                                    MetadataDraft.TEXT,
                                    sample.span(said.start(), said.end()),
                                    said.confidence()));
        }
        draft.suggest(MetadataField.BODY, Body.OTHER, MetadataDraft.DEFAULT, null);
        // A feature is one because it speaks of a committee, all others by their titles; minutes
        // are
        // the committee speaking.
        boolean spoken = draft.body() != Body.OTHER && !Minutes.are(lines);
        Kind kind = KindRule.of(title, headings, spoken);
        MetadataField by = kind == Kind.FEATURE ? MetadataField.BODY : MetadataField.TITLE;
        draft.suggest(
                MetadataField.KIND,
                kind,
                kind == Kind.OTHER ? MetadataDraft.DEFAULT : draft.origin(by),
                kind == Kind.OTHER ? null : draft.span(by));
    }

    private static @Nullable SourceSpan numberSpan(MetadataDraft draft) {
        for (MetadataField field :
                List.of(MetadataField.NUMBER, MetadataField.SPONSORS, MetadataField.RESULT)) {
            if (draft.span(field) != null) {
                return draft.span(field);
            }
        }
        return null;
    }

    /// Whose document it is: by its title, then the short lines at its head, then what stands above
    /// its table, then its path.
    private void readBody(List<Line> lines, String path, String titles, MetadataDraft draft) {
        bodies.inLine(fold(draft.text(MetadataField.TITLE)))
                .ifPresent(said ->
                        draft.suggest(
                                MetadataField.BODY,
                                said.body(),
                                draft.origin(MetadataField.TITLE),
                                draft.span(MetadataField.TITLE)));
        int seen = 0;
        for (Line line : lines) {
            if (draft.has(MetadataField.BODY) || seen == HEAD_LINES) {
                break;
            }
            boolean below = line.shape() != LineShape.HEADING || line.level() == 0;
            if (below && line.shape() != LineShape.FURNITURE && line.text().length() <= 80) {
                seen++;
                Folded folded = folding.fold(line.text());
                Optional<BodyRule.Mention> named =
                        Characters.isWhole(line.text())
                                ? Optional.empty()
                                : bodies.inLine(folded.text());
                named.ifPresent(said ->
                        draft.suggest(
                                MetadataField.BODY,
                                said.body(),
                                MetadataDraft.TEXT,
                                LineSpans.of(line, folded, said.start(), said.end())));
            }
        }
        readCouncil(lines, draft);
        bodies.inLine(titles)
                .ifPresent(said ->
                        draft.suggest(MetadataField.BODY, said.body(), MetadataDraft.TABLE, null));
        bodies.inLine(fold(path).replace("cppcc/", "政协/").replace("npc/", "人大/"))
                .ifPresent(said ->
                        draft.suggest(MetadataField.BODY, said.body(), MetadataDraft.PATH, null));
    }

    /// Minutes name their council in the title, below it, or in the running head alone.
    private void readCouncil(List<Line> lines, MetadataDraft draft) {
        if (draft.has(MetadataField.BODY) || !Minutes.are(lines)) {
            return;
        }
        for (Line line : lines.subList(0, Math.min(HEAD_LINES, lines.size()))) {
            Folded folded = folding.fold(line.text());
            if (line.text().length() <= 80 && !Minutes.isSpeech(line.text())) {
                BodyRule.council(folded.text())
                        .ifPresent(said ->
                                draft.suggest(
                                        MetadataField.BODY,
                                        said.body(),
                                        MetadataDraft.TEXT,
                                        LineSpans.of(line, folded, said.start(), said.end())));
            }
        }
    }

    private String fold(@Nullable String text) {
        return text == null ? "" : folding.fold(text).text();
    }
}
