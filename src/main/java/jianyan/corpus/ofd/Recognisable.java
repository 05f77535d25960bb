package jianyan.corpus.ofd;

import java.util.List;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.text.Characters;

/// Tells text from drawings of text: pages of pictures, and codes that only their own font can
/// read.
final class Recognisable {
    private Recognisable() {}

    /// @throws ReadingException `needs-recognition` if most of what is shown cannot be read
    static void require(List<OfdPage> pages, int fewestPerPage) throws ReadingException {
        long good = 0;
        long bad = 0;
        long drawn = 0;
        for (OfdPage page : pages) {
            long here = 0;
            for (Glyphs glyphs : page.glyphs) {
                here += glyphs.furniture() ? 0 : glyphs.text().length();
                for (int i = 0; i < glyphs.text().length(); i++) {
                    char c = glyphs.text().charAt(i);
                    if (isReadable(c)) {
                        good++;
                    } else if (!Characters.isBlank(c)) {
                        bad++;
                    }
                }
            }
            drawn += page.draws && here < fewestPerPage ? 1 : 0;
        }
        if (bad > good) {
            throw new ReadingException(
                    "needs-recognition",
                    "文字是按字形编号画出来的，"
                            + bad
                            + " 个字认不出；请向发文单位要可复制文字的版本，或导出成 PDF 再识别（jianyan recognise）");
        }
        if (good == 0 && bad == 0 || drawn * 2 > pages.size()) {
            throw new ReadingException(
                    "needs-recognition",
                    pages.size() + " 页里 " + drawn + " 页只有图像，没有文字；请导出成 PDF 再识别（jianyan recognise）");
        }
    }

    /// Private codes, controls and replacement characters are shapes and no characters.
    private static boolean isReadable(char c) {
        return Character.isDefined(c)
                && !Character.isISOControl(c)
                && (c < '\ue000' || c > '\uf8ff')
                && c != '\ufffd'
                && c != '\u25a1'
                && !Characters.isBlank(c);
    }
}
