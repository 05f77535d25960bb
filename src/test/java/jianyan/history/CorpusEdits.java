package jianyan.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder of documents that somebody works in: each edit is one of those that a corpus sees in
/// its life. The same seed makes the same edits.
final class CorpusEdits {
    private static final Path SAMPLE = Path.of("corpus");

    /// A table that several edits need; it starts with these rows and grows and shrinks.
    private static final String TABLE = "table.csv";

    /// What is read in a process beside: its start takes longer than all else of a step.
    private static final Pattern FOREIGN = Pattern.compile(".*\\.(pdf|doc|wps|xls|et)");

    private static final int FOREIGN_EVERY = 10;

    private final Path folder;
    private final SplittableRandom random;

    /// Files of the sample corpus, by their names in it; those that are not in the folder may come.
    private final List<String> pool = new ArrayList<>();

    private int made;

    CorpusEdits(Path folder, long seed, int files) throws IOException {
        this.folder = folder;
        this.random = new SplittableRandom(seed);
        try (Stream<Path> all = Files.walk(SAMPLE)) {
            all.filter(Files::isRegularFile)
                    .map(file -> SAMPLE.relativize(file).toString())
                    .filter(name -> !name.startsWith("gold") && !name.equals("README.md"))
                    .filter(name -> !name.endsWith(".yaml") && !name.startsWith("."))
                    .filter(name -> seed % FOREIGN_EVERY == 0 || !FOREIGN.matcher(name).matches())
                    .sorted()
                    .forEach(pool::add);
        }
        Collections.shuffle(pool, new java.util.Random(seed));
        for (String name : pool.subList(0, Math.min(files, pool.size()))) {
            bring(name);
        }
        Files.writeString(folder.resolve(TABLE), "编号,案由,正文,提案人\n");
        for (int row = 0; row < 8; row++) {
            addRow();
        }
        map("长宁区");
    }

    /// Makes one edit and says which.
    String next() throws IOException {
        return switch (random.nextInt(14)) {
            case 0, 1 -> add();
            case 2, 3 -> append();
            case 4, 5 -> remove();
            case 6 -> rename();
            case 7 -> copy();
            case 8 -> replace();
            case 9 -> sidecar();
            case 10 -> addRow();
            case 11 -> changeRow();
            case 12 -> removeRow();
            default -> map(random.nextBoolean() ? "静安区" : "长宁区");
        };
    }

    private String add() throws IOException {
        List<String> absent =
                pool.stream().filter(name -> !Files.exists(folder.resolve(name))).toList();
        if (absent.isEmpty()) {
            return "add nothing";
        }
        String name = absent.get(random.nextInt(absent.size()));
        bring(name);
        return "add " + name;
    }

    private void bring(String name) throws IOException {
        copy(SAMPLE.resolve(name), folder.resolve(name));
        String mapping = name.replaceAll("\\.[^.]*$", ".mapping.yaml");
        if (Files.exists(SAMPLE.resolve(mapping))) {
            copy(SAMPLE.resolve(mapping), folder.resolve(mapping));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.write(to, Files.readAllBytes(from));
    }

    private String append() throws IOException {
        Path file = text();
        String sentence =
                switch (random.nextInt(3)) {
                    case 0 -> "\n\n建议继续推进老旧小区加装电梯，增加停车泊位" + random.nextInt(900) + "个。\n";
                    case 1 -> "\n\n2023年收到提案" + random.nextInt(400) + "件，办复率100%。\n";
                    default -> "\n\n" + made++ + "号片区的养老服务、垃圾分类和十四五规划需要统筹。\n";
                };
        Files.write(file, concat(Files.readAllBytes(file), sentence.getBytes(charset(file))));
        return "append to " + named(file);
    }

    private static java.nio.charset.Charset charset(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new String(bytes, StandardCharsets.UTF_8).contains("\ufffd")
                ? java.nio.charset.Charset.forName("GB18030")
                : StandardCharsets.UTF_8;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private String remove() throws IOException {
        Path file = any();
        Files.delete(file);
        return "remove " + named(file);
    }

    private String rename() throws IOException {
        Path file = text();
        Path to =
                folder.resolve(
                        (random.nextBoolean() ? "a" : "z") + made++ + "-" + file.getFileName());
        Files.move(file, to);
        return "rename " + named(file) + " to " + named(to);
    }

    private String copy() throws IOException {
        Path file = any();
        Path to =
                folder.resolve(
                        (random.nextBoolean() ? "b" : "y") + made++ + "-" + file.getFileName());
        copy(file, to);
        return "copy " + named(file) + " to " + named(to);
    }

    private String replace() throws IOException {
        Path file = text();
        Path other = text();
        copy(other, file);
        return "replace " + named(file) + " by " + named(other);
    }

    private String sidecar() throws IOException {
        Path file = text();
        Path sidecar =
                file.resolveSibling(
                        file.getFileName().toString().replaceAll("\\.[^.]*$", ".meta.yaml"));
        if (Files.deleteIfExists(sidecar)) {
            return "remove sidecar of " + named(file);
        }
        Files.writeString(sidecar, "district: 静安区\nyear: " + (2018 + random.nextInt(6)) + "\n");
        return "sidecar of " + named(file);
    }

    private String addRow() throws IOException {
        List<String> lines = rows();
        String id = random.nextInt(6) == 0 ? "静安2021-00" + random.nextInt(9) : "表" + made++;
        lines.add(id + "," + "关于" + id + "加装电梯的提案," + body() + ",周文博");
        writeRows(lines);
        return "add row " + id;
    }

    private String changeRow() throws IOException {
        List<String> lines = rows();
        if (lines.size() < 2) {
            return addRow();
        }
        int row = 1 + random.nextInt(lines.size() - 1);
        String[] cells = lines.get(row).split(",", -1);
        cells[2] = body();
        lines.set(row, String.join(",", cells));
        writeRows(lines);
        return "change row " + row;
    }

    private String removeRow() throws IOException {
        List<String> lines = rows();
        if (lines.size() < 3) {
            return addRow();
        }
        lines.remove(1 + random.nextInt(lines.size() - 1));
        writeRows(lines);
        return "remove a row";
    }

    private String body() {
        return "老旧小区加装电梯推进慢；建议简化审批，第"
                + random.nextInt(50)
                + "批先行，配建停车泊位"
                + random.nextInt(90)
                + "个。";
    }

    private List<String> rows() throws IOException {
        Path table = folder.resolve(TABLE);
        return Files.exists(table)
                ? new ArrayList<>(Files.readAllLines(table))
                : new ArrayList<>(List.of("编号,案由,正文,提案人"));
    }

    private void writeRows(List<String> lines) throws IOException {
        Files.writeString(folder.resolve(TABLE), String.join("\n", lines) + "\n");
    }

    private String map(String district) throws IOException {
        Files.writeString(
                folder.resolve("table.mapping.yaml"),
                """
                columns:
                  id: 编号
                  number: 编号
                  title: 案由
                  text: 正文
                  sponsors: 提案人
                values:
                  kind: proposal
                  district: %s
                """
                        .formatted(district));
        return "map the table to " + district;
    }

    private Path any() throws IOException {
        return choose("");
    }

    private Path text() throws IOException {
        return choose(".txt");
    }

    private Path choose(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files =
                    all.filter(Files::isRegularFile)
                            .filter(file -> file.toString().endsWith(ending))
                            .filter(file -> !file.toString().endsWith(".yaml"))
                            .sorted()
                            .toList();
            return files.get(random.nextInt(files.size()));
        }
    }

    private String named(Path file) {
        return folder.relativize(file).toString();
    }
}
