package jianyan.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.engine.Engine;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.change.Change;
import jianyan.workbench.handling.Handling;
import jianyan.workbench.handling.HandlingStatistics;
import jianyan.workbench.handling.HandlingView;
import jianyan.workbench.handling.Handlings;
import jianyan.workbench.handling.HandlingsAnswer;
import jianyan.workbench.handling.HandlingsRequest;
import jianyan.workbench.handling.NotedAnswer;
import jianyan.workbench.handling.Session;
import jianyan.workbench.handling.SessionsAnswer;
import jianyan.workbench.handling.Step;
import jianyan.workbench.rules.ClosedSessions;
import jianyan.workbench.rules.Closing;
import jianyan.workbench.units.UnitSuggestion;
import jianyan.workbench.units.UnitSuggestions;
import jianyan.workbench.values.Groups;
import jianyan.workbench.values.Roll;
import org.jspecify.annotations.Nullable;

/// Where proposals stand, beside the index of the moment.
public final class HandlingDesk {
    private final Engine engine;
    private final Workbench workbench;
    private final Roll roll;

    public HandlingDesk(Engine engine, Workbench workbench) {
        this.engine = engine;
        this.workbench = workbench;
        this.roll = new Roll(engine);
    }

    /// Notes a step of proposals, or of all members of a group.
    ///
    /// @param group null to go by the ids
    /// @param seen as [Workbench#note]
    public NotedAnswer note(
            @Nullable String reviewer,
            List<String> ids,
            @Nullable Long group,
            @Nullable Long seen,
            Step step) {
        List<String> proposals = new ArrayList<>(ids);
        if (group != null) {
            proposals.addAll(workbench.groups().require(group).ids());
        }
        Change change = workbench.note(reviewer, proposals, seen, step, engine);
        Moment moment = new Moment();
        return new NotedAnswer(
                change,
                change.proposals().stream().flatMap(id -> moment.view(id).stream()).toList());
    }

    /// Where one proposal stands.
    ///
    /// @throws InvalidRequestException when no proposal has the id
    public HandlingView one(String id) {
        roll.require(List.of(id));
        return new Moment().view(id).orElseThrow();
    }

    public HandlingsAnswer list(HandlingsRequest request) {
        Moment moment = new Moment();
        List<HandlingView> chosen =
                moment.all(request.filters())
                        .filter(view -> !request.ungrouped() || view.group() == null)
                        .filter(view -> !request.overdue() || view.overdue())
                        .toList();
        HandlingsRequest.By by = request.by();
        Map<@Nullable String, Integer> counts = new LinkedHashMap<>();
        if (by != null) {
            List<HandlingView> ordered = new ArrayList<>();
            by.together(chosen).entrySet().stream()
                    .sorted(
                            Comparator.comparing(
                                    Map.Entry::getKey,
                                    Comparator.nullsLast(Comparator.naturalOrder())))
                    .forEach(each -> {
                        counts.put(each.getKey(), each.getValue().size());
                        ordered.addAll(each.getValue());
                    });
            chosen = ordered;
        }
        int from = Math.min(request.after(), chosen.size());
        int to = Math.min(from + request.size(), chosen.size());
        return new HandlingsAnswer(
                chosen.subList(from, to),
                chosen.size(),
                counts.entrySet().stream()
                        .map(each -> new HandlingsAnswer.Bucket(each.getKey(), each.getValue()))
                        .toList(),
                moment.groups.seq(),
                to < chosen.size() ? to : null);
    }

    /// The figures of a year: by unit, category, result and satisfaction.
    public HandlingStatistics statistics(Filters filters) {
        return HandlingStatistics.of(new Moment().all(filters).toList());
    }

    /// Everything of a selection, in the order of ids.
    public Stream<HandlingView> all(Filters filters) {
        return new Moment().all(filters);
    }

    public UnitSuggestion units(String id) {
        return new UnitSuggestions(engine, workbench.units(), workbench.handlings()).of(id);
    }

    /// The sessions that were worked on, and which of them are closed.
    public SessionsAnswer sessions() {
        SortedMap<String, Session> closed = workbench.closedSessions();
        Groups groups = workbench.groups();
        SortedMap<String, Integer> held = new TreeMap<>();
        new Closing(groups, workbench.handlings(), closed)
                .sessions(roll)
                .forEach((name, proposals) -> held.put(name, proposals.size()));
        SortedSet<String> names = new TreeSet<>(held.keySet());
        names.addAll(closed.keySet());
        return new SessionsAnswer(
                names.stream()
                        .map(name ->
                                new SessionsAnswer.One(
                                        name, held.getOrDefault(name, 0), closed.get(name)))
                        .toList(),
                groups.seq());
    }

    /// Everything as it stands at one moment.
    private final class Moment {
        final Groups groups = workbench.groups();
        final Handlings handlings = workbench.handlings();
        final ClosedSessions closed = new ClosedSessions(workbench.closedSessions(), roll);
        final Map<String, Long> holders = new TreeMap<>();
        final LocalDate today =
                LocalDate.ofInstant(workbench.clock().instant(), workbench.clock().getZone());

        Moment() {
            groups.all().stream()
                    .filter(group -> group.status().isLive())
                    .forEach(group -> group.ids().forEach(id -> holders.put(id, group.id())));
        }

        Stream<HandlingView> all(Filters filters) {
            Filters proposals = filters.with(FilterField.KIND, List.of(Kind.PROPOSAL.code()));
            return engine.documentSet(proposals).texts().keySet().stream()
                    .map(this::view)
                    .flatMap(Optional::stream);
        }

        Optional<HandlingView> view(String id) {
            return roll.document(id).map(this::view);
        }

        private HandlingView view(Document document) {
            Handling handling = handlings.of(document.id());
            Handling.Due due = handling.due();
            return HandlingView.of(
                    document,
                    handling,
                    holders.get(document.id()),
                    closed.of(document.id()).isPresent(),
                    due != null && handling.result() == null && due.on().isBefore(today));
        }
    }
}
