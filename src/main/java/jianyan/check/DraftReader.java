package jianyan.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.analysis.Folding;
import jianyan.analysis.exact.Atoms;
import jianyan.corpus.proposal.ProposalOutline;
import jianyan.corpus.proposal.StatementRole;
import jianyan.document.SentenceEnd;
import jianyan.index.Deadline;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.ProposalProfile;
import jianyan.similarity.profile.Statement;
import jianyan.similarity.reasons.AskReader;
import org.jspecify.annotations.Nullable;

/// Reads a draft as it was typed or pasted: its title may be its first line, and a form's lines
/// (案号：…) and a reply below are none of it.
///
/// Every offset is one of the text as it was given: what is not read is blanked out, not cut out.
final class DraftReader {
    private static final Pattern TITLE_LINE = Pattern.compile("^案由 *[::] *(?<title>.+)$");

    private static final Pattern REPLY_LINE = Pattern.compile("(?:办理)?(?:答复|复文)(?:意见|内容)?:?");

    /// The longest first line that is taken for a title.
    private static final int LONGEST_TITLE = 60;

    private final Folding folding;
    private final ProfileBuilder profiles;

    DraftReader(Folding folding, ProfileBuilder profiles) {
        this.folding = folding;
        this.profiles = profiles;
    }

    /// What is compared with the proposals that are held.
    ///
    /// @param text as long as what was given
    /// @param titleStart where the title stands in the text; negative when it was given by itself
    record Parts(String title, String text, int titleStart) {}

    Parts parts(@Nullable String givenTitle, @Nullable String givenText) {
        char[] text = (givenText == null ? "" : givenText).toCharArray();
        String whole = new String(text);
        String title = givenTitle == null ? "" : givenTitle.strip();
        int titleStart = -1;
        boolean first = true;
        int start = 0;
        while (start < text.length) {
            int end = whole.indexOf('\n', start);
            end = end < 0 ? text.length : end;
            String line = whole.substring(start, end);
            String bare = line.strip();
            String folded = folding.fold(bare).text();
            if (REPLY_LINE.matcher(folded).matches()) {
                Arrays.fill(text, start, text.length, ' ');
                break;
            }
            Matcher named = TITLE_LINE.matcher(bare);
            if (title.isEmpty() && named.matches()) {
                title = named.group("title").strip();
                titleStart = start + line.indexOf(title);
                blank(text, start, end);
            } else if (title.isEmpty() && first && !bare.isEmpty() && isTitle(bare, folded)) {
                title = bare;
                titleStart = start + line.indexOf(bare);
                blank(text, start, end);
            } else if (ProposalOutline.isFieldLine(folded) || bare.equals(title)) {
                blank(text, start, end);
            }
            first &= bare.isEmpty() || ProposalOutline.isFieldLine(folded);
            start = end + 1;
        }
        return new Parts(title, new String(text), titleStart);
    }

    private static boolean isTitle(String bare, String folded) {
        return bare.length() <= LONGEST_TITLE
                && !ProposalOutline.isFieldLine(folded)
                && !SentenceEnd.STATEMENT.ends(bare)
                && "：:，,".indexOf(bare.charAt(bare.length() - 1)) < 0;
    }

    private static void blank(char[] text, int start, int end) {
        Arrays.fill(text, start, end, ' ');
    }

    DraftText read(Parts parts, Deadline deadline) {
        ProposalProfile profile = profiles.ofDraft(parts.title(), parts.text(), deadline);
        List<DraftText.Sentence> sentences = new ArrayList<>();
        int characters = 0;
        for (Statement statement : profile.statements()) {
            if (statement.role() != StatementRole.TITLE) {
                DraftText.Sentence sentence = sentence(statement);
                sentences.add(sentence);
                characters += Atoms.countCharacters(sentence.folded());
            }
        }
        boolean within = parts.titleStart() >= 0;
        DraftText.Sentence title =
                new DraftText.Sentence(
                        within ? ProfileBuilder.DRAFT : ProfileBuilder.TITLE,
                        Math.max(0, parts.titleStart()),
                        parts.title(),
                        folding.fold(parts.title()).text(),
                        StatementRole.TITLE,
                        false);
        return new DraftText(title, sentences, characters, items(profile), profiles);
    }

    private DraftText.Sentence sentence(Statement statement) {
        return new DraftText.Sentence(
                statement.passage(),
                statement.start(),
                statement.text(),
                folding.fold(statement.text()).text(),
                statement.role(),
                !statement.telling());
    }

    /// The asks by their places in the list; what stands before the list is none.
    private List<DraftText.Ask> items(ProposalProfile profile) {
        Map<Integer, List<DraftText.Sentence>> items = new TreeMap<>();
        for (AskReader.Item item : new AskReader(profiles).read(profile)) {
            Integer ordinal = item.ordinal();
            if (ordinal != null && ordinal > 0) {
                items.computeIfAbsent(ordinal, first -> new ArrayList<>())
                        .add(sentence(item.statement()));
            }
        }
        return items.values().stream().map(DraftText.Ask::new).toList();
    }
}
