package jianyan.similarity.reasons;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jianyan.question.similarity.Ask;
import jianyan.question.similarity.Difference;
import jianyan.question.similarity.Reason;
import jianyan.question.similarity.SharedAsk;

/// A reason in a sentence, as it goes into a table that is signed.
final class ReasonText {
    private ReasonText() {}

    static String of(List<SharedAsk> both, List<SharedAsk> close, List<Difference> differing) {
        StringBuilder text = new StringBuilder();
        if (differing.stream().anyMatch(each -> each.kind().equals(Reason.OPPOSED))) {
            text.append("要求相反；");
        }
        if (both.isEmpty() && close.isEmpty()) {
            text.append("没有找到两案都提的建议");
        } else if (both.isEmpty()) {
            SharedAsk closest = close.getFirst();
            text.append("两案最相近的建议是")
                    .append(quoted(closest.query()))
                    .append("和")
                    .append(quoted(closest.candidate()))
                    .append("，是否同一件事请对照原文");
        } else {
            text.append("两案都要求")
                    .append(
                            String.join(
                                    "；",
                                    both.stream()
                                            .map(each ->
                                                    "“"
                                                            + each.what()
                                                            + "”（"
                                                            + each.query().place()
                                                            + " / "
                                                            + each.candidate().place()
                                                            + "）")
                                            .toList()));
        }
        List<String> parts = new ArrayList<>();
        for (Difference each : differing) {
            parts.add(kind(each.kind()) + side(each.query()) + " ↔ " + side(each.candidate()));
        }
        return text + (parts.isEmpty() ? "" : "；不同在：" + String.join("，", parts)) + "。";
    }

    private static String quoted(Ask ask) {
        return "“" + Phrases.bare(ask.text()) + "”（" + ask.place() + "）";
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "ask" -> "建议 ";
            case "place" -> "地方 ";
            case "number" -> "数字 ";
            case Reason.OPPOSED -> "要求 ";
            default -> "名称 ";
        };
    }

    private static String side(List<String> values) {
        return values.isEmpty()
                ? "无"
                : values.stream()
                        .map(value -> value.replaceFirst("[。；;]$", ""))
                        .collect(Collectors.joining("、"));
    }
}
