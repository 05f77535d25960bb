package jianyan.export.citation;

/// The sentence of a document that is cited.
///
/// @param paragraph the passage it stands in, counted from 1 as in the passage's id
/// @param words of the source, in its script
record CitedSentence(int paragraph, String words) {
    static CitedSentence of(String passage, String words) {
        int number = passage.lastIndexOf("#p");
        return new CitedSentence(Integer.parseInt(passage.substring(number + 2)), words);
    }

    /// The words in quotation marks of their own kind, with those inside them turned into the kind
    /// that stands within quotations: “ ” and ‘ ’ change places, 「 」 and 『 』 likewise.
    String quoted() {
        boolean corners = words.indexOf('「') >= 0 || words.indexOf('『') >= 0;
        StringBuilder text = new StringBuilder();
        words.chars().map(CitedSentence::inner).forEach(c -> text.append((char) c));
        return corners ? "「" + text + "」" : "“" + text + "”";
    }

    private static int inner(int mark) {
        return switch (mark) {
            case '“' -> '‘';
            case '”' -> '’';
            case '‘' -> '“';
            case '’' -> '”';
            case '「' -> '『';
            case '」' -> '』';
            case '『' -> '「';
            case '』' -> '」';
            default -> mark;
        };
    }
}
