package jianyan.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import jianyan.query.Filters;
import jianyan.similarity.scoring.Parts;

/// Suggests merge groups: agglomeration by mean likeness, the closest first.
///
/// Two groups are joined when all their cross pairs together are alike enough and no single cross
/// pair is unlike, so nothing is chained (A~B~C with A and C apart). Candidates come from the sides
/// as for a single proposal; never are all pairs compared. The order of joining is fixed by
/// likeness and then by id: the same proposals give the same groups.
final class MergeGroups {
    /// The mean likeness of the cross pairs that joins two groups, and the least that any may have.
    private static final double JOINED = 0.44;

    private static final double LEAST = 0.34;

    private final Proposals proposals;

    MergeGroups(Proposals proposals) {
        this.proposals = proposals;
    }

    GroupsAnswer suggest(Filters filters) {
        Links links = new Links(filters);
        List<List<String>> groups = agglomerate(links);
        List<MergeGroup> described =
                groups.stream()
                        .map(members -> new GroupDescription(proposals, members).describe())
                        .sorted(
                                Comparator.comparingDouble(MergeGroup::score)
                                        .reversed()
                                        .thenComparing(MergeGroup::lead))
                        .toList();
        List<String> notes =
                proposals.hasVectors() ? List.of() : List.of("未使用语义向量：只按字面归组，措辞不同的提案可能未归到一起。");
        return new GroupsAnswer(
                described, links.size(), groups.stream().mapToInt(List::size).sum(), notes);
    }

    /// What joins proposals: asks and matter count double, as they decide whether one reply will
    /// do.
    static double likeness(Proposals.Comparison comparison) {
        Parts parts = comparison.parts();
        return (comparison.score() + (parts.asks() + parts.matter()) / 2) / 2;
    }

    private static List<List<String>> agglomerate(Links links) {
        Map<Integer, List<String>> groups = new TreeMap<>();
        Map<String, Integer> groupOf = new HashMap<>();
        PriorityQueue<Join> joins =
                new PriorityQueue<>(
                        Comparator.comparingDouble(Join::likeness)
                                .reversed()
                                .thenComparingInt(Join::left)
                                .thenComparingInt(Join::right));
        Map<Integer, List<Integer>> neighbours = new HashMap<>();
        for (String id : links.linked()) {
            groupOf.put(id, groups.size());
            groups.put(groups.size(), List.of(id));
        }
        links.forEach((a, b, likeness) -> {
            int left = number(groupOf, a);
            int right = number(groupOf, b);
            neighbours.computeIfAbsent(left, key -> new ArrayList<>()).add(right);
            neighbours.computeIfAbsent(right, key -> new ArrayList<>()).add(left);
            if (likeness >= JOINED) {
                joins.add(new Join(likeness, Math.min(left, right), Math.max(left, right)));
            }
        });
        int next = groups.size();
        while (!joins.isEmpty()) {
            Join join = joins.remove();
            List<String> left = groups.get(join.left());
            List<String> right = groups.get(join.right());
            if (left == null || right == null) {
                continue;
            }
            groups.remove(join.left());
            groups.remove(join.right());
            List<String> joined = new ArrayList<>(left);
            joined.addAll(right);
            int number = next++;
            groups.put(number, joined);
            List<Integer> around = new ArrayList<>();
            for (int side : new int[] {join.left(), join.right()}) {
                for (int neighbour : neighbours.getOrDefault(side, List.of())) {
                    List<String> other = groups.get(neighbour);
                    if (other != null && neighbour != number && !around.contains(neighbour)) {
                        around.add(neighbour);
                        neighbours.computeIfAbsent(neighbour, key -> new ArrayList<>()).add(number);
                        double likeness = links.between(joined, other);
                        if (likeness >= JOINED) {
                            joins.add(new Join(likeness, neighbour, number));
                        }
                    }
                }
            }
            neighbours.put(number, around);
        }
        return groups.values().stream()
                .filter(members -> members.size() > 1)
                .map(members -> members.stream().sorted().toList())
                .toList();
    }

    private static int number(Map<String, Integer> groupOf, String id) {
        Integer number = groupOf.get(id);
        if (number == null) {
            throw new IllegalStateException(id + " has links and no number");
        }
        return number;
    }

    private record Join(double likeness, int left, int right) {}

    private record Link(String a, String b) {
        static Link of(String a, String b) {
            return a.compareTo(b) < 0 ? new Link(a, b) : new Link(b, a);
        }
    }

    private interface LinkVisitor {
        void visit(String a, String b, double likeness);
    }

    /// The pairs of proposals that are not too unlike to be in one group.
    private final class Links {
        private final List<String> ids;
        private final Map<Link, Double> likenesses =
                new TreeMap<>(Comparator.comparing(Link::a).thenComparing(Link::b));

        Links(Filters filters) {
            this.ids = proposals.ids(filters);
            for (String id : ids) {
                proposals
                        .document(id)
                        .ifPresent(document -> {
                            Proposals.Subject subject = proposals.subject(document);
                            for (Proposals.Comparison comparison :
                                    proposals.compare(
                                            subject, proposals.propose(subject, filters))) {
                                double likeness = likeness(comparison);
                                if (likeness >= LEAST) {
                                    likenesses.put(
                                            Link.of(id, comparison.candidate().id()), likeness);
                                }
                            }
                        });
            }
        }

        int size() {
            return ids.size();
        }

        List<String> linked() {
            return likenesses.keySet().stream()
                    .flatMap(link -> java.util.stream.Stream.of(link.a(), link.b()))
                    .distinct()
                    .sorted()
                    .toList();
        }

        void forEach(LinkVisitor visitor) {
            likenesses.forEach((link, likeness) -> visitor.visit(link.a(), link.b(), likeness));
        }

        /// The mean likeness of all cross pairs; 0 when one of them is too unlike.
        double between(List<String> left, List<String> right) {
            double sum = 0;
            for (String a : left) {
                for (String b : right) {
                    Double likeness = likenesses.get(Link.of(a, b));
                    if (likeness == null) {
                        return 0;
                    }
                    sum += likeness;
                }
            }
            return sum / (left.size() * right.size());
        }
    }
}
