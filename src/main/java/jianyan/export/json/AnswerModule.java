package jianyan.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Map;
import jianyan.document.Coded;
import jianyan.document.Document;
import jianyan.document.SourceSpan;
import jianyan.question.aggregation.AxisValue;
import jianyan.question.aggregation.Coordinates;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.Interval;
import jianyan.question.aggregation.Row;
import jianyan.question.aggregation.trends.ComparisonAnswer;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.search.MarkedDocument;

/// Where the JSON of a value is not simply its components.
final class AnswerModule extends SimpleModule {
    /// Marks a row of documents that do not state the value they are grouped by.
    static final String UNKNOWN = "unknown";

    private static final long serialVersionUID = 1L;

    AnswerModule() {
        super("answers");
        addSerializer(Coded.class, serializer((coded, json) -> json.writeString(coded.code())));
        addSerializer(SourceSpan.class, serializer(AnswerModule::writeSpan));
        addSerializer(TrendsAnswer.Cell.class, serializer(AnswerModule::writeCell));
        addSerializer(ComparisonAnswer.Place.class, serializer(AnswerModule::writePlace));
        addSerializer(Row.class, serializer(AnswerModule::writeRow));
        addSerializer(TrendsAnswer.Total.class, serializer(AnswerModule::writeTotal));
        addSerializer(TrendsAnswer.Series.class, serializer(AnswerModule::writeSeries));
        addSerializer(Interval.class, serializer(AnswerModule::writeInterval));
        addSerializer(Document.class, serializer(AnswerModule::writeDocument));
        addSerializer(MarkedDocument.class, serializer(AnswerModule::writeMarked));
    }

    private static void writeSpan(SourceSpan span, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeNumber(span.start());
        json.writeNumber(span.end());
        json.writeEndArray();
    }

    /// The coordinates and the figures stand side by side: `{"q", "year", "district",
    /// "occurrences", …}`.
    private static void writeCell(TrendsAnswer.Cell cell, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("q", cell.q());
        writeCoordinates(cell.at(), json);
        writeFigures(cell.figures(), json);
        if (cell.smoothed() != null) {
            json.writeNumberField("smoothed", cell.smoothed());
        }
        json.writeEndObject();
    }

    /// The query, the coordinates and the figures side by side.
    private static void writeRow(Row<?> row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (row.q() != null) {
            json.writeStringField("q", row.q());
        }
        writeCoordinates(row.at(), json);
        JsonNode figures = ((ObjectMapper) json.getCodec()).valueToTree(row.figures());
        for (Map.Entry<String, JsonNode> figure : figures.properties()) {
            json.writePOJOField(figure.getKey(), figure.getValue());
        }
        json.writeEndObject();
    }

    private static void writeTotal(TrendsAnswer.Total total, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("q", total.q());
        writeFigures(total.figures(), json);
        json.writeEndObject();
    }

    private static void writePlace(ComparisonAnswer.Place place, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writePOJOField("value", place.value());
        if (place.value() == null) {
            json.writeBooleanField(UNKNOWN, true);
        }
        json.writePOJOField("rank", place.rank());
        json.writePOJOField("figures", place.figures());
        json.writeEndObject();
    }

    private static void writeSeries(TrendsAnswer.Series series, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("q", series.q());
        writeCoordinates(series.at(), json);
        json.writeNumberField("points", series.points());
        json.writePOJOField("claim", series.claim());
        json.writeStringField("reason", series.reason());
        json.writeEndObject();
    }

    /// A member for each axis, under the code of its dimension.
    private static void writeCoordinates(Coordinates at, JsonGenerator json) throws IOException {
        for (int axis = 0; axis < at.by().size(); axis++) {
            json.writeFieldName(at.by().get(axis).code());
            switch (at.values().get(axis)) {
                case AxisValue.Numbered(int number) -> json.writeNumber(number);
                case AxisValue.Named(String name) -> json.writeString(name);
                case AxisValue.Unknown() -> json.writeNull();
            }
        }
        if (at.isAnyUnknown()) {
            json.writeBooleanField(UNKNOWN, true);
        }
    }

    private static void writeFigures(Figures figures, JsonGenerator json) throws IOException {
        json.writeNumberField("occurrences", figures.occurrences());
        json.writeNumberField("documents", figures.documents());
        json.writeNumberField("characters", figures.characters());
        json.writeNumberField("documentsHeld", figures.documentsHeld());
        json.writePOJOField("rate", figures.rate());
        json.writePOJOField("interval", figures.interval());
        json.writePOJOField("documentInterval", figures.documentInterval());
        json.writeNumberField("passages", figures.passages());
        json.writeNumberField("passagesHeld", figures.passagesHeld());
        json.writePOJOField("documentShare", figures.documentShare());
        json.writePOJOField("passageShare", figures.passageShare());
    }

    /// `[low, high]`; a bound without end is null.
    private static void writeInterval(Interval interval, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeNumber(interval.low());
        if (Double.isFinite(interval.high())) {
            json.writeNumber(interval.high());
        } else {
            json.writeNull();
        }
        json.writeEndArray();
    }

    /// The metadata stand beside the id, not in an object of their own.
    private static void writeDocument(Document document, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeMembers(document, json);
        json.writeEndObject();
    }

    private static void writeMarked(MarkedDocument marked, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeMembers(marked.document(), json);
        json.writePOJOField("marks", marked.marks());
        json.writeEndObject();
    }

    private static void writeMembers(Document document, JsonGenerator json) throws IOException {
        json.writeStringField("id", document.id());
        json.writeStringField("file", document.file());
        var metadata = document.metadata();
        json.writeStringField("title", metadata.title());
        json.writeStringField("kind", metadata.kind().code());
        json.writeStringField("body", metadata.body().code());
        json.writeStringField("region", metadata.region());
        json.writeStringField("district", metadata.district());
        json.writeStringField("divisionCode", metadata.divisionCode());
        json.writePOJOField("term", metadata.term());
        json.writePOJOField("session", metadata.session());
        json.writePOJOField("date", metadata.date());
        json.writePOJOField("meetingYear", metadata.meetingYear());
        json.writePOJOField("years", metadata.years());
        json.writeStringField("speaker", metadata.speaker());
        json.writeStringField("source", metadata.source());
        json.writePOJOField("published", metadata.published());
        json.writePOJOField("access", metadata.access());
        json.writePOJOField("textOrigin", document.textOrigin());
        json.writePOJOField("evidence", metadata.evidence());
        json.writePOJOField("proposal", document.proposal());
        json.writePOJOField("sections", document.sections());
        json.writePOJOField("repairs", document.repairs());
    }

    @FunctionalInterface
    private interface Writing<T> {
        void write(T value, JsonGenerator json) throws IOException;
    }

    private static <T> JsonSerializer<T> serializer(Writing<T> writing) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider)
                    throws IOException {
                writing.write(value, json);
            }
        };
    }
}
