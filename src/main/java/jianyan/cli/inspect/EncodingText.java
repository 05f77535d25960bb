package jianyan.cli.inspect;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jianyan.corpus.SourceFile;
import jianyan.corpus.reading.EncodingEvidence;

/// Why a file was read in its charset, in words.
final class EncodingText {
    private EncodingText() {}

    static Optional<String> of(SourceFile source) {
        EncodingEvidence evidence = source.encodingEvidence();
        if (evidence == null) {
            return Optional.empty();
        }
        String why =
                switch (evidence.how()) {
                    case MARK -> "文件开头有字节顺序标记";
                    case VALID -> "每个字节都合规";
                    case MOSTLY -> "大部分合规，有几处不合，见问题";
                    case DECLARED -> "文件自己声明";
                    case LIKELY -> "按常用字的比例：" + shares(evidence.shares());
                };
        return Optional.of(
                "依据：编码 "
                        + source.encoding()
                        + " ← "
                        + why
                        + "，把握 "
                        + Math.round(evidence.confidence() * 100)
                        + "%");
    }

    private static String shares(Map<String, Double> shares) {
        return shares.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(2)
                .map(share ->
                        "读作 " + share.getKey() + " 占 " + Math.round(share.getValue() * 100) + "%")
                .collect(Collectors.joining("，"));
    }
}
