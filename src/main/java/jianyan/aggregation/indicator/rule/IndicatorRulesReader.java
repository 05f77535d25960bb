package jianyan.aggregation.indicator.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jianyan.analysis.StableHash;
import jianyan.document.Body;
import org.jspecify.annotations.Nullable;

/// Reads rules from YAML and refuses what cannot work, saying where: an unknown key, a name twice,
/// a pattern without a figure, a topic or an indicator that is not there.
public final class IndicatorRulesReader {
    private static final String RESOURCE = "indicators.yaml";

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    private IndicatorRulesReader() {}

    /// The file's shape.
    private record Written(
            @Nullable Integer version,
            @Nullable Map<String, String> words,
            @Nullable Map<String, String> topics,
            @JsonProperty("default-topics") @Nullable Map<String, String> defaultTopics,
            @Nullable List<WrittenRule> indicators,
            @Nullable List<IndicatorRules.Ratio> ratios) {}

    private record WrittenRule(
            @Nullable String id,
            @Nullable String label,
            @Nullable List<String> formerly,
            @Nullable String topic,
            @Nullable List<String> bodies,
            boolean stock,
            boolean annual,
            @Nullable List<String> patterns,
            @JsonProperty("growth-of") @Nullable List<String> growthOf,
            @Nullable String unless) {}

    /// The rules that come with the program.
    public static IndicatorRules load() {
        try {
            return read(
                    new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8)), RESOURCE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The same as they are written, to begin one's own with.
    public static String text() {
        try (InputStream yaml =
                IndicatorRulesReader.class.getResourceAsStream(
                        "/jianyan/aggregation/" + RESOURCE)) {
            return new String(
                    Objects.requireNonNull(yaml, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Rules of one's own.
    ///
    /// @param where what messages call the source
    /// @throws InvalidRulesException when it holds no usable rules
    public static IndicatorRules read(InputStream yaml, String where) throws IOException {
        byte[] text = yaml.readAllBytes();
        Written written;
        try {
            written = YAML.readValue(text, Written.class);
        } catch (JacksonException wrong) {
            throw new InvalidRulesException(where, wrong);
        }
        if (written == null
                || written.version() == null
                || written.indicators() == null
                || written.indicators().isEmpty()) {
            throw new InvalidRulesException(where, "缺少 version，或者 indicators 里没有指标");
        }
        Map<String, String> words = written.words() == null ? Map.of() : written.words();
        Map<String, Pattern> topics = new LinkedHashMap<>();
        if (written.topics() != null) {
            written.topics()
                    .forEach((name, pattern) ->
                            topics.put(
                                    name,
                                    RulePattern.compileWords(
                                            pattern, words, where + "，主题 " + name)));
        }
        Set<String> ids = new HashSet<>();
        List<IndicatorRule> rules =
                written.indicators().stream()
                        .map(rule -> rule(rule, words, topics.keySet(), ids, where))
                        .toList();
        List<IndicatorRules.Ratio> ratios = written.ratios() == null ? List.of() : written.ratios();
        for (IndicatorRules.Ratio ratio : ratios) {
            if (!ids.contains(ratio.part()) || !ids.contains(ratio.whole())) {
                throw new InvalidRulesException(
                        where, "比率 " + ratio.part() + " / " + ratio.whole() + " 用了没有的指标");
            }
        }
        return new IndicatorRules(
                HexFormat.of().toHexDigits(StableHash.of(new String(text, StandardCharsets.UTF_8))),
                written.version(),
                topics,
                defaultTopics(written.defaultTopics(), topics.keySet(), where),
                rules,
                ratios);
    }

    private static Map<Body, String> defaultTopics(
            @Nullable Map<String, String> written, Set<String> topics, String where) {
        Map<Body, String> defaults = new EnumMap<>(Body.class);
        if (written == null) {
            return defaults;
        }
        written.forEach((code, topic) -> {
            Body body = body(code, where + "，default-topics");
            if (!topics.contains(topic)) {
                throw new InvalidRulesException(where, "default-topics 里的主题“" + topic + "”没有定义");
            }
            defaults.put(body, topic);
        });
        return defaults;
    }

    private static Body body(String code, String where) {
        return Arrays.stream(Body.values())
                .filter(body -> body.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRulesException(
                                where,
                                "没有机构“"
                                        + code
                                        + "”，已有："
                                        + Arrays.stream(Body.values()).map(Body::code).toList()));
    }

    private static IndicatorRule rule(
            WrittenRule rule,
            Map<String, String> words,
            Set<String> topics,
            Set<String> ids,
            String source) {
        String id = rule.id();
        if (id == null || !ID.matcher(id).matches() || !ids.add(id)) {
            throw new InvalidRulesException(
                    source, "指标的 id“" + id + "”缺失、重复，或不像 proposals-received 这样的写法");
        }
        String where = source + "，指标 " + id;
        String label = rule.label();
        if (label == null || label.isBlank()) {
            throw new InvalidRulesException(where, "缺少 label，如：收到提案");
        }
        if (rule.topic() != null && !topics.contains(rule.topic())) {
            throw new InvalidRulesException(
                    where, "主题“" + rule.topic() + "”不在其中：" + topics.stream().sorted().toList());
        }
        List<RulePattern> patterns =
                orNone(rule.patterns()).stream()
                        .map(pattern -> RulePattern.compile(pattern, words, where))
                        .toList();
        List<Pattern> growthOf =
                orNone(rule.growthOf()).stream()
                        .map(name -> RulePattern.compileWords("(?:" + name + ")$", words, where))
                        .toList();
        if (patterns.isEmpty() && growthOf.isEmpty()) {
            throw new InvalidRulesException(where, "缺少 patterns 或 growth-of");
        }
        List<Pattern> names =
                orNone(rule.growthOf()).stream()
                        .map(name -> RulePattern.compileWords(name, words, where))
                        .toList();
        Pattern unless =
                rule.unless() == null
                        ? null
                        : RulePattern.compileWords(rule.unless(), words, where);
        Set<Body> bodies =
                orNone(rule.bodies()).stream()
                        .map(code -> body(code, where))
                        .collect(Collectors.toSet());
        return new IndicatorRule(
                id,
                label,
                Set.copyOf(orNone(rule.formerly())),
                rule.topic(),
                bodies,
                rule.stock(),
                rule.annual(),
                patterns,
                growthOf,
                names,
                unless);
    }

    private static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
