package jianyan.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jianyan.question.Status;
import jianyan.question.aggregation.ComparisonAnswer;
import jianyan.question.aggregation.CompletenessAnswer;
import jianyan.question.aggregation.CoverageAnswer;
import jianyan.question.aggregation.DimensionLabels;
import jianyan.question.aggregation.DuplicatesAnswer;
import jianyan.question.aggregation.IndicatorCell;
import jianyan.question.aggregation.IndicatorGrid;
import jianyan.question.aggregation.IndicatorsAnswer;
import jianyan.question.aggregation.KeynessAnswer;
import jianyan.question.aggregation.PlanReviewAnswer;
import jianyan.question.aggregation.ShiftsAnswer;
import jianyan.question.aggregation.TrendsAnswer;
import jianyan.question.search.AskAnswer;
import jianyan.question.similarity.RecurringAnswer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes tables of the answers that count.
public final class Tables {
    private final Json json = new Json();

    /// What every table tells of itself before its own notes.
    ///
    /// @param request the link or command that makes it again
    /// @param made when
    /// @param fingerprint what it rests on
    public record Origin(String request, Status status, Instant made, Fingerprint fingerprint) {}

    /// The table of an answer.
    ///
    /// @throws IllegalArgumentException when the answer has none
    public ExportTable of(Object answer, Origin origin) {
        return switch (answer) {
            case TrendsAnswer trends ->
                    table(
                            trends.cells().isEmpty()
                                    ? trends.totals()
                                    : named(trends.cells(), trends.by()),
                            trends.notes(),
                            origin);
            case CoverageAnswer coverage ->
                    table(
                            named(coverage.cells(), List.of("region", "district", "year")),
                            List.of(),
                            origin);
            case CompletenessAnswer complete ->
                    table(
                            named(complete.rows(), List.of("region", "district")),
                            complete.notes(),
                            origin);
            case DuplicatesAnswer same -> table(same.rows(), same.notes(), origin);
            case PlanReviewAnswer review ->
                    table(named(review.rows(), List.of("district")), review.notes(), origin);
            case KeynessAnswer keyness -> table(keyness.terms(), keyness.notes(), origin);
            case ComparisonAnswer comparison ->
                    table(places(comparison), comparison.notes(), origin);
            case IndicatorsAnswer indicators ->
                    table(indicators.series(), indicators.notes(), origin);
            case IndicatorGrid grid -> table(rows(grid), grid.notes(), origin);
            case AskAnswer ask -> table(sentences(ask), ask.notes(), origin);
            case RecurringAnswer recurring -> table(members(recurring), recurring.notes(), origin);
            case ShiftsAnswer shifts -> table(shifts(shifts), shifts.notes(), origin);
            default -> throw new IllegalArgumentException("no table of " + answer.getClass());
        };
    }

    private ExportTable table(List<?> rows, List<String> notes, Origin origin) {
        List<JsonNode> objects = new ArrayList<>();
        rows.forEach(row -> objects.add(json.mapper().valueToTree(row)));
        return ExportTable.of(objects, about(notes, origin));
    }

    /// Rows whose empty keys are filled with words: an empty cell could be taken for a total.
    private List<JsonNode> named(List<?> rows, List<String> keys) {
        List<JsonNode> named = new ArrayList<>();
        for (Object of : rows) {
            ObjectNode row = json.mapper().valueToTree(of);
            for (String key : keys) {
                if (row.get(key) == null || row.get(key).isNull()) {
                    row.put(key, DimensionLabels.UNKNOWN);
                }
            }
            named.add(row);
        }
        return named;
    }

    private List<JsonNode> places(ComparisonAnswer comparison) {
        List<JsonNode> places = new ArrayList<>();
        for (ComparisonAnswer.Ranking ranking : comparison.rankings()) {
            for (ComparisonAnswer.Place place : ranking.places()) {
                ObjectNode row = json.mapper().createObjectNode().put("q", ranking.q());
                row.setAll((ObjectNode) named(List.of(place), List.of("value")).getFirst());
                places.add(row);
            }
        }
        return places;
    }

