package jianyan.corpus.ofd;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jianyan.corpus.reading.UntrustedXml;
import org.jspecify.annotations.Nullable;

/// Reads what one page, template or annotation draws (GB/T 33190-2016, 7.7 and 11). Used by one
/// thread.
final class OfdPage {
    /// A gap of so many heights between two characters is no letter-spacing.
    private static final double GAP = 1.6;

    /// Sines below this are of text that stands upright.
    private static final double UPRIGHT = 0.02;

    final List<Glyphs> glyphs = new ArrayList<>();
    final List<String> templates = new ArrayList<>();
    boolean draws;

    /// @param furniture whether all of it belongs to the page and not to the text
    void read(XMLStreamReader xml, boolean furniture) throws XMLStreamException {
        boolean watermark = furniture;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event != START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "Template" ->
                        templates.add(String.valueOf(xml.getAttributeValue(null, "TemplateID")));
                case "Annot" -> watermark = true;
                case "ImageObject", "PathObject", "CompositeGraphicUnit" -> draws = true;
                case "TextObject" -> readText(xml, watermark);
                default -> {}
            }
        }
    }

    private void readText(XMLStreamReader xml, boolean furniture) throws XMLStreamException {
        double[] boundary = numbers(xml.getAttributeValue(null, "Boundary"));
        double[] turn = numbers(xml.getAttributeValue(null, "CTM"));
        double[] sizes = numbers(xml.getAttributeValue(null, "Size"));
        String visible = xml.getAttributeValue(null, "Visible");
        double scale = turn.length == 6 ? Math.hypot(turn[2], turn[3]) : 1;
        double size = (sizes.length > 0 ? sizes[0] : 4) * (scale > 0 ? scale : 1);
        boolean turned = turn.length == 6 && isAslant(turn);
        StringBuilder text = new StringBuilder();
        double x = 0;
        double y = 0;
        double width = 0;
        boolean begun = false;
        boolean inCode = false;
        double[] deltas = {};
        StringBuilder code = new StringBuilder();
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == START_ELEMENT) {
                open++;
                inCode = xml.getLocalName().equals("TextCode");
                if (inCode) {
                    double[] left = numbers(xml.getAttributeValue(null, "X"));
                    double[] down = numbers(xml.getAttributeValue(null, "Y"));
                    if (!begun) {
                        x = left.length > 0 ? left[0] : 0;
                        y = down.length > 0 ? down[0] : size;
                        begun = true;
                    }
                    deltas = deltas(xml.getAttributeValue(null, "DeltaX"));
                    code.setLength(0);
                }
            } else if ((event == CHARACTERS || event == CDATA) && inCode) {
                code.append(xml.getText());
            } else if (event == END_ELEMENT) {
                open--;
                if (xml.getLocalName().equals("TextCode")) {
                    inCode = false;
                    width = Math.max(width, spread(code.toString(), deltas, size, text));
                }
            }
        }
        if (!text.toString().isBlank() && !"false".equals(visible)) {
            double left = (boundary.length == 4 ? boundary[0] : 0) + x * horizontal(turn);
            double base =
                    (boundary.length == 4 ? boundary[1] : 0) + y * (turn.length == 6 ? scale : 1);
            double right = left + Math.max(width * horizontal(turn), size / 2);
            glyphs.add(
                    new Glyphs(
                            text.toString().strip(),
                            left,
                            base - size,
                            right,
                            base,
                            size,
                            turned,
                            furniture));
        }
    }

    private static double horizontal(double[] turn) {
        return turn.length == 6 ? Math.max(Math.hypot(turn[0], turn[1]), 0.01) : 1;
    }

    private static boolean isAslant(double[] turn) {
        double length = Math.hypot(turn[0], turn[1]);
        double sine = length == 0 ? 0 : Math.abs(turn[1] / length);
        return sine > UPRIGHT && sine < 1 - UPRIGHT;
    }

    /// Adds the characters with a blank where they stand far apart; the answer is their width.
    private static double spread(String code, double[] deltas, double size, StringBuilder into) {
        double width = 0;
        int index = 0;
        for (int i = 0; i < code.length(); i++) {
            into.append(code.charAt(i));
            if (Character.isHighSurrogate(code.charAt(i))) {
                continue;
            }
            double own = code.charAt(i) < 0x2000 ? size / 2 : size;
            double step = index < deltas.length ? deltas[index] : own;
            index++;
            boolean last = i == code.length() - 1;
            if (!last && step > own + GAP * size) {
                into.append('\t');
            }
            width += last ? own : step;
        }
        return width;
    }

    /// The numbers of a list; `g 3 5.5` stands for 5.5 three times.
    static double[] deltas(@Nullable String list) {
        if (list == null || list.indexOf('g') < 0) {
            return numbers(list);
        }
        String[] words = list.strip().split("\\s+");
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("g") && i + 2 < words.length) {
                int times = Math.clamp(UntrustedXml.number(words[i + 1], 0), 0, 10_000);
                double value = number(words[i + 2]);
                for (int n = 0; n < times; n++) {
                    all.add(value);
                }
                i += 2;
            } else {
                all.add(number(words[i]));
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static double[] numbers(@Nullable String list) {
        if (list == null || list.isBlank()) {
            return new double[0];
        }
        String[] words = list.strip().split("\\s+");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = number(words[i]);
        }
        return numbers;
    }

    private static double number(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
