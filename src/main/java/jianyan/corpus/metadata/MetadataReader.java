package jianyan.corpus.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.analysis.Folded;
import jianyan.analysis.Folding;
import jianyan.corpus.metadata.Gazetteer.Mention;
import jianyan.corpus.text.FrontMatter;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.document.Body;
import jianyan.document.Kind;
import jianyan.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Reads title, kind, body, place, session, dates, speaker and a proposal's fields out of lines.
public final class MetadataReader {
    /// A session, a date or a speaker stands among so many lines at the head.
    private static final int HEAD_LINES = 12;

    /// How much of a text is looked through for places and years.
    private static final int SAMPLE = 20_000;

    private static final Pattern SOURCE =
            Pattern.compile(
                    "^[*\\s]*(?:(?:文章|信息|稿件|新闻)?来源)\\s*:\\s*(.+?)(?=\\s{2,}|\\s+\\S{2,6}:|$)|转载.{0,4}注明来源于?:?\\s*[“\"]?([^”\"]+)");
    private static final Pattern PUBLISHED =
            Pattern.compile("(?:发布|发文|更新|刊发)(?:时间|日期)\\s*:|^(?:时间|日期)\\s*:");

    private final Folding folding;
    private final Gazetteer gazetteer;
    private final PlaceRule places;

    public MetadataReader(Folding folding, Gazetteer gazetteer) {
        this.folding = folding;
        this.gazetteer = gazetteer;
        this.places = new PlaceRule(gazetteer);
    }

    /// Adds to a draft what the lines of one document say. A heading of level 0 is its title.
    ///
    /// @param path the file's path within its corpus folder
    public void read(List<Line> lines, String path, MetadataDraft draft) {
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
        readKind(lines, path, draft);
        readPlace(lines, path, draft);
        readYears(lines, draft);
    }

    private void readTitle(List<Line> lines, MetadataDraft draft) {
        for (Line line : lines) {
            if (line.shape() == LineShape.HEADING && line.level() == 0) {
                draft.suggest("title", line.text(), MetadataDraft.TEXT, span(line));
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
            SourceSpan span = span(line, start, end);
            switch (field.name()) {
                case "session" -> readSession(folded.text(), line, folded, draft);
                case "date" ->
                        DateRule.find(folded.text())
                                .ifPresent(found ->
                                        draft.suggest(
                                                "date", found.date(), MetadataDraft.TEXT, span));
                case "sponsors", "supporters", "supporting" ->
                        draft.suggest(
                                field.name(), FieldLine.members(value), MetadataDraft.TEXT, span);
                default -> draft.suggest(field.name(), value, MetadataDraft.TEXT, span);
            }
        }
    }

    private void readFurniture(Line line, MetadataDraft draft) {
        Folded folded = folding.fold(line.text());
        Matcher source = SOURCE.matcher(folded.text());
        if (source.find()) {
            int group = source.group(1) != null ? 1 : 2;
            int start = folded.originalStart(source.start(group));
            int end = folded.originalEnd(source.end(group));
            draft.suggest(
                    "source",
                    line.text().substring(start, end).strip(),
                    MetadataDraft.TEXT,
                    span(line, start, end));
        }
        if (PUBLISHED.matcher(folded.text()).find()) {
            DateRule.find(folded.text())
                    .ifPresent(found ->
                            draft.suggest(
                                    "published",
                                    found.date(),
                                    MetadataDraft.TEXT,
                                    span(line, folded, found.start(), found.end())));
        }
    }

    /// Session, meeting date and speaker, from the title and the lines below it.
    private void readHead(List<Line> lines, MetadataDraft draft) {
        int seen = 0;
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
            if (!title || folded.text().contains("在")) {
                SpeakerRule.find(folded.text())
                        .ifPresent(found -> {
                            int start = folded.originalStart(found.start());
                            int end = folded.originalEnd(found.end());
                            draft.suggest(
                                    "speaker",
                                    line.text().substring(start, end).strip(),
                                    MetadataDraft.TEXT,
                                    span(line, start, end));
                        });
            }
        }
    }

