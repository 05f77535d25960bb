package jianyan.index.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.corpus.walk.Fault;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.Section;

/// Sees to it that no two documents of an index share an id.
///
/// Files are entered in the order of their keys. A document whose id an earlier file has taken
/// keeps its text and gets its file's name before the id; that is a fault, told to the person, not
/// a loss.
final class IdRegister {
    /// An unchanged file that comes later in the order holds an id that a new file claims.
    static final class LaterFileAffectedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Map<String, String> ownerById = new HashMap<>();

    /// Takes over the ids of a file that is not read again.
    void enterUnchanged(String id, String fileKey) {
        ownerById.put(id, fileKey);
    }

    /// Takes over the id of a document of a file that is read again.
    ///
    /// @throws LaterFileAffectedException when an earlier file has taken it since
    void enterKept(String id, String fileKey) {
        if (ownerById.putIfAbsent(id, fileKey) != null) {
            throw new LaterFileAffectedException();
        }
    }

    /// Gives a document of a file an id that nobody else has.
    ///
    /// @param faults receives an entry when its own gave way
    /// @throws LaterFileAffectedException when only reading everything again gives the same ids as
    ///   a first build would
    Document enter(String fileKey, Document document, List<Fault> faults) {
        String owner = ownerById.get(document.id());
        if (owner != null && owner.compareTo(fileKey) > 0) {
            throw new LaterFileAffectedException();
        }
        Document own = owner == null ? document : giveWay(document, owner, faults);
        ownerById.put(own.id(), fileKey);
        return own;
    }

    private Document giveWay(Document document, String owner, List<Fault> faults) {
        String base = document.file().replace('/', ':') + ':' + document.id();
        String id = base;
        for (int copy = 2; ownerById.containsKey(id); copy++) {
            id = base + '~' + copy;
        }
        faults.add(
                new Fault(
                        document.file(),
                        "duplicate-id",
                        "编号 " + document.id() + " 已被 " + owner + " 使用，此件改用 " + id));
        return renamed(document, id);
    }

    private static Document renamed(Document document, String id) {
        List<Section> sections =
                document.sections().stream()
                        .map(section ->
                                new Section(
                                        section.heading(),
                                        section.level(),
                                        section.orientation(),
                                        section.year(),
                                        section.passages().stream()
                                                .map(passage -> renamed(passage, id))
                                                .toList()))
                        .toList();
        return new Document(
                id,
                document.file(),
                document.metadata(),
                document.proposal(),
                sections,
                document.repairs());
    }

    private static Passage renamed(Passage passage, String id) {
        String number = passage.id().substring(passage.id().lastIndexOf('#'));
        return new Passage(
                id + number,
                passage.label(),
                passage.text(),
                passage.source(),
                passage.recognised());
    }
}
