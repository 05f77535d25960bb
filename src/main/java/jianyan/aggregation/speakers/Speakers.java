package jianyan.aggregation.speakers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jianyan.aggregation.cells.Cells;
import jianyan.aggregation.cells.CountedQuery;
import jianyan.aggregation.cells.CountsRequest;
import jianyan.aggregation.cells.Grid;
import jianyan.aggregation.cells.Grids;
import jianyan.aggregation.statistics.WilsonInterval;
import jianyan.aggregation.trends.CellSentences;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.FilterTranslator;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.Coordinates;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.Row;
import jianyan.question.aggregation.trends.MeasuresAnswer;
import jianyan.question.aggregation.trends.MeasuresAnswer.Measures;
import jianyan.question.aggregation.trends.MeasuresAnswer.Mention;
import jianyan.question.aggregation.trends.MeasuresRequest;
import jianyan.question.aggregation.trends.SentencesAnswer;
import org.jspecify.annotations.Nullable;

/// How many speak of something, who, and since when. Thread-safe.
///
/// One round counts; another fetches the documents of the first and last mentions, in whose text
/// the sentences are found again.
public final class Speakers {
    private final CountedQuery.Reader queries;
    private final FilterTranslator filters;
    private final Grids grids;
    private final CellSentences sentences;
    private final SpokenRound round;

    public Speakers(TextAnalysis analysis) {
        this.queries = new CountedQuery.Reader(analysis);
        this.filters = new FilterTranslator(analysis.folding());
        this.grids = new Grids(analysis, queries);
        this.sentences = new CellSentences(analysis);
        this.round = new SpokenRound(queries);
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(round);
    }

    /// @throws InvalidRequestException when a query or filter is not valid, or the table would be
    ///   too large
    public MeasuresAnswer measures(MeasuresRequest request, Shards shards) {
        Chosen chosen = filters.resolve(request.filters(), shards);
        Grid grid = grids.of(request.by(), request.bins(), request.themes(), chosen, shards);
        grid.check(request.q().size());
        List<CountedQuery> counted =
                request.q().stream()
                        .map(q -> queries.read(q, request.themes(), request.nearby()))
                        .toList();
        List<Map<Integer, Spoken>> spoken =
                shards.gather(round, new CountsRequest(new Cells(grid, chosen), counted));
        Map<Integer, Spoken> held = spoken.getFirst();
        if ((long) held.size() * counted.size() > MeasuresRequest.MOST_ROWS) {
            throw new InvalidRequestException(
                    "too-many-cells",
                    "by",
                    "表格会有 " + (long) held.size() * counted.size() + " 行，每行要读最早、最近的两件文件",
                    "不超过 " + MeasuresRequest.MOST_ROWS + " 行；减少词或分组，或加筛选");
        }
        var maker = new Maker(grid, chosen, documents(spoken, shards));
        List<Row<Measures>> rows = new ArrayList<>();
        List<Row<Measures>> totals = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            CountedQuery query = counted.get(i);
            for (Map.Entry<Integer, Spoken> of : held.entrySet()) {
                shards.deadline().check();
                int cell = of.getKey();
                Measures measures = maker.measures(cell, query, of.getValue(), spoken.get(i + 1));
                if (cell == grid.cells()) {
                    totals.add(new Row<>(query.q(), Coordinates.NONE, measures));
                } else if (!grid.axes().isEmpty()) {
                    rows.add(new Row<>(query.q(), grid.at(cell), measures));
                }
            }
        }
        return new MeasuresAnswer(
                request.by().stream().map(Dimension::code).toList(),
                rows,
                totals,
                notes(request, CountedQuery.readings(counted), totals));
    }

    private static Map<String, Document> documents(
            List<Map<Integer, Spoken>> spoken, Shards shards) {
        Set<String> ids = new TreeSet<>();
        spoken.stream()
                .skip(1)
                .flatMap(cells -> cells.values().stream())
                .flatMap(of -> Stream.of(of.first, of.last))
                .forEach(when -> {
                    if (when != null) {
                        ids.add(when.id());
                    }
                });
        Map<String, Document> byId = new HashMap<>();
        shards.documents(List.copyOf(ids)).forEach(document -> byId.put(document.id(), document));
        return byId;
    }

    private static List<String> notes(
            MeasuresRequest request, List<String> readings, List<Row<Measures>> totals) {
        List<String> notes = new ArrayList<>(readings);
        if (totals.isEmpty()) {
            notes.add("所选范围内没有收录任何文件：这不等于没有提到");
        }
        if (!request.nearby().isAny()) {
            notes.add(request.nearby().inWords());
        }
        notes.add("最早、最近一次指所收文件里的；没有日期的文件按会议年份、再按所述年份排在该年之前，都不知道的不参与");
        notes.add("区县占比是有文件提到的区县占所收区县的比例：没有收录文件的区县不在其中；95% 区间把各件文件、各个区县看作互相独立");
        return notes;
    }

    private final class Maker {
        private final Grid grid;
        private final Chosen chosen;
        private final Map<String, Document> documents;

        Maker(Grid grid, Chosen chosen, Map<String, Document> documents) {
            this.grid = grid;
            this.chosen = chosen;
            this.documents = documents;
        }

        Measures measures(
                int cell, CountedQuery query, Spoken held, Map<Integer, Spoken> speaking) {
            Spoken spoken = speaking.getOrDefault(cell, new Spoken());
            return new Measures(
                    spoken.documents,
                    held.documents,
                    share(spoken.documents, held.documents),
                    spoken.proposals,
                    held.proposals,
                    share(spoken.proposals, held.proposals),
                    spoken.districts.size(),
                    held.districts.size(),
                    share(spoken.districts.size(), held.districts.size()),
                    mention(spoken.first, cell, query, true),
                    mention(spoken.last, cell, query, false),
                    spoken.undated);
        }

        private Figures.@Nullable Share share(long some, long all) {
            return all == 0
                    ? null
                    : new Figures.Share((double) some / all, WilsonInterval.of(some, all));
        }

        private @Nullable Mention mention(
                Spoken.@Nullable When when, int cell, CountedQuery query, boolean first) {
            Document document = when == null ? null : documents.get(when.id());
            if (when == null || document == null) {
                return null;
            }
            List<SentencesAnswer.Sentence> all =
                    sentences.sentences(
                            document,
                            query,
                            cell == grid.cells()
                                    ? section ->
                                            chosen.admission()
                                                    .parts()
                                                    .admits(section.year(), section.orientation())
                                    : CellSentences.counted(
                                            grid, cell, chosen.admission().parts()));
            if (all.isEmpty()) {
                return null;
            }
            SentencesAnswer.Sentence sentence = first ? all.getFirst() : all.getLast();
            return new Mention(
                    when.when(),
                    document.id(),
                    document.title(),
                    sentence.passage(),
                    sentence.start(),
                    sentence.end(),
                    sentence.text());
        }
    }
}
