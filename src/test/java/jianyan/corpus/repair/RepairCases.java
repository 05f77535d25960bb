package jianyan.corpus.repair;

import java.util.List;
import jianyan.analysis.Folding;
import jianyan.corpus.reading.LineCutter;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.RepairLog;
import jianyan.document.Repair;

/// Runs repairs over small texts.
final class RepairCases {
    private static final Folding FOLDING = Folding.load();
    private static final Repairs REPAIRS = new Repairs(FOLDING);

    private RepairCases() {}

    /// One step alone over the lines of a text.
    static List<Line> after(RepairStep step, String text) {
        RepairLog log = new RepairLog();
        return step.repair(
                LineCutter.cut(text, false, log), new RepairStep.Context(text, FOLDING, log));
    }

    /// The reading text after one step, lines parted by line breaks.
    static String reading(RepairStep step, String text) {
        return String.join("\n", after(step, text).stream().map(Line::text).toList());
    }

    /// All repairs over the lines of a text.
    static List<Line> afterAll(String text) {
        return REPAIRS.apply(decoded(text));
    }

    static List<Repair> repairs(String text) {
        DecodedText decoded = decoded(text);
        REPAIRS.apply(decoded);
        return decoded.log().repairs(_ -> true);
    }

    static DecodedText decoded(String text) {
        RepairLog log = new RepairLog();
        return new DecodedText(
                text, LineCutter.cut(text, false, log), null, null, "text/plain", "UTF-8", log);
    }

    /// Each line as `SHAPE text`.
    static List<String> shapes(List<Line> lines) {
        return lines.stream().map(line -> line.shape() + " " + line.text()).toList();
    }
}
