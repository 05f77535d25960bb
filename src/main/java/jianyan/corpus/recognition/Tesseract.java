package jianyan.corpus.recognition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.recognition.RecognisedPage.RecognisedLine;
import jianyan.corpus.text.Characters;

/// The program `tesseract`, as it is installed on this machine, run once for each page.
/// Thread-safe.
public final class Tesseract {
    /// What helps where there is none.
    public static final String INSTALL =
            "请先安装 tesseract 和中文模型：apt-get install tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-chi-tra";

    /// The models of the two scripts.
    static final String SIMPLIFIED = "chi_sim";

    static final String TRADITIONAL = "chi_tra";

    private static final int SECONDS = 180;

    /// The page is first turned by quarters until it stands upright, then cut into blocks.
    private static final String WITH_ORIENTATION = "1";

    private final String program;
    private final String version;
    private final List<String> languages;

    private Tesseract(String program, String version, List<String> languages) {
        this.program = program;
        this.version = version;
        this.languages = languages;
    }

    /// Looks for the program and its models.
    ///
    /// @throws ReadingException `no-recogniser` if it or the models of Chinese are missing
    public static Tesseract find(String program) throws ReadingException {
        try {
            String version = run(List.of(program, "--version")).lines().findFirst().orElse("");
            List<String> languages =
                    run(List.of(program, "--list-langs"))
                            .lines()
                            .skip(1)
                            .map(String::strip)
                            .toList();
            if (!languages.contains(SIMPLIFIED) && !languages.contains(TRADITIONAL)) {
                throw new ReadingException("no-recogniser", "tesseract 没有中文模型");
            }
            return new Tesseract(program, version, languages);
        } catch (IOException e) {
            throw new ReadingException("no-recogniser", "没有找到 " + program + " 程序");
        }
    }

    public String version() {
        return version;
    }

    /// The models of Chinese that are there.
    public List<String> chinese() {
        return languages.stream()
                .filter(name -> name.equals(SIMPLIFIED) || name.equals(TRADITIONAL))
                .toList();
    }

    /// Reads a page.
    ///
    /// @param number from 1
    public RecognisedPage read(BufferedImage page, int number, String language)
            throws IOException, ReadingException {
        Path picture = Files.createTempFile("jianyan-page", ".png");
        try {
            ImageIO.write(page, "png", picture.toFile());
            boolean turns = languages.contains("osd");
            return new RecognisedPage(
                    number,
                    lines(
                            run(
                                    List.of(
                                            program,
                                            picture.toString(),
                                            "stdout",
                                            "-l",
                                            language,
                                            "--dpi",
                                            "300",
                                            "--psm",
                                            turns ? WITH_ORIENTATION : "3",
                                            "tsv"))));
        } finally {
            Files.deleteIfExists(picture);
        }
    }

    private static String run(List<String> command) throws IOException, ReadingException {
        ProcessBuilder builder = new ProcessBuilder(command);
        // Pages are read side by side; one page takes one core.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Path output = Files.createTempFile("jianyan-recognised", ".txt");
        builder.redirectOutput(output.toFile());
        Process process = builder.start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new ReadingException("timeout", "识别一页超过 " + SECONDS + " 秒，已放弃");
            }
            if (process.exitValue() != 0) {
                throw new ReadingException(
                        "recogniser-failed", "tesseract 以 " + process.exitValue() + " 退出");
            }
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReadingException("interrupted", "识别被中断");
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(output);
        }
    }

    /// The lines of tesseract's table: level, page, block, paragraph, line, word, left, top, width,
    /// height, confidence, text.
    static List<RecognisedLine> lines(String table) {
        List<RecognisedLine> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        double confidence = 0;
        int[] box = {};
        String line = "";
        String paragraph = "";
        boolean begins = true;
        for (String row : table.split("\n")) {
            String[] cells = row.split("\t", -1);
            if (cells.length < 12 || !cells[0].equals("5") || cells[11].isBlank()) {
                continue;
            }
            String here = cells[2] + "." + cells[3] + "." + cells[4];
            if (!here.equals(line)) {
                add(text, confidence, begins, box, lines);
                String inParagraph = cells[2] + "." + cells[3];
                begins = !inParagraph.equals(paragraph);
                paragraph = inParagraph;
                line = here;
                confidence = 0;
                box = new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0};
            }
            String word = cells[11].strip();
            if (!text.isEmpty()
                    && isLatin(text.charAt(text.length() - 1))
                    && isLatin(word.charAt(0))) {
                text.append(' ');
            }
            text.append(word);
            confidence += Math.max(0, Double.parseDouble(cells[10])) / 100 * word.length();
            int left = Integer.parseInt(cells[6]);
            int top = Integer.parseInt(cells[7]);
            box[0] = Math.min(box[0], left);
            box[1] = Math.min(box[1], top);
            box[2] = Math.max(box[2], left + Integer.parseInt(cells[8]));
            box[3] = Math.max(box[3], top + Integer.parseInt(cells[9]));
        }
        add(text, confidence, begins, box, lines);
        return lines;
    }

    private static void add(
            StringBuilder text,
            double confidence,
            boolean begins,
            int[] box,
            List<RecognisedLine> into) {
        if (!text.isEmpty()) {
            double mean = Math.round(confidence / text.length() * 1000) / 1000.0;
            into.add(
                    new RecognisedLine(
                            text.toString(),
                            mean,
                            begins,
                            java.util.Arrays.stream(box).boxed().toList()));
        }
        text.setLength(0);
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && !Characters.isBlank(c);
    }
}
