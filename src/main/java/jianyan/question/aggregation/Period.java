package jianyan.question.aggregation;

import jianyan.query.InvalidRequestException;

/// Coverage years, both included.
public record Period(int from, int to) {
    public boolean covers(int year) {
        return from <= year && year <= to;
    }

    /// `2019-2021`, or `2022`.
    @Override
    public String toString() {
        return from == to ? String.valueOf(from) : from + "-" + to;
    }

    /// Reads `2019-2021` or `2022`.
    ///
    /// @param where the parameter, for messages
    public static Period parse(String where, String text) {
        String[] years = text.strip().split("[-–—至到]", 2);
        try {
            int from = Integer.parseInt(years[0].strip());
            int to = years.length == 1 ? from : Integer.parseInt(years[1].strip());
            if (from > to) {
                throw new InvalidRequestException(
                        "reversed-range", where, "起始年 " + from + " 在终止年 " + to + " 之后", "先写早的一年");
            }
            return new Period(from, to);
        } catch (NumberFormatException notYears) {
            throw new InvalidRequestException(
                    "malformed-period", where, "“" + text + "”不是时段", "写成 2019-2021 或 2022");
        }
    }
}
