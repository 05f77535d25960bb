package jianyan.engine;

import java.util.List;
import jianyan.analysis.folding.ScriptWriter;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.Passage;
import jianyan.document.Section;
import jianyan.question.search.Script;

/// Writes documents, and other texts, in one script for people to read. Loaded when somebody first
/// asks for it.
public final class Scripts {
    private static final class Simplified {
        static final ScriptWriter WRITER = ScriptWriter.simplified();
    }

    private static final class Traditional {
        static final ScriptWriter WRITER = ScriptWriter.traditional();
    }

    private Scripts() {}

    /// A text of any kind; its length in UTF-16 units stays.
    public static String written(String text, Script script) {
        return writer(script).write(text);
    }

    private static ScriptWriter writer(Script script) {
        return switch (script) {
            case SIMPLIFIED -> Simplified.WRITER;
            case TRADITIONAL -> Traditional.WRITER;
        };
    }

    static Document written(Document document, Script script) {
        ScriptWriter writer = writer(script);
        List<Section> sections =
                document.sections().stream().map(section -> written(section, writer)).toList();
        return new Document(
                document.id(),
                document.file(),
                titled(document.metadata(), writer.write(document.title())),
                document.proposal(),
                sections,
                document.repairs());
    }

    private static Section written(Section section, ScriptWriter writer) {
        return new Section(
                writer.write(section.heading()),
                section.level(),
                section.orientation(),
                section.year(),
                section.passages().stream().map(passage -> written(passage, writer)).toList());
    }

    private static Passage written(Passage passage, ScriptWriter writer) {
        return new Passage(
                passage.id(), passage.label(), writer.write(passage.text()), passage.source());
    }

    private static Metadata titled(Metadata known, String title) {
        return new Metadata(
                title,
                known.kind(),
                known.body(),
                known.region(),
                known.district(),
                known.divisionCode(),
                known.term(),
                known.session(),
                known.date(),
                known.meetingYear(),
                known.years(),
                known.speaker(),
                known.source(),
                known.published(),
                known.access(),
                known.evidence());
    }
}
