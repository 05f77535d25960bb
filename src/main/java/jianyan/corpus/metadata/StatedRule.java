package jianyan.corpus.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jianyan.corpus.text.MetadataField;
import jianyan.corpus.text.Stated;
import jianyan.document.Kind;

/// What a file's format says of its document: the day and the source at once, the author when it is
/// known what kind of document he is the author of.
public final class StatedRule {
    /// What begins a member of a YAML list, and the quotes around one.
    private static final Pattern MARKS = Pattern.compile("^\\s*-\\s+|[\"']", Pattern.MULTILINE);

    private StatedRule() {}

    public static void apply(List<Stated> stated, MetadataDraft draft) {
        for (Stated each : stated) {
            switch (each.field()) {
                case AUTHOR ->
                        draft.suggest(
                                MetadataField.AUTHOR,
                                names(each.value()),
                                MetadataDraft.TEXT,
                                each.span());
                case SOURCE -> {
                    if (!MetadataReader.isAddress(each.value().toString())) {
                        draft.suggest(
                                MetadataField.SOURCE,
                                each.value(),
                                MetadataDraft.TEXT,
                                each.span());
                    }
                }
                default ->
                        draft.suggest(each.field(), each.value(), MetadataDraft.TEXT, each.span());
            }
        }
    }

    /// The author of a proposal proposes it, the one author of a report gives it; who wrote down
    /// anything else is none of its fields.
    static void place(MetadataDraft draft) {
        List<String> authors = draft.list(MetadataField.AUTHOR);
        if (draft.kind() == Kind.PROPOSAL) {
            draft.suggestFrom(MetadataField.SPONSORS, MetadataField.AUTHOR);
        } else if (draft.kind() == Kind.REPORT
                && authors.size() == 1
                && SpeakerRule.alone(authors.getFirst()).isPresent()) {
            draft.suggest(
                    MetadataField.SPEAKER,
                    authors.getFirst(),
                    MetadataDraft.TEXT,
                    draft.span(MetadataField.AUTHOR));
        }
    }

    private static List<String> names(Object value) {
        String plain = MARKS.matcher(value.toString()).replaceAll("");
        return Arrays.stream(plain.split("\\R"))
                .flatMap(line -> FieldLine.members(line).stream())
                .toList();
    }
}
