package jianyan.corpus.making;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import jianyan.analysis.Folding;
import jianyan.corpus.metadata.DateRule;
import jianyan.corpus.metadata.MetadataDraft;
import jianyan.corpus.metadata.OrientationRule;
import jianyan.corpus.structure.Outline;
import jianyan.corpus.text.Confidences;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MetadataField;
import jianyan.document.Kind;
import jianyan.document.Orientation;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Section;
import jianyan.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Makes sections of an outline: which way each looks, which year it speaks of, its passages.
///
/// What a heading does not say its section inherits from the one above. In a report of meeting year
/// Y the review, its lessons and its shortfalls speak of Y − 1 and the plan of Y, unless the
/// heading names another year. Every section of another document speaks of that document's year.
final class SectionMaker {
    /// From this month on a report that is no yearly one speaks of the year itself.
    private static final int SUMMER = 6;

    private record Frame(int level, Orientation orientation, @Nullable Integer year) {}

    private final Folding folding;
    private final String id;
    private final MetadataDraft draft;
    private final List<Section> sections = new ArrayList<>();
    private final Confidences confidences;
    private int passages;

    SectionMaker(Folding folding, String id, MetadataDraft draft, Confidences confidences) {
        this.folding = folding;
        this.id = id;
        this.draft = draft;
        this.confidences = confidences;
    }

    List<Section> sections() {
        return sections;
    }

    void add(List<Outline.Part> parts) {
        boolean flat = parts.stream().allMatch(part -> part.level() == 0);
        Deque<Frame> above = new ArrayDeque<>();
        for (Outline.Part part : parts) {
            while (!above.isEmpty() && above.peek().level >= part.level()) {
                above.pop();
            }
            Frame frame = frame(part, above.peek(), flat);
            above.push(frame);
            sections.add(
                    new Section(
                            part.heading(),
                            part.level(),
                            frame.orientation,
                            frame.year,
                            part.lines().stream().map(this::passage).toList()));
        }
    }

    private Frame frame(Outline.Part part, @Nullable Frame above, boolean flat) {
        boolean title = part.level() == 0;
        String heading = title ? "" : folding.fold(part.heading()).text();
        Orientation said = orientation(heading);
        Orientation orientation =
                said != Orientation.NONE || above == null || above.level == 0
                        ? said
                        : above.orientation;
        if (draft.kind() != Kind.REPORT) {
            Integer year = draft.number(MetadataField.YEAR);
            Optional<Integer> named =
                    draft.kind() == Kind.PROPOSAL ? Optional.empty() : year(heading, said);
            return new Frame(part.level(), orientation, named.orElse(year));
        }
        if (title && !flat) {
            return new Frame(0, orientation, null);
        }
        Integer inherited = above == null || above.level == 0 ? null : above.year;
        Integer year = year(heading, said).orElse(null);
        if (year == null) {
            year =
                    inherited != null && said != Orientation.PLAN && said != Orientation.REVIEW
                            ? inherited
                            : byMeeting(orientation);
        }
        if (said == Orientation.NONE && year != null && year(heading, said).isPresent()) {
            orientation = byYear(year, orientation);
        }
        return new Frame(part.level(), orientation, year);
    }

    private Orientation orientation(String heading) {
        Orientation said = OrientationRule.of(heading);
        // A proposal's 情况 is no account of work done, nor are its 建议 a plan.
        return draft.kind() == Kind.PROPOSAL && said != Orientation.SHORTFALL
                ? Orientation.NONE
                : said;
    }

    /// The year that a heading is about: any year when the heading looks back or ahead, else one
    /// that it begins with.
    private Optional<Integer> year(String heading, Orientation said) {
        return DateRule.findYear(heading)
                .filter(found ->
                        said != Orientation.NONE || found.start() <= 3 && heading.length() <= 24)
                .map(DateRule.Year::year);
    }

    private @Nullable Integer byMeeting(Orientation orientation) {
        Integer meeting = draft.number(MetadataField.MEETING_YEAR);
        if (meeting == null) {
            return draft.number(MetadataField.YEAR);
        }
        return orientation == Orientation.PLAN || isOfItsOwnYear()
                ? meeting
                : (Integer) (meeting - 1);
    }

    /// A work report at the beginning of a year looks back on the one before. What a standing
    /// committee hears in summer or autumn, 关于检查…情况的报告, is about that year.
    private boolean isOfItsOwnYear() {
        LocalDate date = draft.date(MetadataField.DATE);
        String title = folding.fold(String.valueOf(draft.text(MetadataField.TITLE))).text();
        return date != null
                && date.getMonthValue() >= SUMMER
                && !title.contains("工作报告")
                && DateRule.findYear(title).isEmpty();
    }

    private Orientation byYear(int year, Orientation otherwise) {
        Integer meeting = draft.number(MetadataField.MEETING_YEAR);
        if (meeting == null || otherwise != Orientation.NONE) {
            return otherwise;
        }
        return year >= meeting ? Orientation.PLAN : Orientation.REVIEW;
    }

    private Passage passage(Line line) {
        passages++;
        List<SourceSpan> spans = line.mapped().spans();
        return new Passage(
                id + "#p" + passages,
                label(line.shape()),
                line.text(),
                spans,
                confidences.of(spans));
    }

    private static PassageLabel label(LineShape shape) {
        return switch (shape) {
            case TEXT, BOLD, LIST_ITEM, NOTE -> PassageLabel.BODY;
            case HEADING -> PassageLabel.HEADING;
            case TABLE_ROW -> PassageLabel.TABLE;
            case CAPTION -> PassageLabel.CAPTION;
            case FURNITURE -> PassageLabel.FURNITURE;
        };
    }
}
