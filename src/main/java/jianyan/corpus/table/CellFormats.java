package jianyan.corpus.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/// Numbers of a spreadsheet as text: days as 2023-01-15 whatever their format, numbers as they are
/// shown, plain ones without exponent or rounding. Used by one thread.
final class CellFormats {
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final boolean since1904;

    CellFormats(boolean since1904) {
        this.since1904 = since1904;
    }

    /// @param index of the number format
    /// @param format the number format's own text, `yyyy/m/d`
    String text(double value, int index, String format) {
        if (DateUtil.isADateFormat(index, format)
                && value >= 1
                && DateUtil.isValidExcelDate(value)) {
            LocalDateTime at = DateUtil.getLocalDateTime(value, since1904, true);
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : at.toLocalDate() + " " + at.toLocalTime();
        }
        if (format.isEmpty() || format.equals("@") || format.equalsIgnoreCase("general")) {
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
        return formatter.formatRawCellContents(value, index, format, since1904);
    }
}
