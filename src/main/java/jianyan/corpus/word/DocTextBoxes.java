package jianyan.corpus.word;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherRecord;
import org.apache.poi.ddf.EscherSpRecord;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.GenericPropertyNode;
import org.apache.poi.hwpf.model.OfficeArtContent;
import org.apache.poi.hwpf.model.PlexOfCps;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Range;

/// The text boxes of a binary Word file, and where each is anchored.
///
/// The text of all boxes lies in a part of its own. A table tells to which shape each piece of it
/// belongs (PlcftxbxTxt of [MS-DOC] 2.8.32), another at which character a shape is anchored
/// (PlcfSpa, 2.8.37); a shape of a group is anchored where its group is. POI reads the second and
/// the groups. Used by one thread.
final class DocTextBoxes {
    /// Stands where a shape is anchored.
    static final char ANCHOR = '\u0008';

    /// FibRgFcLcb97 of [MS-DOC] 2.5.6: place and length of the table of boxes and of the drawings.
    private static final int BOXES = 0x25a;

    private static final int DRAWINGS = 0x22a;

    /// Bytes of an FTXBXS ([MS-DOC] 2.9.101), and of it before the number of the shape.
    private static final int BOX_BYTES = 22;

    private static final int BEFORE_SHAPE = 14;

    private static final int REUSABLE = 8;

    private static final int DEEPEST_GROUP = 64;

    private final HWPFDocument document;

    /// By the shape that is anchored; each is taken out where its anchor is met.
    private final Map<Integer, List<Range>> boxes = new LinkedHashMap<>();

    DocTextBoxes(HWPFDocument document) {
        this.document = document;
        if (length(SubdocumentType.TEXTBOX) > 0) {
            place(groups());
        }
    }

    /// Takes the boxes that are anchored at a character of the main text.
    ///
    /// @param position of the anchor in the document, characters
    List<Range> take(int position) {
        OfficeDrawing drawing =
                boxes.isEmpty()
                        ? null
                        : document.getOfficeDrawingsMain().getOfficeDrawingAt(position);
        List<Range> here = drawing == null ? null : boxes.remove(drawing.getShapeId());
        return here == null ? List.of() : here;
    }

    /// Takes those whose anchor was not met, in the order of the file.
    List<Range> takeRest() {
        List<Range> rest = boxes.values().stream().flatMap(List::stream).toList();
        boxes.clear();
        return rest;
    }

    /// The boxes of headers and footers, all in one.
    Range ofHeaders() {
        return part(SubdocumentType.HEADER_TEXTBOX, 0, length(SubdocumentType.HEADER_TEXTBOX));
    }

    private void place(Map<Integer, Integer> groups) {
        int length = length(SubdocumentType.TEXTBOX);
        byte[] table = document.getTableStream();
        Extent extent = extent(BOXES);
        int told = 0;
        if (extent.liesWithin(table)) {
            PlexOfCps plex = new PlexOfCps(table, extent.offset(), extent.length(), BOX_BYTES);
            for (int i = 0; i < plex.length(); i++) {
                GenericPropertyNode node = plex.getProperty(i);
                ByteBuffer box = ByteBuffer.wrap(node.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
                int end = Math.min(node.getEnd(), length);
                if (box.getShort(REUSABLE) == 0 && node.getStart() >= told && end > told) {
                    int shape = box.getInt(BEFORE_SHAPE);
                    add(groups.getOrDefault(shape, shape), node.getStart(), end);
                    told = end;
                }
            }
        }
        add(0, told, length);
    }

    private void add(int shape, int from, int to) {
        if (from < to) {
            boxes.computeIfAbsent(shape, ignored -> new ArrayList<>())
                    .add(part(SubdocumentType.TEXTBOX, from, to));
        }
    }

    /// The number of each shape that lies in a group → the number of the outermost group.
    private Map<Integer, Integer> groups() {
        Map<Integer, Integer> groups = new HashMap<>();
        byte[] table = document.getTableStream();
        Extent extent = extent(DRAWINGS);
        if (extent.liesWithin(table)) {
            OfficeArtContent drawings =
                    new OfficeArtContent(table, extent.offset(), extent.length());
            for (EscherContainerRecord page : drawings.getSpgrContainers()) {
                for (EscherRecord child : page.getChildRecords()) {
                    if (isGroup(child)) {
                        collect((EscherContainerRecord) child, 0, groups, DEEPEST_GROUP);
                    }
                }
            }
        }
        return groups;
    }

    /// @param outermost the number of the group around; 0 where this is the outermost, whose own
    ///   number is that of its first shape
    private static void collect(
            EscherContainerRecord group, int outermost, Map<Integer, Integer> groups, int depth) {
        int around = outermost;
        for (EscherRecord child : group.getChildRecords()) {
            if (isGroup(child) && depth > 0) {
                collect((EscherContainerRecord) child, around, groups, depth - 1);
            } else if (child instanceof EscherContainerRecord shape
                    && shape.getChildById(EscherSpRecord.RECORD_ID) instanceof EscherSpRecord own) {
                around = around == 0 ? own.getShapeId() : around;
                groups.put(own.getShapeId(), around);
            }
        }
    }

    private static boolean isGroup(EscherRecord record) {
        return record.getRecordId() == EscherContainerRecord.SPGR_CONTAINER
                && record instanceof EscherContainerRecord;
    }

    private Range part(SubdocumentType type, int from, int to) {
        int begin = 0;
        for (SubdocumentType each : SubdocumentType.ORDERED) {
            if (each == type) {
                break;
            }
            begin += length(each);
        }
        return new Range(begin + from, begin + to, document);
    }

    private int length(SubdocumentType type) {
        return document.getFileInformationBlock().getSubdocumentTextStreamLength(type);
    }

    private Extent extent(int field) {
        ByteBuffer header =
                ByteBuffer.wrap(document.getMainStream()).order(ByteOrder.LITTLE_ENDIAN);
        return field + 2 * Integer.BYTES > header.limit()
                ? new Extent(0, 0)
                : new Extent(header.getInt(field), header.getInt(field + Integer.BYTES));
    }

    /// @param offset in the stream of tables, bytes
    /// @param length bytes
    private record Extent(int offset, int length) {
        boolean liesWithin(byte[] table) {
            return length > 0 && offset >= 0 && offset <= table.length - length;
        }
    }
}
