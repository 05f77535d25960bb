package jianyan.cluster;

import java.util.List;
import jianyan.document.Document;
import jianyan.embedding.CarriedVectors;
import jianyan.embedding.StoredVectors;
import jianyan.embedding.VectorState;
import jianyan.index.Snapshot;
import org.jspecify.annotations.Nullable;

/// A generation of an index on this machine, with the vectors beside it, as it is carried into a
/// cluster.
public final class CarriedGeneration {
    private final Snapshot snapshot;
    private final @Nullable StoredVectors vectors;

    public CarriedGeneration(Snapshot snapshot, VectorState vectors) {
        this.snapshot = snapshot;
        this.vectors =
                vectors instanceof VectorState.Held(StoredVectors held) && held.documents() > 0
                        ? held
                        : null;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    public int documents() {
        return snapshot.documents();
    }

    String id(int number) {
        return snapshot.id(number);
    }

    /// What travels of a document.
    CarriedDocument carried(int number) {
        Document document = snapshot.document(number);
        return new CarriedDocument(
                document,
                document.file(),
                0,
                vectors == null ? List.of() : CarriedVectors.of(vectors, number));
    }

    /// Which model made the vectors; empty when there are none.
    String model() {
        return vectors == null ? "" : vectors.manifest().model();
    }

    /// How many documents have vectors.
    long vectored() {
        return vectors == null ? 0 : vectors.documents();
    }
}
