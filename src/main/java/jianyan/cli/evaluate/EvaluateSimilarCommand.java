package jianyan.cli.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.command.CorpusCommand;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FileArgument;
import jianyan.cli.terminal.Surroundings;
import jianyan.corpus.CorpusReader;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Passage;
import jianyan.embedding.OnnxEmbedder;
import jianyan.evaluation.search.BigramBaseline;
import jianyan.evaluation.similarity.Ablation;
import jianyan.evaluation.similarity.HeldOutGroups;
import jianyan.evaluation.similarity.JudgedIds;
import jianyan.evaluation.similarity.Judgements;
import jianyan.evaluation.similarity.SimilarityEvaluation;
import jianyan.evaluation.similarity.SimilarityFigures;
import jianyan.similarity.Similarity;
import jianyan.similarity.candidates.InMemoryCorpus;
import jianyan.similarity.meaning.ProposalEmbedder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan evaluate similar`: how well similar proposals and merge groups are found.
@Command(
        name = "similar",
        description =
                "在有标注的提案上量相似提案和归并组的好坏：nDCG、召回率、首位准确率、层级和归组的精确率与召回率，附 95% 区间，末行是同样数据上的 BM25。提案读进内存，不动索引。",
        customSynopsis = "jianyan evaluate similar --qrels 文件 [选项]",
        footer = {
            "  jianyan evaluate similar --corpus 提案.csv --qrels qrels.tsv --groups groups.tsv",
            "  jianyan evaluate similar --corpus 提案.csv --qrels qrels.tsv --vectors --ablation",
            "  jianyan evaluate similar --corpus 提案.csv --qrels qrels.tsv --vectors --folds 5"
        })
final class EvaluateSimilarCommand extends CorpusCommand {
    @Option(
            names = "--qrels",
            required = true,
            paramLabel = "文件",
            description = "标注：查询、候选、等级 0 到 3，以制表符分隔")
    private Path qrels = Path.of("");

    @Option(names = "--groups", paramLabel = "文件", description = "标注的归并组：组名、以逗号分隔的成员")
    private @Nullable Path groups;

    @Option(names = "--vectors", description = "再用语义向量量一遍；一千件提案约需两三分钟")
    private boolean vectors;

    @Option(names = "--ablation", description = "逐一去掉各路候选和得分的各部分，看各添了多少")
    private boolean ablation;

    @Option(
            names = "--folds",
            paramLabel = "份数",
            description = "把提案分成几份，归组的门槛轮流由其余各份选定、在留出的一份上量；分十次，如 5")
    private int folds;

    EvaluateSimilarCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /// What `--json` prints.
    ///
    /// @param heldOut by the way of finding, as in figures; empty without folds
    private record Report(
            int documents, List<SimilarityFigures> figures, Map<String, HeldOutGroups> heldOut) {}

    @Override
    public Integer call() throws IOException {
        if (folds == 1 || folds < 0) {
            throw new CommandFailedException(
                    Failure.wrongUse("分不成这么几份", "--folds " + folds, "2 或更多，如 --folds 5"));
        }
        TextAnalysis analysis = analysis();
        List<Document> proposals = proposals(analysis);
        JudgedIds ids = new JudgedIds(proposals);
        Judgements judgements = ids.of(Judgements.read(FileArgument.required(qrels, "--qrels")));
        List<List<String>> judged =
                groups == null
                        ? List.of()
                        : ids.of(Judgements.readGroups(FileArgument.required(groups, "--groups")));
        List<SimilarityFigures> figures = new ArrayList<>();
        InMemoryCorpus words = InMemoryCorpus.of(analysis, proposals);
        figures.add(figures("words", analysis, words, judgements, judged));
        Map<String, HeldOutGroups> heldOut = new LinkedHashMap<>();
        heldOut(heldOut, "words", analysis, words, judgements);
        InMemoryCorpus last = words;
        if (vectors) {
            ProposalEmbedder embedder =
                    new ProposalEmbedder(new OnnxEmbedder(), analysis.folding());
            last = InMemoryCorpus.withVectors(analysis, proposals, embedder);
            figures.add(figures("vectors", analysis, last, judgements, judged));
            heldOut(heldOut, "vectors", analysis, last, judgements);
        }
        if (ablation) {
            figures.addAll(new Ablation(analysis, last, judgements).rows());
        }
        figures.add(baseline(analysis, proposals, words, judgements));
        print(
                new Report(proposals.size(), figures, heldOut),
                report ->
                        new SimilarityFiguresText(terminal().ink(), report.heldOut())
                                .lines(report.figures()));
        return Failure.DONE;
    }

    private void heldOut(
            Map<String, HeldOutGroups> heldOut,
            String name,
            TextAnalysis analysis,
            InMemoryCorpus held,
            Judgements judgements) {
        if (folds > 0) {
            Similarity similarity = new Similarity(analysis, held, held, null);
            heldOut.put(name, new SimilarityEvaluation(similarity, judgements).heldOut(folds));
        }
    }

    private static SimilarityFigures figures(
            String name,
            TextAnalysis analysis,
            InMemoryCorpus held,
            Judgements judgements,
            List<List<String>> judged) {
        Similarity similarity = new Similarity(analysis, held, held, null);
        return new SimilarityEvaluation(similarity, judgements).figures(name, judged);
    }

    /// What the ranking has to beat: title and text of one against those of all, by BM25 over pairs
    /// of characters.
    private static SimilarityFigures baseline(
            TextAnalysis analysis,
            List<Document> proposals,
            InMemoryCorpus held,
            Judgements judgements) {
        BigramBaseline baseline = new BigramBaseline();
        Map<String, String> texts = new HashMap<>();
        for (Document proposal : proposals) {
            String text =
                    proposal.passages()
                            .filter(Passage::isCounted)
                            .map(Passage::text)
                            .collect(Collectors.joining("\n", proposal.title() + "\n", ""));
            String folded = analysis.folding().fold(text).text();
            texts.put(proposal.id(), folded);
            baseline.add(proposal.id(), folded);
        }
        int shown = SimilarityEvaluation.SHOWN;
        return new SimilarityEvaluation(new Similarity(analysis, held, held, null), judgements)
                .ranking(
                        "bigram BM25",
                        query ->
                                baseline.rank(texts.getOrDefault(query, ""), shown + 1).stream()
                                        .filter(id -> !id.equals(query))
                                        .limit(shown)
                                        .toList());
    }

    private List<Document> proposals(TextAnalysis analysis) throws IOException {
        List<Path> paths = paths();
        CorpusReader reader = reader(paths, analysis);
        return documents(reader, paths)
                .filter(document -> document.metadata().kind() == Kind.PROPOSAL)
                .toList();
    }
}