    /// One row a proposal, what its chain says before it.
    private List<JsonNode> members(RecurringAnswer recurring) {
        List<JsonNode> rows = new ArrayList<>();
        int number = 0;
        for (RecurringAnswer.Chain chain : recurring.chains()) {
            number++;
            for (RecurringAnswer.Member member : chain.members()) {
                ObjectNode row =
                        json.mapper()
                                .createObjectNode()
                                .put("chain", number)
                                .put("ask", chain.ask())
                                .put("matter", chain.matter())
                                .put("region", chain.region())
                                .put("district", chain.district())
                                .put("sessions", chain.sessions())
                                .put("open", chain.open())
                                .put("standing", chain.standing());
                ObjectNode told = json.mapper().valueToTree(member);
                told.put("sponsors", String.join("、", member.sponsors()));
                told.put("asks", member.asks() == null ? null : member.asks().text());
                row.setAll(told);
                rows.add(row);
            }
        }
        return rows;
    }

    /// A column for each year: the figure alone where there is one, or else what a reader should
    /// know in words.
    private List<JsonNode> rows(IndicatorGrid grid) {
        List<JsonNode> rows = new ArrayList<>();
        for (IndicatorGrid.Row of : grid.rows()) {
            ObjectNode row = json.mapper().valueToTree(of);
            row.remove("cells");
            for (IndicatorCell cell : of.cells()) {
                String year = String.valueOf(cell.year());
                switch (cell.state()) {
                    case NOT_STATED -> row.putNull(year);
                    case STATED, REPEATED -> row.put(year, cell.value());
                    case GROWTH_ONLY -> row.put(year, "只写增长 " + String.join(" / ", cell.growth()));
                    case DISAGREE -> row.put(year, cell.shown() + "（说法不一）");
                    case SCOPES -> row.put(year, cell.shown() + "（口径不同）");
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /// Marks are for a page; which sentences do not agree stands beside them.
    private List<JsonNode> sentences(AskAnswer ask) {
        List<JsonNode> rows = new ArrayList<>();
        for (int i = 0; i < ask.answers().size(); i++) {
            ObjectNode row = json.mapper().valueToTree(ask.answers().get(i));
            row.remove("marks");
            int number = i;
            row.put(
                    "contradicts",
                    ask.contradictions().stream()
                            .filter(each -> each.one() == number || each.other() == number)
                            .map(AskAnswer.Contradiction::why)
                            .distinct()
                            .collect(Collectors.joining("；")));
            rows.add(row);
        }
        return rows;
    }

    private List<JsonNode> shifts(ShiftsAnswer shifts) {
        List<JsonNode> terms = new ArrayList<>();
        add("coming", shifts.coming(), terms);
        add("rising", shifts.rising(), terms);
        add("fading", shifts.fading(), terms);
        add("vanished", shifts.vanished(), terms);
        return terms;
    }

    private void add(String shift, List<KeynessAnswer.Term> some, List<JsonNode> terms) {
        for (KeynessAnswer.Term term : some) {
            ObjectNode row = json.mapper().createObjectNode().put("shift", shift);
            row.setAll((ObjectNode) json.mapper().valueToTree(term));
            terms.add(row);
        }
    }

    private static Map<String, String> about(List<String> notes, Origin origin) {
        Status status = origin.status();
        Map<String, String> about = new LinkedHashMap<>();
        about.put("request", origin.request());
        about.put("made", origin.made().toString());
        about.put("program", status.version());
        about.put("lexicon", status.analysis());
        about.put("generation", String.valueOf(status.generation()));
        about.put("built", status.built().toString());
        about.put("documents", String.valueOf(status.documents()));
        about.put("passages", String.valueOf(status.passages()));
        about.put("characters", String.valueOf(status.characters()));
        for (int i = 0; i < notes.size(); i++) {
            about.put("note " + (i + 1), notes.get(i));
        }
        about.putAll(origin.fingerprint().about(origin.request()));
        return about;
    }
}
