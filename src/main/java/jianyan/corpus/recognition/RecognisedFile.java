package jianyan.corpus.recognition;

/// What came of recognising one file.
///
/// @param pages how many it has
/// @param read how many of them were read in this run; the others were there already
/// @param confidence of its characters, from 0 to 1
public record RecognisedFile(
        String file,
        int pages,
        int read,
        String language,
        int characters,
        double confidence,
        long tookMillis) {
    public static RecognisedFile of(String file, RecognisedText text, int read, long tookMillis) {
        double sum = 0;
        int characters = 0;
        for (RecognisedPage page : text.pages()) {
            int here = page.lines().stream().mapToInt(line -> line.text().length()).sum();
            sum += page.confidence() * here;
            characters += here;
        }
        double mean = characters == 0 ? 0 : Math.round(sum / characters * 1000) / 1000.0;
        return new RecognisedFile(
                file,
                text.pages().size(),
                read,
                text.head().language(),
                characters,
                mean,
                tookMillis);
    }
}
