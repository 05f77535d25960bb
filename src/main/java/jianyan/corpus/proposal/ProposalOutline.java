package jianyan.corpus.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.analysis.Folded;
import jianyan.analysis.Folding;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Section;

/// Reads a proposal as grounds and asks.
///
/// Section headings decide where there are any (具体建议, 对策); below them labels in the text decide
/// (问题分析：, 为此，建议：); where there is neither, the sentences that ask for something are the asks (应当,
/// 建请, 尽快); and a proposal in which nothing can be told apart asks with its whole text. A reply
/// below the proposal is not the proposal's and is left out.
public final class ProposalOutline {
    private static final Pattern ASK_HEADING = Pattern.compile("建议|对策|措施|办法|诉求|举措|意见");
    private static final Pattern GROUND_HEADING =
            Pattern.compile("情况|现状|问题|原因|背景|案由|说明|理由|依据|困难|不足|短板|意义|成效");
    private static final Pattern REPLY_HEADING = Pattern.compile("答复|复文|回复|办理情况|办理结果");

    /// Labels that open a part within running text.
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?<ask>(?:具体|对策|相关|意见|工作|几点)?建议(?:如下)?[:]"
                            + "|(?:提出|有)(?:如下|以下|下列)?[一二三四五六七八九十几]?(?:点|条|项|个方面)?"
                            + "(?:具体|对策)?建议(?:如下)?[:。,])"
                            + "|(?<ground>(?:调研情况|问题分析|存在问题|基本情况|情况分析|背景情况|现状分析)[:])");

    private static final Pattern ASKING =
            Pattern.compile("建议|应当|应该|应尽快|应尽速|建请|敬请|请市府|尽快|尽速|亟需|希望|呼吁|要加强|要加大|要建立|要完善");

    /// Lines that say what a proposal is filed under: all proposals of a session share them.
    private static final Pattern FIELD_LINE =
            Pattern.compile(
                    "(?:案号|案由|届次|提案[人者]|提出人|联名人|附议人|界别|类别|分类|主办单位|承办单位|会办单位|协办单位"
                            + "|审查结果|审查意见|立案情况|提交日期|提出时间|提案日期|办理结果) *[:].*");

    private static final int LONGEST_BARE_LINE = 24;

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
        Role inherited = Role.GROUND;
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
                    inherited = Role.ASK;
                    decided = true;
                    level = section.level();
                } else if (GROUND_HEADING.matcher(heading).find()) {
                    inherited = Role.GROUND;
                    decided = true;
                    level = section.level();
                }
            }
            for (Passage passage : section.passages()) {
                if (isRead(passage, document.title())
                        && !FIELD_LINE.matcher(folding.fold(passage.text()).text()).matches()) {
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
        Role role = Role.GROUND;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            List<Paragraph> before = List.copyOf(outline.paragraphs);
            outline.heading = isBareLine(text.substring(start, end));
            role = outline.add(passage, text.substring(start, end), role);
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

    /// Whether a line of a draft, which has no labels, reads like a heading: short, and no
    /// sentence.
    private static boolean isBareLine(String line) {
        String bare = line.strip();
        return bare.length() <= LONGEST_BARE_LINE
                && !bare.isEmpty()
                && "。；！？;!?.,，".indexOf(bare.charAt(bare.length() - 1)) < 0
                && bare.indexOf('，') < 0;
    }

    private static boolean isRead(Passage passage, String title) {
        return passage.isCounted()
                && !(passage.label() == PassageLabel.HEADING
                        && passage.text().strip().equals(title.strip()));
    }

    /// Cuts a passage at the labels in it; returns the role that holds at its end.
    private Role add(String passage, String text, Role role) {
        Folded folded = folding.fold(text);
        if (folded.text().indexOf(':') < 0 && !folded.text().contains("建议")) {
            addPiece(passage, text, 0, text.length(), role);
            return role;
        }
        Matcher label = LABEL.matcher(folded.text());
        int start = 0;
        Role current = role;
        while (label.find()) {
            boolean asks = label.group("ask") != null;
            Role next = asks ? Role.ASK : Role.GROUND;
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

    private void addPiece(String passage, String text, int start, int end, Role role) {
        if (!text.substring(start, end).isBlank()) {
            String piece = text.substring(start, end);
            paragraphs.add(new Paragraph(role, passage, start, piece, heading));
        }
    }

    private List<Paragraph> settled() {
        if (paragraphs.stream().anyMatch(paragraph -> paragraph.role() == Role.ASK)) {
            return paragraphs;
        }
        List<Paragraph> pieces = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            for (int[] sentence : Sentences.of(paragraph.text())) {
                String text = paragraph.text().substring(sentence[0], sentence[1]);
                Role role =
                        ASKING.matcher(folding.fold(text).text()).find() ? Role.ASK : Role.GROUND;
                pieces.add(
                        new Paragraph(
                                role,
                                paragraph.passage(),
                                paragraph.start() + sentence[0],
                                text,
                                paragraph.heading()));
            }
        }
        boolean told = pieces.stream().anyMatch(piece -> piece.role() == Role.ASK);
        return told ? pieces : paragraphs.stream().map(ProposalOutline::asAsk).toList();
    }

    private static Paragraph asAsk(Paragraph paragraph) {
        return new Paragraph(
                Role.ASK,
                paragraph.passage(),
                paragraph.start(),
                paragraph.text(),
                paragraph.heading());
    }
}
