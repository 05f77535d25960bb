package jianyan.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.question.check.Severity;

/// Reads the rules for drafts, and says in which line a file is wrong.
public final class CheckRulesReader {
    private static final String RESOURCE = "rules.yaml";

    private static final Set<String> COMMON =
            Set.of("id", "check", "name", "severity", "source", "text");

    private static final Set<String> CHECKS =
            Set.of(
                    "one-matter",
                    "part",
                    "length",
                    "phrases",
                    "figures",
                    "addressee",
                    "substance",
                    "held");

    private CheckRulesReader() {}

    /// The rules that come with the program.
    public static CheckRules load() {
        return read(text(), RESOURCE);
    }

    /// The same as they are written, to begin one's own with.
    public static String text() {
        try (InputStream yaml =
                CheckRulesReader.class.getResourceAsStream("/jianyan/check/" + RESOURCE)) {
            return new String(
                    Objects.requireNonNull(yaml, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Rules of one's own.
    ///
    /// @param file what messages call the source
    /// @throws InvalidCheckRulesException when they cannot be followed
    public static CheckRules read(String yaml, String file) {
        RuleNode root = RuleNode.parse(yaml, file);
        root.allow(Set.of("version", "rules"));
        List<CheckRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (RuleNode node : root.items("rules")) {
            CheckRule rule = rule(node);
            if (!ids.add(rule.id())) {
                throw node.wrong("已有 id 是“" + rule.id() + "”的规则");
            }
            rules.add(rule);
        }
        return new CheckRules(root.text("version"), rules);
    }

    private static CheckRule rule(RuleNode node) {
        Requirement requirement = requirement(node);
        return new CheckRule(
                node.text("id"),
                node.text("name"),
                severity(node),
                node.text("source"),
                node.text("text"),
                requirement);
    }

    private static Severity severity(RuleNode node) {
        String code = node.text("severity");
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        node.member("severity")
                                .wrong("没有“" + code + "”这一级，可用的有 error、warning、hint"));
    }

    private static Requirement requirement(RuleNode node) {
        return switch (node.text("check")) {
            case "one-matter" ->
                    new OneMatterRequirement(
                            own(node, "limit", "least", "joints", "asides").share("limit"),
                            node.number("least"),
                            node.patterns("joints"),
                            node.patterns("asides"));
            case "part" ->
                    new PartRequirement(
                            own(node, "headings", "cues").patterns("headings"),
                            node.patterns("cues"));
            case "length" -> length(own(node, "of", "least", "most"));
            case "phrases" ->
                    new PhraseRequirement(
                            own(node, "phrases", "unless", "most").patterns("phrases"),
                            node.patterns("unless"),
                            node.number("most"));
            case "figures" ->
                    new FigureRequirement(
                            own(node, "figures", "unless", "sources", "most").patterns("figures"),
                            node.patterns("unless"),
                            node.patterns("sources"),
                            node.number("most"));
            case "addressee" ->
                    new AddresseeRequirement(
                            own(node, "bodies", "most").patterns("bodies"), node.number("most"));
            case "substance" ->
                    new SubstanceRequirement(
                            own(node, "empty", "least", "most").patterns("empty"),
                            node.number("least"),
                            node.number("most"));
            case "held" -> new HeldRequirement(own(node, "most").number("most"));
            default ->
                    throw node.member("check")
                            .wrong(
                                    "没有“"
                                            + node.text("check")
                                            + "”这种检查，可用的有 "
                                            + String.join("、", new TreeSet<>(CHECKS)));
        };
    }

    private static Requirement length(RuleNode node) {
        String of = node.text("of");
        if (!of.equals("title") && !of.equals("text")) {
            throw node.member("of").wrong("of 是 title（案由）或 text（正文）");
        }
        int least = node.number("least");
        int most = node.number("most");
        if (least > most) {
            throw node.member("least").wrong("least 大于 most");
        }
        return new LengthRequirement(of.equals("title"), least, most);
    }

    /// Refuses what this check does not know.
    private static RuleNode own(RuleNode node, String... names) {
        node.allow(
                Stream.concat(COMMON.stream(), Arrays.stream(names)).collect(Collectors.toSet()));
        return node;
    }
}
