package jianyan.export.citation;

import jianyan.document.Kind;
import jianyan.document.Metadata;
import org.jspecify.annotations.Nullable;

/// Who brought a work out, and where.
///
/// @param place 出版地: the city; null when unknown
/// @param name 出版者: the body or the newspaper; null when unknown
/// @param medium what it came out as
record Issuer(@Nullable String place, @Nullable String name, Medium medium) {
    enum Medium {
        /// A document of the body itself.
        BODY,
        NEWSPAPER,
        /// What a site or a paper not named as one put out about the body.
        ONLINE,
        /// Nobody knows where it came out.
        UNKNOWN
    }

    static Issuer of(Metadata metadata) {
        if (isOfTheBody(metadata)) {
            return new Issuer(city(metadata), body(metadata), Medium.BODY);
        }
        String source = metadata.source();
        if (source != null && (source.endsWith("报") || source.endsWith("報"))) {
            return new Issuer(null, source, Medium.NEWSPAPER);
        }
        boolean online = source != null || metadata.kind() == Kind.FEATURE;
        return new Issuer(null, source, online ? Medium.ONLINE : Medium.UNKNOWN);
    }

    /// Features are about a committee, not by it.
    private static boolean isOfTheBody(Metadata metadata) {
        return metadata.kind() != Kind.FEATURE && body(metadata) != null;
    }

    private static @Nullable String body(Metadata metadata) {
        String place = text(metadata.region()) + text(metadata.district());
        if (place.isEmpty()) {
            return null;
        }
        return switch (metadata.body()) {
            case CPPCC -> "中国人民政治协商会议" + place + "委员会";
            case NPC -> place + "人民代表大会";
            case GOVERNMENT -> place + "人民政府";
            case COUNCIL, OTHER -> null;
        };
    }

    /// The seat of a province is not told by its name, so of those no place is stated.
    private static @Nullable String city(Metadata metadata) {
        String region = text(metadata.region());
        if (region.endsWith("市")) {
            return region.substring(0, region.length() - 1);
        }
        String district = text(metadata.district());
        return district.endsWith("市") ? district.substring(0, district.length() - 1) : null;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
