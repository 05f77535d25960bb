package jianyan.corpus.place;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An administrative division: province, city, county or district.
///
/// @param code GB/T 2260: two digits for a province, four for a city, six for a county or district
/// @param name the full name in simplified characters, 徐汇区
/// @param above the division that it belongs to; null for a province
public record Division(String code, String name, @Nullable Division above) {
    private static final Pattern PEOPLES =
            Pattern.compile("(?:(?:蒙古|回|藏|苗|彝|壮|朝鲜|侗|白|土家|哈尼|哈萨克|傣|傈僳|景颇|柯尔克孜|布依|羌)族?)+$");

    /// The name without its kind: 徐汇, 浦东, 广西; the full name when that would leave one character.
    public String shortName() {
        if (code.length() == 2 && name.endsWith("自治区")) {
            return name.startsWith("内蒙古") ? "内蒙古" : name.substring(0, 2);
        }
        for (String kind : new String[] {"特别行政区", "新区", "地区", "省", "市", "区", "县", "旗", "盟"}) {
            if (name.endsWith(kind) && name.length() - kind.length() >= 2) {
                return name.substring(0, name.length() - kind.length());
            }
        }
        return name;
    }

    /// The name as a Chinese reader says it: 临夏州 for 临夏回族自治州; the full name of any other.
    public String customaryName() {
        if (!name.endsWith("自治州")) {
            return name;
        }
        // Whose self-government it is stands between the place and its kind: 临夏 回族, 红河 哈尼族彝族.
        String place = name.substring(0, name.length() - "自治州".length());
        return PEOPLES.matcher(place).replaceFirst("") + "州";
    }

    /// Whether it is a district or county, rather than a province or city.
    public boolean isDistrict() {
        return code.length() == 6;
    }

    /// The province or city that a document of this division is filed under: for a district the
    /// division above it, 上海市 for 徐汇区 and 台中市 for 北屯区.
    public Division region() {
        return isDistrict() && above != null ? above : this;
    }

    /// Whether `other` is this division or lies in it.
    public boolean contains(Division other) {
        return other.code.startsWith(code);
    }

    public boolean isInShanghai() {
        return code.startsWith("31");
    }
}