    private static boolean mayHoldSession(Folded folded) {
        return folded.text().contains("次") && folded.text().contains("届");
    }

    private void readSession(String text, Line line, Folded folded, MetadataDraft draft) {
        boolean front = line.text().length() <= 120;
        SessionRule.find(text)
                .filter(_ -> front)
                .ifPresent(found -> {
                    SourceSpan span = span(line, folded, found.start(), found.end());
                    draft.suggest("session", found.session(), MetadataDraft.TEXT, span);
                    if (MetadataDraft.TEXT.equals(draft.origin("session"))) {
                        draft.suggest("term", found.term(), MetadataDraft.TEXT, span);
                    }
                    DateRule.find(text)
                            .ifPresent(day ->
                                    meetingDay(
                                            day,
                                            span(line, folded, day.start(), day.end()),
                                            draft));
                });
        boolean title = line.shape() == LineShape.HEADING && line.level() == 0;
        if (title) {
            SessionRule.findTerm(text)
                    .filter(_ -> !draft.has("session"))
                    .ifPresent(found ->
                            draft.suggest(
                                    "titleTerm",
                                    found.term(),
                                    MetadataDraft.TEXT,
                                    span(line, folded, found.start(), found.end())));
        }
    }

    private static void meetingDay(DateRule.Dated day, SourceSpan span, MetadataDraft draft) {
        draft.suggest("date", day.date(), MetadataDraft.TEXT, span);
        draft.suggest("meetingYear", day.date().getYear(), MetadataDraft.TEXT, span);
    }

