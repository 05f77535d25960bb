package jianyan.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import jianyan.index.DigestsRound;
import jianyan.index.DigestsRound.Page;
import jianyan.index.Shards;

/// What an index in a cluster holds otherwise than a generation on this machine, document by
/// document.
///
/// @param added documents that it lacks, by their numbers
/// @param changed documents that it holds as they were
/// @param gone ids that it holds beyond them
record Delta(List<Integer> added, List<Integer> changed, List<String> gone) {
    /// Ids and digests of as many travel at once.
    private static final int PAGE = 200_000;

    /// @param seen told the number of each document as it is compared
    static Delta of(CarriedGeneration carried, Shards held, IntConsumer seen) {
        int documents = carried.documents();
        long[] digests = new long[documents];
        for (int number = 0; number < documents; number++) {
            digests[number] =
                    CarriedDocument.digest(CarriedDocument.CODEC.encode(carried.carried(number)));
            seen.accept(number);
        }
        Delta delta = new Delta(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int pages = Math.max(1, Math.ceilDiv(documents, PAGE));
        for (int number = 0; number < pages; number++) {
            Page page = new Page(number, pages);
            delta.add(carried, digests, page, held.gather(DigestsRound.ROUND, page));
        }
        return delta;
    }

    private void add(CarriedGeneration carried, long[] digests, Page page, Map<String, Long> held) {
        TreeSet<String> left = new TreeSet<>(held.keySet());
        for (int number = 0; number < digests.length; number++) {
            String id = carried.id(number);
            if (page.holds(id)) {
                left.remove(id);
                Long there = held.get(id);
                if (there == null) {
                    added.add(number);
                } else if (there != digests[number]) {
                    changed.add(number);
                }
            }
        }
        gone.addAll(left);
    }

    boolean isNothing() {
        return size() == 0;
    }

    int size() {
        return added.size() + removals();
    }

    /// How many documents of the index have to go.
    int removals() {
        return changed.size() + gone.size();
    }
}
