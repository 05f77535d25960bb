package jianyan.similarity.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jianyan.SharedFolder;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.proposal.StatementRole;
import jianyan.document.Document;
import jianyan.similarity.SharedProposals;
import jianyan.similarity.candidates.InMemoryCorpus;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.Statement;
import org.junit.jupiter.api.Test;

/// Names of matters against those that a reader gave to 59 groups of real proposals.
final class MatterTest {
    private static final TextAnalysis ANALYSIS = TextAnalysis.load();

    @Test
    void mostGroupsAreNamedAsAReaderNamedThem() throws IOException {
        List<String> rows =
                Files.readAllLines(SharedFolder.require("data/gold/groups.tsv")).stream()
                        .skip(1)
                        .toList();
        List<Document> proposals = SharedProposals.jiangsu();
        Map<String, Document> byNumber =
                proposals.stream().collect(Collectors.toMap(Document::id, Function.identity()));
        ProfileBuilder profiles =
                new ProfileBuilder(ANALYSIS, InMemoryCorpus.of(ANALYSIS, proposals));
        Matter matter = new Matter(ANALYSIS, profiles);
        List<String> other = new ArrayList<>();
        for (String row : rows) {
            String[] columns = row.split("\t");
            List<Matter.Member> members = new ArrayList<>();
            for (String number : columns[1].split(",")) {
                Document document = Objects.requireNonNull(byNumber.get(number), number);
                members.add(
                        new Matter.Member(
                                document.title(),
                                profiles.ofDocument(document).statements().stream()
                                        .filter(each -> each.role() != StatementRole.TITLE)
                                        .map(Statement::text)
                                        .toList()));
            }
            String named = matter.of(members).orElseThrow();
            assertThat(named).doesNotMatch("(?:关于|加强|进一步|推进|加快).*|.*(?:建议|提案|工作)");
            if (!isNamedAlike(named, columns[2])) {
                other.add(columns[2] + " / " + named);
            }
        }
        assertThat(rows).hasSize(59);
        assertThat(other).as("named otherwise").hasSizeLessThanOrEqualTo(13);
    }

    /// Whether three characters in a row stand in both names, or all of a shorter one.
    private static boolean isNamedAlike(String named, String judged) {
        int length = Math.min(3, named.length());
        for (int start = 0; start + length <= named.length(); start++) {
            if (judged.contains(named.substring(start, start + length))) {
                return true;
            }
        }
        return false;
    }
}
