package jianyan.workbench.units;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyan.document.Document;
import jianyan.document.Proposal;
import jianyan.engine.Engine;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.similarity.SimilarCandidate;
import jianyan.question.similarity.SimilarRequest;
import jianyan.workbench.handling.Handling;
import jianyan.workbench.handling.Handlings;
import org.jspecify.annotations.Nullable;

/// Suggests units for a proposal by those of proposals alike, whenever they were; then by its
/// category and by what its sponsors wish.
public final class UnitSuggestions {
    private static final int PRECEDENTS = 30;

    private final Engine engine;
    private final UnitList units;
    private final Handlings handlings;

    public UnitSuggestions(Engine engine, UnitList units, Handlings handlings) {
        this.engine = engine;
        this.units = units;
        this.handlings = handlings;
    }

    private static final class Votes {
        double score;
        final Set<String> basis = new LinkedHashSet<>();
        final List<UnitSuggestion.Precedent> precedents = new ArrayList<>();
    }

    /// @throws InvalidRequestException when no proposal has the id
    public UnitSuggestion of(String id) {
        Document document =
                engine.document(id)
                        .orElseThrow(() ->
                                new InvalidRequestException(
                                        "unknown-proposal",
                                        "id",
                                        "没有编号为 " + id + " 的提案",
                                        "用检索结果里提案的编号"));
        Map<String, Votes> lead = new LinkedHashMap<>();
        Map<String, Votes> along = new LinkedHashMap<>();
        List<SimilarCandidate> alike =
                engine.similar(SimilarRequest.ofId(id, Filters.NONE, PRECEDENTS)).candidates();
        int silent = 0;
        for (SimilarCandidate candidate : alike) {
            if (candidate.sharesWordsOnly()) {
                continue;
            }
            Handling.Assigned assigned = handlings.of(candidate.id()).assigned();
            String department =
                    assigned == null || assigned.department() == null
                            ? candidate.department()
                            : assigned.department();
            if (department == null) {
                silent++;
                continue;
            }
            vote(lead, department, candidate);
            List<String> others =
                    assigned == null ? supporting(candidate.id()) : assigned.supporting();
            others.forEach(each -> vote(along, each, candidate));
        }
        Proposal proposal = document.proposal();
        String category = proposal == null ? null : proposal.category();
        byCategory(lead, category);
        String intended = proposal == null ? null : proposal.intended();
        if (intended != null) {
            lead.computeIfAbsent(named(intended), first -> new Votes()).basis.add("intended");
        }
        lead.keySet().forEach(along::remove);
        List<String> notes = new ArrayList<>();
        if (silent > 0) {
            notes.add(silent + " 件相似提案没有写明主办单位，没有计入");
        }
        if (lead.isEmpty()) {
            notes.add("没有先例：没有诉求相近而写明主办单位的提案");
        }
        return new UnitSuggestion(
                id, document.title(), category, likely(lead), likely(along), notes);
    }

    private List<String> supporting(String id) {
        return engine.document(id)
                .map(Document::proposal)
                .map(Proposal::supporting)
                .orElse(List.of());
    }

    private void vote(Map<String, Votes> all, String unit, SimilarCandidate candidate) {
        Votes votes = all.computeIfAbsent(named(unit), first -> new Votes());
        votes.score += candidate.score();
        votes.basis.add("precedent");
        votes.precedents.add(
                new UnitSuggestion.Precedent(
                        candidate.id(),
                        candidate.title(),
                        candidate.number(),
                        candidate.year(),
                        candidate.session(),
                        candidate.score(),
                        candidate.outcome(),
                        candidate.reason().text()));
    }

    private void byCategory(Map<String, Votes> lead, @Nullable String category) {
        if (category == null) {
            return;
        }
        for (Unit unit : units.units()) {
            if (unit.categories().contains(category)) {
                lead.computeIfAbsent(unit.name(), first -> new Votes()).basis.add("category");
            }
        }
    }

    private String named(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }

    private List<UnitSuggestion.Likely> likely(Map<String, Votes> all) {
        double total = all.values().stream().mapToDouble(votes -> votes.score).sum();
        return all.entrySet().stream()
                .map(each ->
                        new UnitSuggestion.Likely(
                                each.getKey(),
                                total == 0 ? 0 : each.getValue().score / total,
                                units.units().isEmpty() || units.find(each.getKey()).isPresent(),
                                List.copyOf(each.getValue().basis),
                                each.getValue().precedents))
                .sorted(
                        Comparator.comparingDouble(UnitSuggestion.Likely::share)
                                .reversed()
                                .thenComparing(UnitSuggestion.Likely::unit))
                .toList();
    }
}
