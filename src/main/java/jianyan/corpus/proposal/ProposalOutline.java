package jianyan.corpus.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.analysis.Folded;
import jianyan.analysis.Folding;
import jianyan.corpus.text.HeadingWords;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Section;
import jianyan.document.SentenceCutter;
import jianyan.document.SentenceEnd;
import jianyan.document.SourceSpan;

/// Reads a proposal as grounds and asks.
///
/// Section headings decide where there are any (具体建议, 对策); below them labels in the text decide
/// (问题分析：, 为此，建议：); where there is neither, the sentences that ask for something are the asks (应当,
/// 建请, 尽快); and a proposal in which nothing can be told apart asks with its whole text. A reply
/// below the proposal is not the proposal's and is left out.
public final class ProposalOutline {
    private static final Pattern ASK_HEADING = HeadingWords.ASK_HEADING.pattern();
    private static final Pattern GROUND_HEADING = HeadingWords.GROUND_HEADING.pattern();
    private static final Pattern REPLY_HEADING = HeadingWords.REPLY_HEADING.pattern();

    /// Labels that open a part within running text.
    private static final Pattern LABEL = HeadingWords.LABEL_IN_TEXT.pattern();

    /// Begins with the characters that any of it begins with, which rules out most at once.
    private static final Pattern ASKING = HeadingWords.ASKING.pattern();

    /// Lines that say what a proposal is filed under: all proposals of a session share them.
    private static final Pattern FIELD_LINE = HeadingWords.FIELD_LINE.pattern();

    private static final int LONGEST_BARE_LINE = 24;

    /// A longer line over others tells a matter and announces no part.
    private static final int LONGEST_HEADING = 14;

    private static final List<Pattern> NUMBERINGS =
            List.of(
                    Pattern.compile("[一二三四五六七八九十]+[、.]"),
                    Pattern.compile("[(][一二三四五六七八九十]+[)]"),
                    Pattern.compile("[0-9]+[、.]"),
                    Pattern.compile("[(][0-9]+[)]"));

    private final Folding folding;
    private final List<Paragraph> paragraphs = new ArrayList<>();

    /// Whether the passage at hand stands over others.
    private boolean heading;

    private ProposalOutline(Folding folding) {
        this.folding = folding;
    }

    /// The paragraphs of a document in reading order, each with its role; the title is not among
    /// them.
    public static List<Paragraph> of(Document document, Folding folding) {
        ProposalOutline outline = new ProposalOutline(folding);
        StatementRole inherited = StatementRole.GROUND;
        boolean decided = false;
        int level = Integer.MAX_VALUE;
        boolean reply = false;
        int replyLevel = 0;
        for (Section section : document.sections()) {
            String heading = folding.fold(section.heading()).text();
            if (reply && section.level() > replyLevel) {
                continue;
            }
            reply = section.level() > 0 && REPLY_HEADING.matcher(heading).find();
            if (reply) {
                replyLevel = section.level();
                continue;
            }
            if (section.level() > 0 && (section.level() <= level || !decided)) {
                if (ASK_HEADING.matcher(heading).find()) {
                    inherited = StatementRole.ASK;
                    decided = true;
                    level = section.level();
                } else if (GROUND_HEADING.matcher(heading).find()) {
                    inherited = StatementRole.GROUND;
                    decided = true;
                    level = section.level();
                }
            }
            for (Passage passage : section.passages()) {
                if (isRead(passage, document.title())
                        && !isFieldLine(folding.fold(passage.text()).text())) {
                    outline.heading =
                            passage.label() == PassageLabel.HEADING || isBareLine(passage.text());
                    inherited = outline.add(passage.id(), passage.text(), inherited);
                }
            }
        }
        return outline.settled();
    }

