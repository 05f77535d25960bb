package jianyan.http.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.function.UnaryOperator;
import jianyan.export.json.Json;

/// Says in another language what an answer says of itself: its notes, remarks and reasons. Figures,
/// names and everything out of documents stay as they are. Thread-safe.
public final class SpokenAnswers {
    /// Members that hold a sentence of the program or a list of them.
    private static final Set<String> SENTENCES =
            Set.of("notes", "remarks", "summary", "why", "words", "reason", "message");

    /// In which a person has their say.
    private static final Set<String> SIGNED = Set.of("decision", "filing", "closed");

    /// Whose text is a sentence of the program.
    private static final String REASON = "reason";

    private final OwnSentences sentences = OwnSentences.load();
    private final Json json;

    public SpokenAnswers(Json json) {
        this.json = json;
    }

    /// @return the answer itself in simplified Chinese, which it is made in
    public Object in(Language language, Object answer) {
        if (language == Language.SIMPLIFIED) {
            return answer;
        }
        JsonNode tree = json.mapper().valueToTree(answer);
        say(tree, sentence -> sentences.in(language, sentence));
        return tree;
    }

    public String sentence(Language language, String sentence) {
        return sentences.in(language, sentence);
    }

    private static void say(JsonNode node, UnaryOperator<String> spoken) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(member -> {
                        JsonNode value = member.getValue();
                        if (SENTENCES.contains(member.getKey())) {
                            member.setValue(said(value, spoken));
                        }
                        if (member.getKey().equals(REASON) && value.path("text").isTextual()) {
                            ((ObjectNode) value).set("text", said(value.path("text"), spoken));
                        }
                        if (!SIGNED.contains(member.getKey())) {
                            say(member.getValue(), spoken);
                        }
                    });
        } else {
            node.forEach(each -> say(each, spoken));
        }
    }

    private static JsonNode said(JsonNode value, UnaryOperator<String> spoken) {
        if (value.isTextual()) {
            return TextNode.valueOf(spoken.apply(value.textValue()));
        }
        if (value instanceof ArrayNode list) {
            for (int at = 0; at < list.size(); at++) {
                list.set(at, said(list.get(at), spoken));
            }
        }
        return value;
    }
}
