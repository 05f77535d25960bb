package jianyan.export.citation;

import java.time.LocalDate;
import java.util.List;
import jianyan.document.Document;
import jianyan.export.json.Json;
import jianyan.question.search.Sentence;
import org.jspecify.annotations.Nullable;

/// A document, or one sentence of it, cited.
public final class Citation {
    private final CitedWork work;
    private final LocalDate accessed;

    Citation(CitedWork work, LocalDate accessed) {
        this.work = work;
        this.accessed = accessed;
    }

    /// @param sentence what is cited; null for the whole document
    /// @param accessed the day it was read here; stated only of what is cited as lying online
    /// @throws jianyan.query.InvalidRequestException when the sentence's words have changed
    public static Citation of(Document document, @Nullable Sentence sentence, LocalDate accessed) {
        CitedSentence place =
                sentence == null ? null : CitedSentence.of(sentence.passage(), sentence.quoted());
        return new Citation(CitedWork.of(document, place), accessed);
    }

    /// @return the text as the style's media type wants it, ending in a line break
    public String in(CitationStyle style, Json json) {
        return switch (style) {
            case GBT7714 -> new Gbt7714(Gbt7714.Edition.OF_2025).text(work, accessed);
            case GBT7714_2015 -> new Gbt7714(Gbt7714.Edition.OF_2015).text(work, accessed);
            case BIBTEX -> Bibtex.text(work, accessed);
            case RIS -> Ris.text(work, accessed);
            case CSL_JSON -> json.toIndentedText(List.of(CslItem.of(work, accessed))) + "\n";
        };
    }
}
