package jianyan.cli.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jianyan.cli.coverage.CoverageCommand;
import jianyan.cli.find.AskCommand;
import jianyan.cli.find.BatchCommand;
import jianyan.cli.find.ConcordanceCommand;
import jianyan.cli.find.LensCommand;
import jianyan.cli.find.SearchCommand;
import jianyan.cli.groups.GroupsCommand;
import jianyan.cli.keyness.CollocatesCommand;
import jianyan.cli.keyness.KeynessCommand;
import jianyan.cli.keyness.ShiftsCommand;
import jianyan.cli.similar.CheckCommand;
import jianyan.cli.similar.RecurringCommand;
import jianyan.cli.similar.SimilarCommand;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.Terminal;
import jianyan.cli.trends.CompareCommand;
import jianyan.cli.trends.IndicatorsCommand;
import jianyan.cli.trends.ProposalsCommand;
import jianyan.cli.trends.TogetherCommand;
import jianyan.cli.trends.TrendsCommand;
import jianyan.export.comparison.ExportFile;
import jianyan.files.TemporaryFolder;
import jianyan.query.InvalidRequestException;
import picocli.CommandLine;

/// Puts the request of an export again, whether a command or an address made it.
final class MadeAgain {
    static final Map<String, Function<Surroundings, Callable<Integer>>> COMMANDS =
            Map.ofEntries(
                    Map.entry("coverage", CoverageCommand::new),
                    Map.entry("trends", TrendsCommand::new),
                    Map.entry("together", TogetherCommand::new),
                    Map.entry("proposals", ProposalsCommand::new),
                    Map.entry("collocates", CollocatesCommand::new),
                    Map.entry("compare", CompareCommand::new),
                    Map.entry("keyness", KeynessCommand::new),
                    Map.entry("shifts", ShiftsCommand::new),
                    Map.entry("indicators", IndicatorsCommand::new),
                    Map.entry("search", SearchCommand::new),
                    Map.entry("concordance", ConcordanceCommand::new),
                    Map.entry("ask", AskCommand::new),
                    Map.entry("recurring", RecurringCommand::new),
                    Map.entry("similar", SimilarCommand::new),
                    Map.entry("check", CheckCommand::new),
                    Map.entry("lens", LensCommand::new),
                    Map.entry("groups", GroupsCommand::new),
                    Map.entry("batch", BatchCommand::new));

    /// How the addresses say what the commands say; what is not here is said alike.
    private static final Map<String, List<String>> ROUTES =
            Map.of(
                    "trends/measures", List.of("trends", "--measures"),
                    "concordance/collocates", List.of("collocates"),
                    "trends/plan-review", List.of("trends", "--plan-review"),
                    "trends/sentences", List.of("trends", "--sentences"),
                    "comparison", List.of("compare"),
                    "indicators/grid", List.of("indicators", "--grid"),
                    "coverage/completeness", List.of("coverage", "--completeness"),
                    "concordance/contexts", List.of("concordance"),
                    "groups/suggested", List.of("groups"));

    /// How the parameters of an address are called as options.
    private static final Map<String, String> OPTIONS = Map.of("side", "beside");

    private static final String API = "/api/v1/";

    /// Said anew: where the file goes and over which index it is made.
    private static final Set<String> OWN = Set.of("--format", "--output", "--index");

    private static final Set<String> OWN_FLAGS = Set.of("--bom", "--about", "--json");

    private static final Pattern WORD = Pattern.compile("'((?:[^']|'\\\\'')*)'|(\\S+)");

    private final Surroundings surroundings;

    MadeAgain(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// @param file that says by which request it was made
    /// @throws InvalidRequestException when the request is none that can be put again
    ExportFile of(ExportFile file, Path index) throws IOException {
        String request = file.request();
        if (request.contains("?draft=")) {
            throw new InvalidRequestException(
                    "no-export", "request", "回答所问的草稿没有留在文件里，无从重做", "用原来的草稿再问一次");
        }
        List<String> words = request.startsWith(API) ? ofAddress(request) : ofCommand(request);
        Function<Surroundings, Callable<Integer>> command =
                words.isEmpty() ? null : COMMANDS.get(words.getFirst());
        if (command == null) {
            throw new InvalidRequestException(
                    "no-export", "request", "“" + request + "”不是能重做的查询", "给一份本程序导出的文件");
        }
        List<String> asked = words.subList(1, words.size());
        if (file.isAnswer()) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            answer(command, List.of("--json", "--index=" + index), asked, answer);
            return ExportFile.ofText(answer.toString(StandardCharsets.UTF_8));
        }
        Path folder = Files.createTempDirectory("jianyan-verify");
        try {
            Path now = folder.resolve("now.jsonl");
            answer(
                    command,
                    List.of("--format=jsonl", "--output=" + now, "--index=" + index),
                    asked,
                    OutputStream.nullOutputStream());
            return ExportFile.read(now);
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private void answer(
            Function<Surroundings, Callable<Integer>> command,
            List<String> own,
            List<String> asked,
            OutputStream out)
            throws IOException {
        Terminal terminal = Terminal.to(out, OutputStream.nullOutputStream());
        Surroundings quiet =
                new Surroundings(
                        terminal,
                        surroundings.input(),
                        surroundings.home(),
                        surroundings.debug(),
                        surroundings.clock());
        Callable<Integer> made = command.apply(quiet);
        try {
            new CommandLine(made)
                    .setExpandAtFiles(false)
                    .parseArgs(Stream.concat(own.stream(), asked.stream()).toArray(String[]::new));
            made.call();
            terminal.flush();
        } catch (CommandLine.ParameterException otherOptions) {
            throw new InvalidRequestException(
                    "no-export",
                    "request",
                    "导出所用的查询现在的程序读不懂：" + otherOptions.getMessage(),
                    "用当时的程序核对，或重新导出");
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }

    private static List<String> ofCommand(String request) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(request);
        while (matcher.find()) {
            words.add(
                    matcher.group(1) == null
                            ? matcher.group(2)
                            : matcher.group(1).replace("'\\''", "'"));
        }
        List<String> kept = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (OWN.contains(word)) {
                i++;
            } else if (!OWN_FLAGS.contains(word)
                    && OWN.stream().noneMatch(own -> word.startsWith(own + "="))) {
                kept.add(word);
            }
        }
        return kept;
    }

    private static List<String> ofAddress(String request) {
        String[] halves = request.substring(API.length()).split("\\?", 2);
        List<String> words =
                new ArrayList<>(
                        ROUTES.getOrDefault(
                                halves[0].replace("/export", ""),
                                List.of(halves[0].replace("/export", ""))));
        List<String> queries = new ArrayList<>();
        for (String pair : halves.length < 2 ? new String[0] : halves[1].split("&")) {
            String[] of = pair.split("=", 2);
            String value = of.length < 2 ? "" : URLDecoder.decode(of[1], StandardCharsets.UTF_8);
            switch (of[0]) {
                case "q" -> queries.add(value);
                case "format", "bom", "about" -> {}
                default -> words.add("--" + OPTIONS.getOrDefault(of[0], of[0]) + "=" + value);
            }
        }
        if (!queries.isEmpty()) {
            words.add("--");
            words.addAll(queries);
        }
        return words;
    }
}
