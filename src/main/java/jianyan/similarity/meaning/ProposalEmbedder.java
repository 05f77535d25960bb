package jianyan.similarity.meaning;

import java.util.ArrayList;
import java.util.List;
import jianyan.similarity.profile.ProposalProfile;
import jianyan.similarity.profile.Role;
import jianyan.similarity.profile.Statement;

/// Makes the vectors of proposals. Thread-safe.
///
/// The text is cut into chunks that the model takes whole, grounds and asks apart, and each chunk
/// is read under the title. Paragraphs are put in the order of their text first: the vectors do not
/// depend on the order in which a proposal has them.
public final class ProposalEmbedder {
    /// Long enough to carry a thought, short enough for the model with a title before it.
    private static final int CHUNK_CHARACTERS = 400;

    private static final int TITLE_CHARACTERS = 80;

    /// A book is known by forty of its pages.
    private static final int MAX_CHUNKS = 40;

    private final Embedder embedder;

    public ProposalEmbedder(Embedder embedder) {
        this.embedder = embedder;
    }

    public String model() {
        return embedder.model();
    }

    /// The vectors of one proposal.
    public MeaningVectors embed(ProposalProfile profile) {
        List<String> asks = chunks(profile, Role.ASK);
        List<String> grounds = chunks(profile, Role.GROUND);
        List<String> texts = new ArrayList<>(asks);
        texts.addAll(grounds);
        if (texts.isEmpty()) {
            texts.add(profile.title());
        }
        List<float[]> vectors = embedder.embed(texts);
        float[] whole = mean(vectors);
        return new MeaningVectors(
                whole, asks.isEmpty() ? whole : mean(vectors.subList(0, asks.size())));
    }

    private static List<String> chunks(ProposalProfile profile, Role role) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        String passage = "";
        for (Statement statement : profile.statements()) {
            if (statement.role() == role) {
                if (!statement.passage().equals(passage) && !paragraph.isEmpty()) {
                    paragraphs.add(paragraph.toString());
                    paragraph.setLength(0);
                }
                passage = statement.passage();
                paragraph.append(statement.text().replaceAll("\\s+", ""));
            }
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
        }
        paragraphs.sort(null);
        String text = String.join("", paragraphs);
        String title = profile.title().replaceAll("\\s+", "");
        String head =
                title.isEmpty()
                        ? ""
                        : title.substring(0, Math.min(title.length(), TITLE_CHARACTERS)) + "。";
        return cut(text).stream().map(chunk -> head + chunk).toList();
    }

    /// Cuts a text into pieces of one length, near the one that is wanted.
    private static List<String> cut(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        int count =
                Math.clamp(Math.round((double) text.length() / CHUNK_CHARACTERS), 1, MAX_CHUNKS);
        int stride = Math.ceilDiv(text.length(), count);
        int length = Math.min(stride, CHUNK_CHARACTERS * 3 / 2);
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start < text.length(); start += stride) {
            pieces.add(text.substring(start, Math.min(start + length, text.length())));
        }
        return pieces;
    }

    private static float[] mean(List<float[]> vectors) {
        double[] sum = new double[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        double norm = squares == 0 ? 1 : Math.sqrt(squares);
        float[] mean = new float[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sum[i] / norm);
        }
        return mean;
    }
}
