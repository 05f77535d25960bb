package jianyan.analysis.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads lexicon files: UTF-8, one term a line, up to four columns between tabs.
///
/// ```
/// # a comment
/// term <tab> class <tab> alias|alias|~short form <tab> note
/// ```
public final class LexiconReader {
    /// The segmenter's limit for a word, in UTF-16 units.
    private static final int LONGEST_TERM = 64;

    private static final int COLUMNS = 4;
    private static final String SHORT_FORM = "~";

    /// What messages call the terms that come with the program.
    static final String BUILT_IN = "terms.tsv";

    private LexiconReader() {}

    /// The terms that come with the program.
    static List<LexiconTerm> readBuiltIn() throws IOException {
        String name = "/jianyan/analysis/lexicon/terms.tsv";
        try (Reader file =
                new InputStreamReader(
                        Objects.requireNonNull(LexiconReader.class.getResourceAsStream(name), name),
                        StandardCharsets.UTF_8)) {
            return read(file, BUILT_IN);
        }
    }

    /// The terms of every `*.tsv` file in a folder, in the order of the files' names.
    ///
    /// @throws LexiconSyntaxException on the first line that cannot be read
    public static List<LexiconTerm> readFolder(Path folder) throws IOException {
        List<LexiconTerm> terms = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    terms.addAll(read(reader, file.toString()));
                }
            }
        }
        return terms;
    }

    /// @param name what messages call the file
    public static List<LexiconTerm> read(Reader file, String name) throws IOException {
        List<LexiconTerm> terms = new ArrayList<>();
        BufferedReader lines = new BufferedReader(file);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String content = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!content.isBlank() && !content.startsWith("#")) {
                terms.add(parse(content.split("\t", -1), name, number));
            }
        }
        return terms;
    }

    private static LexiconTerm parse(String[] columns, String file, int line) {
        if (columns.length < 2) {
            throw new LexiconSyntaxException(file, line, 2, "没有写类别；一行是“词、类别、别名、附注”，中间用制表符隔开");
        }
        if (columns.length > COLUMNS) {
            throw new LexiconSyntaxException(file, line, COLUMNS + 1, "多于四列");
        }
        String term = name(columns[0], file, line, 1);
        TermClass termClass =
                TermClass.ofCode(columns[1].strip())
                        .orElseThrow(() -> unknownClass(columns[1], file, line));
        List<String> aliases = new ArrayList<>();
        List<String> shortForms = new ArrayList<>();
        if (columns.length > 2 && !columns[2].isBlank()) {
            for (String alias : columns[2].split("\\|", -1)) {
                boolean isShort = alias.strip().startsWith(SHORT_FORM);
                String bare = isShort ? alias.strip().substring(SHORT_FORM.length()) : alias;
                (isShort ? shortForms : aliases).add(name(bare, file, line, 3));
            }
        }
        String note = columns.length > 3 ? columns[3].strip() : "";
        return new LexiconTerm(term, termClass, aliases, shortForms, note, file + ":" + line);
    }

    private static String name(String written, String file, int line, int column) {
        String name = written.strip();
        if (name.isEmpty()) {
            String what = column == 1 ? "没有写词" : "有一个别名是空的";
            throw new LexiconSyntaxException(file, line, column, what);
        }
        if (name.length() > LONGEST_TERM) {
            throw new LexiconSyntaxException(file, line, column, "超过 " + LONGEST_TERM + " 个字符");
        }
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new LexiconSyntaxException(file, line, column, "“" + name + "”里没有汉字、字母或数字");
        }
        return name;
    }

    private static LexiconSyntaxException unknownClass(String written, String file, int line) {
        String known =
                Arrays.stream(TermClass.values())
                        .map(TermClass::code)
                        .collect(Collectors.joining(", "));
        return new LexiconSyntaxException(file, line, 2, "没有类别“" + written + "”，已有：" + known);
    }
}
