package jianyan.corpus.repair;

import java.util.List;
import jianyan.analysis.Folding;
import jianyan.corpus.structure.HeadingRule;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.Line;

/// All repairs in their order. First what stands inside single lines; then what a line is, for only
/// then can be told which lines may join.
public final class Repairs {
    private final Folding folding;
    private final HeadingRule headings;
    private final List<RepairStep> withinLines;
    private final List<RepairStep> betweenLines;

    public Repairs(Folding folding) {
        this.folding = folding;
        this.headings = new HeadingRule(folding);
        this.withinLines =
                List.of(
                        new SoftReturnRepair(),
                        new LookAlikeRepair(),
                        new PinyinRepair(),
                        new SpacingRepair(),
                        new FurnitureRepair(),
                        new PageFurnitureRepair());
        this.betweenLines = List.of(new CaptionRepair(), new JoinRepair());
    }

    /// Drops lines of which nothing is left: marks of Markdown, zero-width characters.
    private static List<Line> withoutEmpty(List<Line> lines) {
        return lines.stream().allMatch(Repairs::isVisible)
                ? lines
                : lines.stream().filter(Repairs::isVisible).toList();
    }

    private static boolean isVisible(Line line) {
        return !line.mapped().isBlank();
    }

    /// Repaired lines with headings marked. What was done is added to the text's own log.
    public List<Line> apply(DecodedText decoded) {
        RepairStep.Context context = new RepairStep.Context(decoded.text(), folding, decoded.log());
        List<Line> lines = withoutEmpty(decoded.lines());
        for (RepairStep step : withinLines) {
            lines = withoutEmpty(step.repair(lines, context));
        }
        lines = headings.mark(lines);
        for (RepairStep step : betweenLines) {
            lines = step.repair(lines, context);
        }
        return lines;
    }
}
