package jianyan.aggregation.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Metadata;
import jianyan.document.Orientation;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Section;
import jianyan.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Reads a report as plainly as can be: a line is a passage, and a line that says 2022年工作总结 or
/// 2023年工作设想 begins a section. What the corpus floor repairs is left as it is, so that readings are
/// measured by themselves.
final class PlainDocuments {
    private static final Pattern YEAR = Pattern.compile("(20[012]\\d)年");
    private static final Pattern HEADING =
            Pattern.compile("^(?:#+\\s*)?(?:[一二三四五六七]、|[（(][一二三四五六七][）)])?\\s*[^。，,]{0,40}$");
    private static final Pattern REVIEW = Pattern.compile("总结|回顾|工作情况|完成情况|过去一年|工作报告$");
    private static final Pattern PLAN =
            Pattern.compile("设想|安排|工作思路|主要任务|工作任务|目标任务|总体要求|重点工作|工作建议|工作意见|工作打算");
    private static final Pattern PINYIN = Pattern.compile("\\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+\\)");
    private static final Pattern LESSON = Pattern.compile("体会|启示");
    private static final Pattern SHORTFALL = Pattern.compile("不足|差距|问题");

    /// What is no report says nowhere plainly of which year it speaks.
    private static final Map<String, Integer> FEATURE_YEARS =
            Map.of(
                    "002_93adf7519c4a78f4.txt", 2022,
                    "003_ee599ad943cffe56.txt", 2023,
                    "004_1937c9fe362e5da4.txt", 2021);

    private PlainDocuments() {}

    static Document read(Path file) {
        try {
            String name = file.getFileName().toString();
            String text =
                    name.endsWith(".docx")
                            ? docx(file)
                            : Files.readString(file, StandardCharsets.UTF_8);
            return document(name, text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Document document(String name, String source) {
        String text = PINYIN.matcher(source).replaceAll("");
        Body body =
                text.substring(0, Math.min(300, text.length())).contains("政协")
                                && !name.contains("政府")
                        ? Body.CPPCC
                        : name.contains("政府") ? Body.GOVERNMENT : Body.NPC;
        @Nullable Integer given = null;
        Matcher meeting = YEAR.matcher(text);
        if (FEATURE_YEARS.containsKey(name)) {
            given = null;
        } else if (meeting.find()) {
            given = Integer.valueOf(meeting.group(1));
        }
        List<Section> sections = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        String heading = "";
        Orientation orientation = Orientation.NONE;
        @Nullable Integer year = FEATURE_YEARS.get(name);
        int number = 0;
        for (String line : text.split("\n", -1)) {
            String passage = line.strip();
            if (passage.isEmpty()) {
                continue;
            }
            boolean heads =
                    passage.length() < 45
                            && !passage.startsWith("|")
                            && HEADING.matcher(passage).find();
            Orientation turn = heads ? orientation(passage) : Orientation.NONE;
            if (turn != Orientation.NONE
                    || (heads && passage.matches("^(?:#+|[一二三四五六七]、|（[一二三四五六七]）).*"))) {
                sections.add(new Section(heading, 1, orientation, year, passages));
                passages = new ArrayList<>();
                heading = passage;
                orientation = turn == Orientation.NONE ? orientation : turn;
                Matcher stated = YEAR.matcher(passage);
                if (turn != Orientation.NONE) {
                    year =
                            FEATURE_YEARS.containsKey(name)
                                    ? FEATURE_YEARS.get(name)
                                    : stated.find()
                                            ? (Integer) Integer.parseInt(stated.group(1))
                                            : byDefault(given, turn);
                }
            }
            number++;
            passages.add(
                    new Passage(
                            name + "#p" + number,
                            heads ? PassageLabel.HEADING : PassageLabel.BODY,
                            passage,
                            List.of(new SourceSpan(0, passage.length()))));
        }
        sections.add(new Section(heading, 1, orientation, year, passages));
        Metadata metadata =
                new Metadata(
                        name,
                        Kind.REPORT,
                        body,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        given,
                        List.of(),
                        null,
                        null,
                        null,
                        List.of());
        return new Document(name, name, metadata, null, sections, List.of());
    }

    private static @Nullable Integer byDefault(@Nullable Integer meeting, Orientation orientation) {
        return meeting == null || orientation == Orientation.PLAN
                ? meeting
                : (Integer) (meeting - 1);
    }

    private static Orientation orientation(String heading) {
        if (heading.contains("完成情况")) {
            return Orientation.REVIEW;
        }
        if (PLAN.matcher(heading).find()) {
            return Orientation.PLAN;
        }
        if (LESSON.matcher(heading).find()) {
            return Orientation.LESSON;
        }
        if (SHORTFALL.matcher(heading).find()) {
            return Orientation.SHORTFALL;
        }
        return REVIEW.matcher(heading).find() ? Orientation.REVIEW : Orientation.NONE;
    }

    private static String docx(Path file) throws IOException {
        try (var zip = FileSystems.newFileSystem(file)) {
            String xml = Files.readString(zip.getPath("word/document.xml"), StandardCharsets.UTF_8);
            StringBuilder text = new StringBuilder();
            Matcher paragraphs = Pattern.compile("(?s)<w:p[ >].*?</w:p>").matcher(xml);
            while (paragraphs.find()) {
                Matcher runs =
                        Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>")
                                .matcher(paragraphs.group());
                while (runs.find()) {
                    text.append(runs.group(1));
                }
                text.append('\n');
            }
            return text.toString();
        }
    }
}
