package jianyan.corpus.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// How the parts of an Office package refer to each other (ECMA-376 part 2, relationships).
///
/// @param id what the referring part calls it
/// @param type the last word of the relationship's type: `header`, `worksheet`
/// @param target the part's name in the package
public record PackagePart(String id, String type, String target) {
    /// What a part refers to, its targets outside the package left out.
    ///
    /// @param part the part's name; empty for the package itself
    public static List<PackagePart> of(ZipFile zip, String part)
            throws IOException, ReadingException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        List<PackagePart> parts = new ArrayList<>();
        UntrustedXml.readPart(
                zip,
                folder + "_rels/" + part.substring(slash) + ".rels",
                xml -> {
                    while (xml.hasNext()) {
                        if (xml.next() == XMLStreamConstants.START_ELEMENT
                                && xml.getLocalName().equals("Relationship")
                                && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                            String type = String.valueOf(xml.getAttributeValue(null, "Type"));
                            parts.add(
                                    new PackagePart(
                                            String.valueOf(xml.getAttributeValue(null, "Id")),
                                            type.substring(type.lastIndexOf('/') + 1),
                                            resolve(
                                                    folder,
                                                    xml.getAttributeValue(null, "Target"))));
                        }
                    }
                });
        return parts;
    }

    /// The part of a type that is named first, or null.
    public static @Nullable String first(List<PackagePart> parts, String type) {
        return parts.stream()
                .filter(part -> part.type.equals(type))
                .map(PackagePart::target)
                .findFirst()
                .orElse(null);
    }

    /// A name relative to a folder of the package, without `.` and `..`.
    public static String resolve(String folder, @Nullable String target) {
        String path = target == null ? "" : target.startsWith("/") ? target : folder + target;
        List<String> names = new ArrayList<>();
        for (String name : path.split("/")) {
            if (name.equals("..") && !names.isEmpty()) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }
}
