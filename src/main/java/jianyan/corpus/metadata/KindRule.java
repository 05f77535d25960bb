package jianyan.corpus.metadata;

import java.util.List;
import java.util.regex.Pattern;
import jianyan.document.Kind;

/// What sort of document it is, by folded title and headings.
public final class KindRule {
    private static final Pattern REPLY = MetadataWords.KIND_REPLY.pattern();
    private static final Pattern PROPOSAL = MetadataWords.KIND_PROPOSAL.pattern();
    private static final Pattern REPORT = MetadataWords.KIND_REPORT.pattern();
    private static final Pattern RESOLUTION = MetadataWords.KIND_RESOLUTION.pattern();
    private static final Pattern SUMMARY = MetadataWords.KIND_SUMMARY.pattern();
    private static final Pattern SUMMARY_HEADING = MetadataWords.HEADING_OF_SUMMARY.pattern();

    private KindRule() {}

    /// @param headings the folded headings below the title
    /// @param spoken whether the text speaks of a committee, congress or government
    public static Kind of(String title, List<String> headings, boolean spoken) {
        if (RESOLUTION.matcher(title).find()) {
            return Kind.OTHER;
        }
        if (REPORT.matcher(title).find() && !title.contains("述职")) {
            return Kind.REPORT;
        }
        if (REPLY.matcher(title).find()) {
            return Kind.REPLY;
        }
        if (PROPOSAL.matcher(title).find()) {
            return Kind.PROPOSAL;
        }
        if (SUMMARY.matcher(title).find()
                || headings.stream().anyMatch(heading -> SUMMARY_HEADING.matcher(heading).find())) {
            return Kind.SUMMARY;
        }
        return spoken ? Kind.FEATURE : Kind.OTHER;
    }
}
