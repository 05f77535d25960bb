package jianyan.workbench.values;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.engine.Engine;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.similarity.GroupEvidence;

/// The proposals as the index has them now.
public final class Roll {
    private final Engine engine;

    public Roll(Engine engine) {
        this.engine = engine;
    }

    Optional<Member> find(String id) {
        return document(id).map(Member::of);
    }

    public Optional<Document> document(String id) {
        return engine.document(id);
    }

    /// What is to be said of proposals that are put together.
    public GroupEvidence evidence(Collection<String> ids) {
        return engine.evidence(List.copyOf(ids));
    }

    public Set<String> admitted(Collection<String> ids, Filters filters) {
        return engine.admitted(ids, filters);
    }

    /// @throws InvalidRequestException when one of the ids is that of no proposal
    public List<Member> require(Collection<String> ids) {
        List<Member> members = new ArrayList<>();
        for (String id : ids) {
            Document document =
                    document(id)
                            .filter(found -> found.metadata().kind() == Kind.PROPOSAL)
                            .orElseThrow(() ->
                                    new InvalidRequestException(
                                            "unknown-proposal",
                                            "members",
                                            "没有编号为 " + id + " 的提案",
                                            "用检索结果里提案的编号"));
            members.add(Member.of(document));
        }
        return members;
    }

    /// The members as they are now; one that is not in the index any more stays as it was.
    public List<Member> current(List<Member> members) {
        return members.stream().map(member -> find(member.id()).orElse(member)).toList();
    }
}
