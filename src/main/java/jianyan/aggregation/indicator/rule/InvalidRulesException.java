package jianyan.aggregation.indicator.rule;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.jspecify.annotations.Nullable;

/// The rules for reading indicators cannot be used as they stand; the message says where and why.
public final class InvalidRulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidRulesException(String where, String why) {
        super(where + "：" + why);
    }

    /// @param cause names the place, and the key when that is what is wrong
    InvalidRulesException(String where, JacksonException cause) {
        super(where + place(cause.getLocation()) + "：" + why(cause), cause);
    }

    private static String place(@Nullable JsonLocation at) {
        return at == null ? "" : " 第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列";
    }

    private static String why(JacksonException cause) {
        return cause instanceof UnrecognizedPropertyException unknown
                ? "没有“" + unknown.getPropertyName() + "”这个键"
                : "不是规则应有的 YAML 写法";
    }
}
