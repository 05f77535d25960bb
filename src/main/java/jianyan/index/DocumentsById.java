package jianyan.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jianyan.document.Document;
import jianyan.index.codec.Codec;
import jianyan.index.layout.DocumentCodec;

/// Fetches whole documents; an id lies in one shard at most.
final class DocumentsById implements Round<List<String>, List<Document>> {
    static final DocumentsById ROUND = new DocumentsById();

    private DocumentsById() {}

    @Override
    public List<Document> visit(List<String> ids, Snapshot shard) {
        List<Document> found = new ArrayList<>();
        for (String id : ids) {
            int number = shard.number(id);
            if (number >= 0) {
                found.add(shard.document(number));
            }
        }
        found.sort(Comparator.comparing(Document::id));
        return found;
    }

    @Override
    public List<Document> merge(List<Document> one, List<Document> other) {
        return Stream.concat(one.stream(), other.stream())
                .sorted(Comparator.comparing(Document::id))
                .toList();
    }

    @Override
    public Codec<List<String>> requests() {
        return Codec.TEXT.many();
    }

    @Override
    public Codec<List<Document>> partials() {
        return DocumentCodec.TRAVELLING.many();
    }
}