    private void readKind(List<Line> lines, String path, MetadataDraft draft) {
        String title = fold(draft.text("title"));
        List<String> headings = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(title));
        boolean furnished = false;
        for (Line line : lines) {
            if (line.shape() == LineShape.HEADING && line.level() > 0) {
                headings.add(fold(line.text()));
            } else if (line.shape() == LineShape.FURNITURE) {
                furnished = true;
            } else if (head.size() < HEAD_LINES && line.text().length() <= 80) {
                head.add(fold(line.text()));
            }
        }
        if (draft.has("number") || draft.has("sponsors") || draft.has("result")) {
            draft.suggest("kind", Kind.PROPOSAL, MetadataDraft.TEXT, null);
        }
        head.addAll(List.of(fold(path).replace("cppcc", "政协").replace("npc", "人大")));
        StringBuilder sample = sample(lines);
        head.add(fold(sample.toString()));
        Body body = KindRule.body(head);
        draft.suggest(
                "body",
                body,
                body == Body.OTHER ? MetadataDraft.DEFAULT : MetadataDraft.TEXT,
                null);
        boolean published =
                draft.has("published") || draft.has("source") || furnished || draft.has("feature");
        Kind kind = KindRule.of(title, headings, published && body != Body.OTHER);
        draft.suggest(
                "kind",
                kind,
                kind == Kind.OTHER ? MetadataDraft.DEFAULT : MetadataDraft.TEXT,
                null);
    }

    private void readPlace(List<Line> lines, String path, MetadataDraft draft) {
        Division within = null;
        if (draft.text("region") != null) {
            within = gazetteer.named(fold(draft.text("region")), null).orElse(null);
        }
        boolean proposal = draft.kind() == Kind.PROPOSAL;
        int seen = 0;
        for (Line line : lines) {
            if (seen++ > HEAD_LINES || draft.has("district")) {
                break;
            }
            boolean title = line.shape() == LineShape.HEADING && line.level() == 0;
            boolean front =
                    FrontMatter.isSession(line.text())
                            || FrontMatter.isSpeaker(line.text())
                            || title && !proposal;
            if (front || proposal && isOfBody(line)) {
                Folded folded = folding.fold(line.text());
                suggestPlace(places.inLine(folded.text(), within), line, folded, draft);
            }
        }
        if (!draft.has("region")) {
            places.inLine(fold(path).replace('/', ' '), within)
                    .ifPresent(found ->
                            draft.suggestPlace(found.division(), MetadataDraft.PATH, null));
        }
        if (!draft.has("region") && !proposal) {
            places.inText(fold(sample(lines).toString()), within)
                    .ifPresent(found ->
                            draft.suggestPlace(found.division(), MetadataDraft.TEXT, null));
        } else if (!draft.has("district")
                && MetadataDraft.TEXT.equals(draft.origin("region"))
                && draft.kind() == Kind.FEATURE) {
            Division region =
                    gazetteer.named(String.valueOf(draft.text("region")), null).orElse(null);
            places.inText(fold(sample(lines).toString()), region)
                    .filter(found -> found.division().isDistrict())
                    .ifPresent(found ->
                            draft.suggestPlace(found.division(), MetadataDraft.TEXT, null));
        }
    }

    private static boolean isOfBody(Line line) {
        String text = line.text();
        return FrontMatter.isField(text)
                && (text.startsWith("届")
                        || text.startsWith("屆")
                        || text.startsWith("会次")
                        || text.startsWith("會次")
                        || text.startsWith("案"));
    }

    private void suggestPlace(
            Optional<Mention> found, Line line, Folded folded, MetadataDraft draft) {
        found.ifPresent(mention ->
                draft.suggestPlace(
                        mention.division(),
                        MetadataDraft.TEXT,
                        span(line, folded, mention.start(), mention.end())));
    }

    private void readYears(List<Line> lines, MetadataDraft draft) {
        if (draft.has("titleTerm") && !draft.has("term")) {
            draft.suggest("term", draft.number("titleTerm"), MetadataDraft.TEXT, null);
        }
        draft.suggest("date", draft.date("published"), draft.origin("published"), null);
        String title = fold(draft.text("title"));
        if (draft.kind() == Kind.REPORT) {
            DateRule.findYear(title)
                    .ifPresent(found ->
                            draft.suggest("meetingYear", found.year(), MetadataDraft.TEXT, null));
        }
        if (draft.kind() == Kind.REPORT || draft.kind() == Kind.PROPOSAL) {
            LocalDate date = draft.date("date");
            draft.suggest(
                    "meetingYear",
                    date == null ? yearOfNumber(draft) : (Integer) date.getYear(),
                    draft.origin(date == null ? "number" : "date"),
                    null);
        }
        if (draft.kind() != Kind.REPORT && draft.kind() != Kind.PROPOSAL) {
            LocalDate published = draft.date("published");
            Optional<Integer> year = DateRule.findYear(title).map(DateRule.Year::year);
            if (year.isPresent()) {
                draft.suggest("year", year.get(), MetadataDraft.TEXT, null);
            }
            if (published != null) {
                draft.suggest("year", published.getYear(), draft.origin("published"), null);
            }
            Integer latest = DateRule.latestMonth(fold(sample(lines).toString()));
            draft.suggest("year", latest, MetadataDraft.TEXT, null);
        } else if (draft.kind() == Kind.PROPOSAL) {
            draft.suggest("year", draft.number("meetingYear"), draft.origin("meetingYear"), null);
        }
    }

    private static @Nullable Integer yearOfNumber(MetadataDraft draft) {
        Matcher matcher =
                Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?=[-年第号〕\\])])")
                        .matcher(String.valueOf(draft.text("number")));
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }

    private static StringBuilder sample(List<Line> lines) {
        StringBuilder sample = new StringBuilder();
        for (Line line : lines) {
            if (sample.length() + line.text().length() > SAMPLE) {
                break;
            }
            sample.append(line.text()).append('\n');
        }
        return sample;
    }

    private String fold(@Nullable String text) {
        return text == null ? "" : folding.fold(text).text();
    }

    private static SourceSpan span(Line line) {
        return new SourceSpan(line.mapped().sourceStart(), line.mapped().sourceEnd());
    }

    private static SourceSpan span(Line line, int start, int end) {
        List<SourceSpan> spans = line.mapped().spans(start, end);
        return new SourceSpan(spans.getFirst().start(), spans.getLast().end());
    }

    private static SourceSpan span(Line line, Folded folded, int start, int end) {
        return span(line, folded.originalStart(start), folded.originalEnd(end));
    }
}
