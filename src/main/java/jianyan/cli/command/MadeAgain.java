package jianyan.cli.command;

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
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.Terminal;
import jianyan.export.ExportFile;
import jianyan.files.TemporaryFolder;
import jianyan.query.InvalidRequestException;
import picocli.CommandLine;

/// Puts the request of an export again, whether a command or an address made it.
final class MadeAgain {
    private static final Map<String, Function<Surroundings, Callable<Integer>>> COMMANDS =
            Map.of(
                    "coverage", CoverageCommand::new,
                    "trends", TrendsCommand::new,
                    "compare", CompareCommand::new,
                    "keyness", KeynessCommand::new,
                    "shifts", ShiftsCommand::new,
                    "indicators", IndicatorsCommand::new,
                    "search", SearchCommand::new,
                    "concordance", ConcordanceCommand::new);

    /// How the addresses say what the commands say.
    private static final Map<String, List<String>> ROUTES =
            Map.of(
                    "trends", List.of("trends"),
                    "trends/plan-review", List.of("trends", "--plan-review"),
                    "comparison", List.of("compare"),
                    "keyness", List.of("keyness"),
                    "shifts", List.of("shifts"),
                    "indicators", List.of("indicators"),
                    "indicators/grid", List.of("indicators", "--grid"),
                    "coverage", List.of("coverage"),
                    "search", List.of("search"),
                    "concordance", List.of("concordance"));

    private static final String API = "/api/v1/";

    /// Said anew: where the file goes and over which index it is made.
    private static final Set<String> OWN = Set.of("--format", "--output", "--index");

    private static final Pattern WORD = Pattern.compile("'((?:[^']|'\\\\'')*)'|(\\S+)");

    private final Surroundings surroundings;

    MadeAgain(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// @throws InvalidRequestException when the request is none that can be put again
    ExportFile of(String request, Path index) throws IOException {
        List<String> words = request.startsWith(API) ? ofAddress(request) : ofCommand(request);
        Function<Surroundings, Callable<Integer>> command =
                words.isEmpty() ? null : COMMANDS.get(words.getFirst());
        if (command == null) {
            throw new InvalidRequestException(
                    "no-export", "request", "“" + request + "”不是能重做的查询", "给一份本程序导出的文件");
        }
        Path folder = Files.createTempDirectory("jianyan-verify");
        try {
            Path file = folder.resolve("now.jsonl");
            List<String> arguments =
                    new ArrayList<>(
                            List.of("--format=jsonl", "--output=" + file, "--index=" + index));
            arguments.addAll(words.subList(1, words.size()));
            answer(command, arguments);
            return ExportFile.read(file);
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private void answer(Function<Surroundings, Callable<Integer>> command, List<String> arguments)
            throws IOException {
        Surroundings quiet =
                new Surroundings(
                        Terminal.to(
                                OutputStream.nullOutputStream(), OutputStream.nullOutputStream()),
                        surroundings.input(),
                        surroundings.home(),
                        surroundings.debug(),
                        surroundings.clock());
        Callable<Integer> made = command.apply(quiet);
        try {
            new CommandLine(made)
                    .setExpandAtFiles(false)
                    .parseArgs(arguments.toArray(String[]::new));
            made.call();
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
            } else if (!word.equals("--bom")
                    && OWN.stream().noneMatch(own -> word.startsWith(own + "="))) {
                kept.add(word);
            }
        }
        return kept;
    }

    private static List<String> ofAddress(String request) {
        String[] halves = request.substring(API.length()).split("\\?", 2);
        List<String> words =
                new ArrayList<>(ROUTES.getOrDefault(halves[0].replace("/export", ""), List.of()));
        List<String> queries = new ArrayList<>();
        for (String pair : halves.length < 2 ? new String[0] : halves[1].split("&")) {
            String[] of = pair.split("=", 2);
            String value = of.length < 2 ? "" : URLDecoder.decode(of[1], StandardCharsets.UTF_8);
            switch (of[0]) {
                case "q" -> queries.add(value);
                case "format", "bom" -> {}
                default -> words.add("--" + of[0] + "=" + value);
            }
        }
        if (!queries.isEmpty()) {
            words.add("--");
            words.addAll(queries);
        }
        return words;
    }
}
