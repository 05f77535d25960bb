package jianyan.corpus.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jianyan.analysis.Folded;
import jianyan.analysis.Folding;
import jianyan.analysis.Segmenter;
import jianyan.corpus.place.Division;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.text.FrontMatter;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import jianyan.corpus.text.MetadataField;
import jianyan.document.Body;
import jianyan.document.Evidence;
import jianyan.document.Kind;
import jianyan.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Reads where a document is from: out of its session, speaker and title, then its path, then what
/// its text speaks of. A proposal may speak of any place, so only its number and session count.
final class PlaceReader {
    private static final int HEAD_LINES = 12;

    private static final Pattern COMMITTEE_FIRST =
            Pattern.compile("[^,.;:，。；：]{2,12}(?:政协|人大常委会|人大)[:：]");

    private static final Pattern COMMITTEE = Pattern.compile("政协|政協|人大|人民政府");

    private static final Pattern MEMBER =
            Pattern.compile("[^，。：、]{2,14}(?:政协委员|政協委員|人大代表)[ 　]*[\\p{IsHan}·]{2,6}");

    private final Folding folding;
    private final Gazetteer gazetteer;
    private final PlaceRule places;

    PlaceReader(Folding folding, Segmenter segmenter, Gazetteer gazetteer) {
        this.folding = folding;
        this.gazetteer = gazetteer;
        this.places = new PlaceRule(gazetteer, segmenter);
    }

    /// Adds region, district and division code to a draft that knows its kind.
    ///
    /// @param titles folded, what stands above the table whose row this is
    void read(
            List<Line> lines,
            FoldedSample sample,
            String path,
            String titles,
            MetadataDraft draft) {
        Division within = null;
        if (draft.text(MetadataField.REGION) != null) {
            within = gazetteer.named(fold(draft.text(MetadataField.REGION)), null).orElse(null);
        }
        boolean proposal = draft.kind() == Kind.PROPOSAL;
        int seen = 0;
        for (Line line : lines) {
            if (seen++ > HEAD_LINES || draft.has(MetadataField.DISTRICT)) {
                break;
            }
            boolean title = line.shape() == LineShape.HEADING && line.level() == 0;
            boolean front =
                    FrontMatter.isSession(line.text())
                            || FrontMatter.isSpeaker(line.text())
                            || title && !proposal
                            || seen == 1 && isCommittees(line)
                            || isSigned(line);
            if (front || proposal && (isOfBody(line) || isMember(line))) {
                Folded folded = folding.fold(line.text());
                suggestPlace(places.inLine(folded.text(), within), line, folded, draft);
            }
        }
        if (!draft.has(MetadataField.REGION)) {
            places.inLine(titles.replace('/', ' '), within)
                    .ifPresent(found ->
                            draft.suggestPlace(found.division(), MetadataDraft.TABLE, null));
        }
        if (!draft.has(MetadataField.REGION)) {
            places.inLine(fold(path).replace('/', ' '), within)
                    .ifPresent(found ->
                            draft.suggestPlace(found.division(), MetadataDraft.PATH, null));
        }
        // A text of no committee may speak of a place all the time and still not be from there.
        if (!draft.has(MetadataField.REGION) && !proposal && draft.body() != Body.OTHER) {
            suggestPlace(places.inText(sample.text(), within, isCommittees(draft)), sample, draft);
        } else if (!draft.has(MetadataField.DISTRICT)
                && MetadataDraft.TEXT.equals(draft.origin(MetadataField.REGION))
                && draft.kind() == Kind.FEATURE) {
            Division region =
                    gazetteer
                            .named(String.valueOf(draft.text(MetadataField.REGION)), null)
                            .orElse(null);
            suggestPlace(
                    places.inText(sample.text(), region, isCommittees(draft))
                            .filter(found -> found.division().isDistrict()),
                    sample,
                    draft);
        }
    }

    /// 杨浦区政协:把提案办到群众心坎上 is a headline though nothing marks it as one.
    private boolean isCommittees(Line line) {
        return COMMITTEE_FIRST.matcher(fold(line.text())).lookingAt();
    }

    /// Whether the title or the head says so; what is gathered from running text is not enough.
    private static boolean isCommittees(MetadataDraft draft) {
        return draft.body() != Body.OTHER && draft.confidence(MetadataField.BODY) == 1;
    }

    /// 松江区政协 2022年8月19日 below a title; where news was filed (北京 2022年8月19日) is no sender.
    private static boolean isSigned(Line line) {
        return FrontMatter.isDateLine(line.text()) && COMMITTEE.matcher(line.text()).find();
    }

    /// Who signs below the title and of which committee: 杨浦区政协委员 古长河.
    private static boolean isMember(Line line) {
        return MEMBER.matcher(line.text()).matches();
    }

    private static boolean isOfBody(Line line) {
        String text = line.text();
        return FrontMatter.isField(text)
                && (text.startsWith("届")
                        || text.startsWith("屆")
                        || text.startsWith("会次")
                        || text.startsWith("會次")
                        || text.startsWith("案"));
    }

    private void suggestPlace(
            Optional<PlaceRule.Found> found, Line line, Folded folded, MetadataDraft draft) {
        found.ifPresent(place ->
                draft.suggestPlace(
                        place.division(),
                        evidence(
                                LineSpans.of(line, folded, place.start(), place.end()),
                                place.confidence())));
    }

    private static void suggestPlace(
            Optional<PlaceRule.Found> found, FoldedSample sample, MetadataDraft draft) {
        found.ifPresent(place ->
                draft.suggestPlace(
                        place.division(),
                        evidence(sample.span(place.start(), place.end()), place.confidence())));
    }

    private static Evidence evidence(SourceSpan span, double confidence) {
        return new Evidence("region", MetadataDraft.TEXT, span, confidence);
    }

    private String fold(@Nullable String text) {
        return text == null ? "" : folding.fold(text).text();
    }
}
