package jianyan.export.citation;

import java.util.Arrays;
import java.util.stream.Collectors;
import jianyan.document.Coded;
import jianyan.query.InvalidRequestException;

/// The forms of a citation.
public enum CitationStyle implements Coded {
    /// 信息与文献 参考文献著录规则, GB/T 7714—2025, in force since 2026-07-01.
    GBT7714("gbt7714", "text/plain; charset=utf-8"),
    /// The edition before it, GB/T 7714—2015, which journals may still ask for.
    GBT7714_2015("gbt7714-2015", "text/plain; charset=utf-8"),
    BIBTEX("bibtex", "application/x-bibtex; charset=utf-8"),
    RIS("ris", "application/x-research-info-systems; charset=utf-8"),
    CSL_JSON("csl-json", "application/vnd.citationstyles.csl+json");

    private final String code;
    private final String mediaType;

    CitationStyle(String code, String mediaType) {
        this.code = code;
        this.mediaType = mediaType;
    }

    @Override
    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    /// @throws InvalidRequestException when there is no such style
    public static CitationStyle parse(String code) {
        return Arrays.stream(values())
                .filter(style -> style.code.equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-style",
                                "style",
                                "没有“" + code + "”这种引文格式",
                                Arrays.stream(values())
                                        .map(CitationStyle::code)
                                        .collect(Collectors.joining("、", "可用：", ""))));
    }
}
