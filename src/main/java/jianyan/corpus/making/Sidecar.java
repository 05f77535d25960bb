package jianyan.corpus.making;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import jianyan.corpus.metadata.MetadataDraft;
import jianyan.corpus.text.MetadataField;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.Fault;
import jianyan.corpus.walk.SymbolicLinks;
import jianyan.document.Body;
import jianyan.document.Coded;
import jianyan.document.Kind;
import jianyan.document.Metadata;
import org.jspecify.annotations.Nullable;

/// `NAME.meta.yaml`: values that stand above what a file says of itself.
///
/// Keys are the names of the contract (`title`, `kind`, `district`, `meetingYear`, `year`,
/// `number`, `sponsors` …) and apply to every document of the file; `documents` is a list of such
/// maps, one for each document in order, or a map from ids to them.
public final class Sidecar {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /// Behind it what is said of each document of its own.
    private static final String DOCUMENTS = "documents";

    private final @Nullable JsonNode root;

    private Sidecar(@Nullable JsonNode root) {
        this.root = root;
    }

    static Sidecar none() {
        return new Sidecar(null);
    }

    /// In the place of one that cannot be read: what it says of who may see the file is not known,
    /// so it is for nobody.
    private static Sidecar closed() {
        return new Sidecar(
                YAML.createObjectNode()
                        .put(MetadataField.ACCESS.key(), Metadata.UNREADABLE_ACCESS));
    }

    /// Whether there is nothing that it says of any document.
    public boolean isNone() {
        return root == null;
    }

    /// Where a file's sidecar lies, if there is one.
    public static Path file(CorpusFile file) {
        return file.beside("meta.yaml");
    }

    /// Reads the sidecar beside a file; none if there is none. What is wrong with it is a fault and
    /// it is left out, but for a label: a document is closed rather than opened by mistake.
    public static Sidecar beside(CorpusFile file, Consumer<Fault> faults) {
        Path path = file(file);
        if (!Files.isRegularFile(path)) {
            return none();
        }
        if (SymbolicLinks.leave(file.root(), path)) {
            faults.accept(new Fault(file.name(), SymbolicLinks.OUTSIDE, SymbolicLinks.MESSAGE));
            return closed();
        }
        String yaml = "";
        try {
            yaml = Files.readString(path);
            JsonNode root = YAML.readTree(yaml);
            if (root == null || !root.isObject()) {
                faults.accept(bad(file, "里面没有“键: 值”"));
                return speaksOfAccess(yaml) ? closed() : none();
            }
            List<String> problems = new ArrayList<>();
            check(root, problems);
            problems.forEach(problem -> faults.accept(bad(file, problem)));
            return new Sidecar(root);
        } catch (JsonProcessingException e) {
            faults.accept(bad(file, e.getOriginalMessage()));
            return speaksOfAccess(yaml) ? closed() : none();
        } catch (IOException e) {
            faults.accept(bad(file, String.valueOf(e.getMessage())));
            return closed();
        }
    }

    private static boolean speaksOfAccess(String yaml) {
        return yaml.toLowerCase(Locale.ROOT).contains(MetadataField.ACCESS.key());
    }

    private static Fault bad(CorpusFile file, String problem) {
        return new Fault(file.name(), "bad-sidecar", "旁注 meta.yaml 未能全部照办：" + problem);
    }

    private static void check(JsonNode node, List<String> problems) {
        for (var entry : node.properties()) {
            if (entry.getKey().equals(DOCUMENTS)) {
                entry.getValue().forEach(each -> check(each, problems));
            } else if (field(entry.getKey())
                    .flatMap(field -> value(field, entry.getValue()))
                    .isEmpty()) {
                problems.add("“" + entry.getKey() + ": " + entry.getValue().asText() + "”看不懂");
            }
        }
    }

    /// Puts its values into a draft.
    ///
    /// @param index which document of the file, from 0
    public void apply(MetadataDraft draft, int index, String id) {
        if (root == null) {
            return;
        }
        put(root, draft);
        JsonNode documents = root.get(DOCUMENTS);
        if (documents != null) {
            JsonNode own = documents.isArray() ? documents.get(index) : documents.get(id);
            if (own != null) {
                put(own, draft);
            }
        }
    }

    private static void put(JsonNode node, MetadataDraft draft) {
        for (var entry : node.properties()) {
            Optional<MetadataField> field = field(entry.getKey());
            field.flatMap(known -> value(known, entry.getValue()))
                    .ifPresent(value ->
                            draft.override(
                                    field.orElseThrow(), value, MetadataDraft.SIDECAR, null));
        }
    }

    /// `meeting-year` and `meeting_year` are `meetingYear`.
    private static Optional<MetadataField> field(String key) {
        String plain = key.replace("-", "").replace("_", "");
        return switch (plain.toLowerCase(Locale.ROOT)) {
            case "meetingyear" -> Optional.of(MetadataField.MEETING_YEAR);
            case "divisioncode" -> Optional.of(MetadataField.DIVISION_CODE);
            case "years" -> Optional.of(MetadataField.YEAR);
            case "access" -> Optional.of(MetadataField.ACCESS);
            default -> MetadataField.of(key);
        };
    }

    /// What a field is told to be; empty when that cannot be understood.
    private static Optional<Object> value(MetadataField field, JsonNode value) {
        return switch (field) {
            case KIND -> Optional.ofNullable(coded(Kind.values(), value.asText()));
            case BODY -> Optional.ofNullable(coded(Body.values(), value.asText()));
            case TERM, SESSION, MEETING_YEAR, YEAR -> {
                JsonNode number = value.isArray() && !value.isEmpty() ? value.get(0) : value;
                yield number.canConvertToInt() || number.asInt() > 0
                        ? Optional.of(number.asInt())
                        : Optional.empty();
            }
            case DATE, PUBLISHED, REPLIED -> {
                try {
                    yield Optional.of(LocalDate.parse(value.asText()));
                } catch (DateTimeParseException e) {
                    yield Optional.empty();
                }
            }
            case SPONSORS, SUPPORTERS, SUPPORTING -> {
                List<String> members = new ArrayList<>();
                if (value.isArray()) {
                    value.forEach(member -> members.add(member.asText()));
                } else {
                    members.add(value.asText());
                }
                yield Optional.of(members);
            }
            case ACCESS ->
                    Optional.of(
                            value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                                    ? value.asText().strip()
                                    : Metadata.UNREADABLE_ACCESS);
            default -> value.isValueNode() ? Optional.of(value.asText()) : Optional.empty();
        };
    }

    private static <T extends Coded> @Nullable T coded(T[] values, String code) {
        for (T value : values) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        return null;
    }
}
