package jianyan.similarity.reasons;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.corpus.proposal.ProposalOutline;
import jianyan.corpus.proposal.StatementRole;
import jianyan.question.similarity.Ask;
import jianyan.similarity.profile.BigramVector;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.ProposalProfile;
import jianyan.similarity.profile.Statement;
import jianyan.similarity.profile.Vocabulary;
import org.jspecify.annotations.Nullable;

/// Reads the asks of a proposal sentence by sentence, each with its place among them. Thread-safe.
public final class AskReader {
    /// Only books ask for more.
    private static final int MOST = 120;

    /// What opens an item of a list, by kind: the kind that comes first numbers the asks, others
    /// stand below it.
    private static final List<Pattern> MARKERS =
            List.of(
                    Pattern.compile("[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]"),
                    Pattern.compile("[(（][一二三四五六七八九十]{1,3}[)）]"),
                    Pattern.compile("[0-9０-９]{1,2}[、.．)）]"),
                    Pattern.compile("[(（][0-9０-９]{1,2}[)）]"),
                    Pattern.compile("第?[一二三四五六七八九十]{1,3}(?:是|要|[，,])"));

    private final ProfileBuilder profiles;
    private final AskClauses clauses;

    public AskReader(ProfileBuilder profiles) {
        this.profiles = profiles;
        this.clauses = new AskClauses(profiles, Vocabulary.load());
    }

    /// A sentence with its bigrams.
    ///
    /// @param ordinal as in [Ask]
    /// @param clauses those of it that ask for something
    public record Item(
            Statement statement,
            @Nullable Integer ordinal,
            BigramVector vector,
            List<AskClauses.Clause> clauses) {
        public Ask ask() {
            return new Ask(
                    statement.passage(),
                    statement.start(),
                    statement.end(),
                    statement.text(),
                    ordinal);
        }
    }

    /// The asks in reading order, the title before them.
    public List<Item> read(ProposalProfile profile) {
        List<Item> items = new ArrayList<>();
        Pattern numbering = null;
        int ordinal = 0;
        String passage = "";
        boolean numbered = isNumbered(profile);
        boolean asking = false;
        for (Statement statement : profile.statements()) {
            if (items.size() == MOST) {
                break;
            }
            if (statement.role() == StatementRole.TITLE) {
                items.add(item(statement, null));
            } else if (statement.role() == StatementRole.ASK) {
                // 三、具体建议 opens the list and numbers nothing in it.
                boolean announces = !asking && announces(statement);
                asking = true;
                Pattern marker = announces ? null : marker(statement.text());
                numbering = numbering == null ? marker : numbering;
                boolean opens =
                        numbered
                                ? marker != null && marker.equals(numbering)
                                : !statement.passage().equals(passage) && statement.telling();
                ordinal += opens ? 1 : 0;
                passage = statement.telling() ? statement.passage() : passage;
                if (statement.telling()) {
                    items.add(item(statement, ordinal));
                }
            }
        }
        return items;
    }

    private Item item(Statement statement, @Nullable Integer ordinal) {
        return new Item(
                statement,
                ordinal,
                profiles.vectorOf(statement.text()),
                clauses.of(statement.text(), statement.role() == StatementRole.TITLE));
    }

    private boolean announces(Statement statement) {
        return !statement.telling()
                && ProposalOutline.announcesAsks(profiles.fold(statement.text()).text());
    }

    private boolean isNumbered(ProposalProfile profile) {
        return profile.statements().stream()
                .anyMatch(statement ->
                        statement.role() == StatementRole.ASK
                                && marker(statement.text()) != null
                                && !announces(statement));
    }

    private static @Nullable Pattern marker(String text) {
        String bare = text.replace('\u00a0', ' ').strip();
        for (Pattern each : MARKERS) {
            Matcher matcher = each.matcher(bare);
            if (matcher.lookingAt()) {
                return each;
            }
        }
        return null;
    }
}
