package jianyan.aggregation.keyness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jianyan.document.Orientation;
import jianyan.index.Snapshot;
import jianyan.index.column.PartTable;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.FilterTranslator.Admission;
import jianyan.index.plan.OccurrenceVisit;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Which side every document, and every part of one, is on.
///
/// Most documents lie on one side as a whole; those are known by a byte, so that counting a term
/// need not look at their parts.
final class Sides {
    static final byte NEITHER = 0;
    static final byte TARGET = 1;
    static final byte REFERENCE = 2;

    /// Its parts are not all on one side.
    static final byte MIXED = 3;

    private final List<Leaf> leaves = new ArrayList<>();
    private final long[] documents = new long[3];
    private final long[] characters = new long[3];

    private Sides() {}

    /// Within a shard; once for an answer.
    static Sides of(ChosenSides chosen, Snapshot shard) {
        return shard.once(chosen, key -> read(chosen, shard));
    }

    private static Sides read(ChosenSides chosen, Snapshot snapshot) {
        Admission all = chosen.all().admission();
        Admission target = chosen.target().admission();
        Chosen others = chosen.reference();
        Admission reference = others == null ? null : others.admission();
        Sides sides = new Sides();
        try {
            Weight allDocs = OccurrenceVisit.weight(snapshot, all.documents());
            Weight targetDocs = OccurrenceVisit.weight(snapshot, target.documents());
            Weight referenceDocs =
                    reference == null
                            ? null
                            : OccurrenceVisit.weight(snapshot, reference.documents());
            for (LeafReaderContext context : snapshot.getIndexReader().leaves()) {
                Leaf leaf =
                        new Leaf(
                                context,
                                PartTable.of(snapshot, context),
                                new Bounds(OccurrenceVisit.documents(context, allDocs), all),
                                new Bounds(OccurrenceVisit.documents(context, targetDocs), target),
                                reference == null || referenceDocs == null
                                        ? null
                                        : new Bounds(
                                                OccurrenceVisit.documents(context, referenceDocs),
                                                reference));
                leaf.measure(sides.documents, sides.characters);
                sides.leaves.add(leaf);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return sides;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    SideSizes sizes() {
        return new SideSizes(SideSizes.Pair.of(documents), SideSizes.Pair.of(characters));
    }

    /// Which documents and parts a filter admits.
    private record Bounds(FixedBitSet documents, Admission admission) {
        boolean holds(int doc, @Nullable Integer year, Orientation orientation) {
            return documents.get(doc) && admission.parts().admits(year, orientation);
        }
    }

    /// The sides within one segment.
    static final class Leaf {
        private final LeafReaderContext context;
        private final PartTable parts;
        private final Bounds all;
        private final Bounds target;
        private final @Nullable Bounds reference;
        private final byte[] sideOf;
        private final byte[] sideOfPart;
        private final int[] charactersOf;

        private Leaf(
                LeafReaderContext context,
                PartTable parts,
                Bounds all,
                Bounds target,
                @Nullable Bounds reference) {
            this.context = context;
            this.parts = parts;
            this.all = all;
            this.target = target;
            this.reference = reference;
            this.sideOf = new byte[context.reader().maxDoc()];
            this.sideOfPart = new byte[parts.parts()];
            this.charactersOf = new int[sideOf.length];
        }

        LeafReaderContext context() {
            return context;
        }

        PartTable parts() {
            return parts;
        }

        int size() {
            return sideOf.length;
        }

        /// The side of a whole document, or that it is mixed.
        byte side(int doc) {
            return sideOf[doc];
        }

        /// Characters of a document that lies on one side as a whole.
        int characters(int doc) {
            return charactersOf[doc];
        }

        byte sideOfPart(int part) {
            return sideOfPart[part];
        }

        byte side(int doc, @Nullable Integer year, Orientation orientation) {
            if (!all.holds(doc, year, orientation)) {
                return NEITHER;
            }
            if (target.holds(doc, year, orientation)) {
                return TARGET;
            }
            return reference == null || reference.holds(doc, year, orientation)
                    ? REFERENCE
                    : NEITHER;
        }

        private byte side(int doc, int part) {
            int year = parts.year(part);
            return side(doc, year == 0 ? null : Integer.valueOf(year), parts.orientation(part));
        }

        private void measure(long[] documents, long[] characters) {
            boolean[] on = new boolean[3];
            for (int doc = 0; doc < sideOf.length; doc++) {
                if (!all.documents.get(doc)) {
                    continue;
                }
                Arrays.fill(on, false);
                for (int part = parts.first(doc); part < parts.first(doc + 1); part++) {
                    byte side = side(doc, part);
                    sideOfPart[part] = side;
                    on[side] = true;
                    characters[side] += parts.characters(part);
                    charactersOf[doc] += parts.characters(part);
                }
                documents[TARGET] += on[TARGET] ? 1 : 0;
                documents[REFERENCE] += on[REFERENCE] ? 1 : 0;
                sideOf[doc] = one(on);
            }
        }

        private static byte one(boolean[] on) {
            if (!on[TARGET] && !on[REFERENCE]) {
                return NEITHER;
            }
            if (on[TARGET] && !on[REFERENCE] && !on[NEITHER]) {
                return TARGET;
            }
            return on[REFERENCE] && !on[TARGET] && !on[NEITHER] ? REFERENCE : MIXED;
        }
    }
}