    /// The paragraphs of a draft; its lines are the paragraphs.
    public static List<Paragraph> ofText(String passage, String text, Folding folding) {
        ProposalOutline outline = new ProposalOutline(folding);
        StatementRole role = StatementRole.GROUND;
        int start = 0;
        // How the headings are numbered that told parts apart; others stand below those.
        int numbered = -1;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            List<Paragraph> before = List.copyOf(outline.paragraphs);
            String line = text.substring(start, end);
            outline.heading = isBareLine(line);
            if (outline.heading) {
                String heading = folding.fold(line.strip()).text();
                int kind = numbering(heading);
                Optional<StatementRole> announced =
                        numbered < 0 || numbered == kind ? announced(heading) : Optional.empty();
                numbered = announced.isPresent() ? kind : numbered;
                role = announced.orElse(role);
            }
            role = outline.add(passage, line, role);
            for (int i = before.size(); i < outline.paragraphs.size(); i++) {
                Paragraph added = outline.paragraphs.get(i);
                outline.paragraphs.set(
                        i,
                        new Paragraph(
                                added.role(),
                                passage,
                                added.start() + start,
                                added.text(),
                                added.heading()));
            }
            start = end;
        }
        return outline.settled();
    }

    /// The paragraphs of the reply below a proposal, without its headings; none where there is no
    /// reply.
    public static List<Passage> reply(Document document, Folding folding) {
        List<Passage> reply = new ArrayList<>();
        int replyLevel = -1;
        for (Section section : document.sections()) {
            boolean below = replyLevel >= 0 && section.level() > replyLevel;
            if (!below) {
                boolean opens =
                        section.level() > 0
                                && REPLY_HEADING
                                        .matcher(folding.fold(section.heading()).text())
                                        .find();
                replyLevel = opens ? section.level() : -1;
            }
            if (replyLevel >= 0) {
                section.passages().stream()
                        .filter(passage ->
                                passage.isCounted() && passage.label() != PassageLabel.HEADING)
                        .forEach(reply::add);
            }
        }
        return reply;
    }

    /// Whether a heading stands over all asks: 三、具体建议.
    public static boolean announcesAsks(String foldedHeading) {
        return foldedHeading.strip().length() <= LONGEST_HEADING
                && ASK_HEADING.matcher(foldedHeading).find();
    }

    /// Whether a line says what a proposal is filed under: 案号：….
    public static boolean isFieldLine(String folded) {
        return FIELD_LINE.matcher(folded).matches();
    }

    /// What a line of a draft announces that stands over others: 三、具体建议.
    private static Optional<StatementRole> announced(String heading) {
        if (heading.length() > LONGEST_HEADING || heading.startsWith("关于")) {
            return Optional.empty();
        }
        return ASK_HEADING.matcher(heading).find()
                ? Optional.of(StatementRole.ASK)
                : GROUND_HEADING.matcher(heading).find()
                        ? Optional.of(StatementRole.GROUND)
                        : Optional.empty();
    }

    /// The place of the pattern that the heading's number follows; the count of them without one.
    private static int numbering(String heading) {
        int kind = 0;
        while (kind < NUMBERINGS.size() && !NUMBERINGS.get(kind).matcher(heading).lookingAt()) {
            kind++;
        }
        return kind;
    }

    /// Whether a line of a draft, which has no labels, reads like a heading: short, and no
    /// sentence.
    private static boolean isBareLine(String line) {
        String bare = line.strip();
        return bare.length() <= LONGEST_BARE_LINE
                && !bare.isEmpty()
                && !SentenceEnd.STATEMENT.ends(bare)
                && ".,，".indexOf(bare.charAt(bare.length() - 1)) < 0
                && bare.indexOf('，') < 0;
    }

    private static boolean isRead(Passage passage, String title) {
        return passage.isCounted()
                && !(passage.label() == PassageLabel.HEADING
                        && passage.text().strip().equals(title.strip()));
    }

    /// Cuts a passage at the labels in it; returns the role that holds at its end.
    private StatementRole add(String passage, String text, StatementRole role) {
        Folded folded = folding.fold(text);
        if (folded.text().indexOf(':') < 0 && !folded.text().contains("建议")) {
            addPiece(passage, text, 0, text.length(), role);
            return role;
        }
        Matcher label = LABEL.matcher(folded.text());
        int start = 0;
        StatementRole current = role;
        while (label.find()) {
            boolean asks = label.group("ask") != null;
            StatementRole next = asks ? StatementRole.ASK : StatementRole.GROUND;
            if (next == current) {
                continue;
            }
            int at = folded.originalStart(label.start());
            addPiece(passage, text, start, at, current);
            start = at;
            current = next;
        }
        addPiece(passage, text, start, text.length(), current);
        return current;
    }

    private void addPiece(String passage, String text, int start, int end, StatementRole role) {
        if (!text.substring(start, end).isBlank()) {
            String piece = text.substring(start, end);
            paragraphs.add(new Paragraph(role, passage, start, piece, heading));
        }
    }

    private List<Paragraph> settled() {
        if (paragraphs.stream().anyMatch(paragraph -> paragraph.role() == StatementRole.ASK)) {
            return paragraphs;
        }
        List<Paragraph> pieces = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            for (SourceSpan sentence :
                    SentenceCutter.cut(paragraph.text(), SentenceEnd.STATEMENT)) {
                String text = paragraph.text().substring(sentence.start(), sentence.end());
                StatementRole role =
                        ASKING.matcher(folding.fold(text).text()).find()
                                ? StatementRole.ASK
                                : StatementRole.GROUND;
                pieces.add(
                        new Paragraph(
                                role,
                                paragraph.passage(),
                                paragraph.start() + sentence.start(),
                                text,
                                paragraph.heading()));
            }
        }
        boolean told = pieces.stream().anyMatch(piece -> piece.role() == StatementRole.ASK);
        return told ? pieces : paragraphs.stream().map(ProposalOutline::asAsk).toList();
    }

    private static Paragraph asAsk(Paragraph paragraph) {
        return new Paragraph(
                StatementRole.ASK,
                paragraph.passage(),
                paragraph.start(),
                paragraph.text(),
                paragraph.heading());
    }
}
