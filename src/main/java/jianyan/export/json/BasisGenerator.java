package jianyan.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;

/// Writes what an answer rests on before its last brace, whatever the answer is.
public final class BasisGenerator extends JsonGeneratorDelegate {
    public static final String NAME = "basis";

    private final Basis basis;

    BasisGenerator(JsonGenerator to, Basis basis) {
        super(to, false);
        this.basis = basis;
    }

    @Override
    public void writeEndObject() throws IOException {
        if (getOutputContext().getParent().inRoot()) {
            delegate.writePOJOField(NAME, basis);
        }
        super.writeEndObject();
    }
}
