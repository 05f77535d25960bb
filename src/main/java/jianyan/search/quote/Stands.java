package jianyan.search.quote;

import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.document.Orientation;
import jianyan.document.Section;
import jianyan.question.search.Stand;
import jianyan.search.quote.QuestionForms.What;

/// Says how a sentence stands to what it speaks of: by the orientation of its section; where that
/// says nothing, by its own words.
///
/// What a proposal asks for is neither done nor planned, so in a proposal only the reply is read by
/// its words.
final class Stands {
    private static final String REPLY = "答复";

    private final QuestionForms forms;

    Stands(QuestionForms forms) {
        this.forms = forms;
    }

    Stand of(Document document, Section section, String foldedSentence) {
        return switch (section.orientation()) {
            case REVIEW -> Stand.DONE;
            case PLAN -> Stand.PLANNED;
            case SHORTFALL -> Stand.NOT_DONE;
            case LESSON -> Stand.OTHER;
            case NONE -> byWords(document, section, foldedSentence);
        };
    }

    private Stand byWords(Document document, Section section, String foldedSentence) {
        boolean asks =
                document.metadata().kind() == Kind.PROPOSAL && !section.heading().contains(REPLY);
        if (asks || section.orientation() != Orientation.NONE) {
            return Stand.OTHER;
        }
        if (forms.tells(What.NOT_DONE, foldedSentence)) {
            return Stand.NOT_DONE;
        }
        if (forms.tells(What.PLANNED, foldedSentence)) {
            return Stand.PLANNED;
        }
        return forms.tells(What.DONE, foldedSentence) ? Stand.DONE : Stand.OTHER;
    }
}
