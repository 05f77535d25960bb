package jianyan.question.similarity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.question.TableRow;
import jianyan.question.Tabular;
import org.jspecify.annotations.Nullable;

/// Asks that return across the sessions of a committee (年年提), each as one chain.
///
/// @param chains those of most sessions first
/// @param proposals how many were looked at
/// @param notes what a reader should know about this answer, in Chinese
public record RecurringAnswer(List<Chain> chains, int proposals, List<String> notes)
        implements Tabular {
    public RecurringAnswer {
        chains = List.copyOf(chains);
        notes = List.copyOf(notes);
    }

    /// One matter, asked for again and again.
    ///
    /// @param ask what is asked for, a literal piece of one of the members
    /// @param matter the name of the matter
    /// @param region the committee's, as its district
    /// @param sessions in how many sessions it was asked for
    /// @param members by year, session and number
    /// @param open whether it is not settled by what the documents say
    /// @param standing why it is open or not, in words
    public record Chain(
            String ask,
            String matter,
            @Nullable String region,
            @Nullable String district,
            int sessions,
            List<Member> members,
            boolean open,
            String standing) {
        public Chain {
            members = List.copyOf(members);
        }
    }

    /// A proposal of a chain.
    ///
    /// @param year the year of the meeting
    /// @param result what the review decided
    /// @param outcome how the handling ended
    /// @param asks its sentence that goes with the chain's ask
    /// @param answered the first sentences of the reply, null when the document holds none
    public record Member(
            String id,
            String title,
            @Nullable String number,
            @Nullable Integer term,
            @Nullable Integer session,
            @Nullable Integer year,
            List<String> sponsors,
            @Nullable String department,
            @Nullable String result,
            @Nullable String outcome,
            @Nullable Ask asks,
            @Nullable String answered) {
        public Member {
            sponsors = List.copyOf(sponsors);
        }
    }

    /// One row a proposal, what its chain says before it.
    @Override
    public List<?> tableRows() {
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < chains.size(); i++) {
            Chain chain = chains.get(i);
            Map<String, @Nullable Object> before = new LinkedHashMap<>();
            before.put("chain", i + 1);
            before.put("ask", chain.ask());
            before.put("matter", chain.matter());
            before.put("region", chain.region());
            before.put("district", chain.district());
            before.put("sessions", chain.sessions());
            before.put("open", chain.open());
            before.put("standing", chain.standing());
            for (Member member : chain.members()) {
                Map<String, @Nullable Object> inWords = new HashMap<>();
                inWords.put("sponsors", String.join("、", member.sponsors()));
                inWords.put("asks", member.asks() == null ? null : member.asks().text());
                rows.add(new TableRow(before, member, List.of(), inWords));
            }
        }
        return rows;
    }
}
