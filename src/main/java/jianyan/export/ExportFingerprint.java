package jianyan.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import jianyan.engine.Engine;
import jianyan.export.json.Basis;
import jianyan.export.json.NamedSubcorpus;
import jianyan.query.Filters;
import jianyan.query.Subcorpus;
import jianyan.question.DocumentSet;
import jianyan.question.Status;

/// What an export rests on, so that it can be told later whether it would still say the same: the
/// documents with their texts, and the lexicon entries by which its queries were read.
///
/// @param entries how each query was read, with aliases, and what the saved selections say
/// @param programAndLexicon versions
/// @param bounded whether the documents are those that the asker was granted to see
public record ExportFingerprint(
        DocumentSet documents, List<String> entries, String programAndLexicon, boolean bounded) {
    static final String SCOPE = "scope";
    public static final String SET = "documentSet";
    public static final String ENTRIES = "lexiconEntries";
    public static final String FINGERPRINT = "fingerprint";

    /// Documents of larger sets are not listed in the file, which would be mostly that list.
    static final int MOST_LISTED = 20_000;

    /// An Excel cell holds 32,767 characters.
    private static final int LINE = 30_000;

    public ExportFingerprint {
        entries = List.copyOf(entries);
    }

    /// @param filters that choose the documents
    /// @param queries that were counted
    public static ExportFingerprint of(Engine engine, Filters filters, List<String> queries) {
        return of(engine, filters, queries, within(filters));
    }

    /// @param selections the saved ones that the question named
    public static ExportFingerprint of(
            Engine engine, Filters filters, List<String> queries, List<Subcorpus> selections) {
        Status status = engine.status();
        return new ExportFingerprint(
                engine.documentSet(filters),
                Stream.concat(
                                engine.footing(filters, queries).entries().stream(),
                                selections.stream().map(NamedSubcorpus::inWords))
                        .distinct()
                        .toList(),
                status.version() + " " + status.analysis(),
                status.bounded());
    }

    private static List<Subcorpus> within(Filters filters) {
        Subcorpus selection = filters.within();
        return selection == null ? List.of() : List.of(selection);
    }

    /// The same for the same request over the same documents, read by the same program.
    ///
    /// @param request the link or the command
    public String value(String request) {
        return DocumentSet.digest(
                String.join(
                        "\n",
                        request,
                        programAndLexicon,
                        String.join(";", entries),
                        documents.digest().hexadecimal()));
    }

    /// What a file says of it, in order.
    Map<String, String> about(String request) {
        Map<String, String> about = new LinkedHashMap<>();
        if (bounded) {
            about.put(SCOPE, Basis.GRANTED);
        }
        about.put(FINGERPRINT, value(request));
        about.put(ENTRIES, String.join(" ; ", entries));
        about.put(SET, documents.digest().hexadecimal() + " " + documents.texts().size());
        if (documents.texts().size() <= MOST_LISTED) {
            String packed = packed();
            for (int from = 0, line = 1; from < packed.length(); from += LINE, line++) {
                about.put(
                        SET + " " + line,
                        packed.substring(from, Math.min(packed.length(), from + LINE)));
            }
        }
        return about;
    }

    private String packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            for (Map.Entry<String, String> one : documents.texts().entrySet()) {
                zip.write(
                        (one.getValue() + " " + one.getKey() + "\n")
                                .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /// Reads the documents that [#about] listed; empty when there were too many.
    public static DocumentSet listed(Map<String, String> about) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int line = 1; about.containsKey(SET + " " + line); line++) {
            lines.add(about.get(SET + " " + line));
        }
        TreeMap<String, String> texts = new TreeMap<>();
        if (!lines.isEmpty()) {
            byte[] bytes = Base64.getDecoder().decode(String.join("", lines));
            try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.split(" ", 2))
                        .forEach(cells -> texts.put(cells[1], cells[0]));
            }
        }
        return new DocumentSet(texts);
    }
}
