package jianyan.export.citation;

import jianyan.document.Body;
import jianyan.document.Metadata;
import jianyan.document.Proposal;
import org.jspecify.annotations.Nullable;

/// The session and the number of a document as its readers say them: 第二届委员会第一次会议提案第1002号.
final class SessionWords {
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private SessionWords() {}

    /// @return null when neither is known, or the title says the session already and there is no
    ///   number
    static @Nullable String of(Metadata metadata, @Nullable Proposal proposal) {
        String session = metadata.title().contains("届") ? "" : session(metadata);
        String number =
                proposal == null || proposal.number() == null
                        ? ""
                        : number(metadata, proposal.number());
        String words = session + number;
        return words.isEmpty() ? null : words;
    }

    private static String session(Metadata metadata) {
        Integer term = metadata.term();
        Integer session = metadata.session();
        String last = session == null ? "" : "第" + ordinal(session) + "次会议";
        if (term == null) {
            return last;
        }
        String assembly =
                switch (metadata.body()) {
                    case CPPCC -> "届委员会";
                    case NPC -> "届人民代表大会";
                    case GOVERNMENT, COUNCIL, OTHER -> "届";
                };
        return "第" + ordinal(term) + assembly + last;
    }

    private static String number(Metadata metadata, String number) {
        String noun =
                metadata.body() == Body.CPPCC
                        ? "提案"
                        : metadata.title().endsWith("议案")
                                ? "议案"
                                : metadata.body() == Body.NPC ? "建议" : "";
        boolean digits = number.chars().allMatch(Character::isDigit);
        return noun + (digits ? "第" : "") + number + (number.endsWith("号") ? "" : "号");
    }

    /// 1 to 99 as in 第十五届; above that the figure.
    private static String ordinal(int value) {
        if (value < 1 || value > 99) {
            return String.valueOf(value);
        }
        int tens = value / 10;
        return (tens == 0 ? "" : tens == 1 ? "十" : DIGITS[tens] + "十") + DIGITS[value % 10];
    }
}
