package jianyan.analysis.lexicon;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What kind of thing a lexicon term names.
public enum TermClass {
    /// Policies, campaigns and what they are about: 十四五规划, 加装电梯.
    POLICY,
    /// Offices, committees and companies: 发展和改革委员会.
    INSTITUTION,
    /// Districts, streets, towns and well-known places: 徐家汇街道.
    PLACE,
    /// Parties, people's organisations and sectors (界别): 民革, 教育界.
    PARTY,
    /// Ways of working: 双月协商会, 办复率.
    MEASURE,
    /// Words that regions say differently: 信息 and 资讯.
    REGIONAL;

    /// As it stands in a lexicon file.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TermClass> ofCode(String code) {
        return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
    }
}
