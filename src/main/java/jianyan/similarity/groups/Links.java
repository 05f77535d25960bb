package jianyan.similarity.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which proposals of a selection are not too unlike to be in one group, and how alike they are.
/// Proposals go by number, in the order of their ids. Immutable.
final class Links {
    /// Neighbours that say where a proposal belongs.
    private static final int COMPANY = 5;

    /// What a link loses each time the mean rank of the two among each other's neighbours doubles.
    private static final double RANK = 0.015;

    /// How much a proposal counts in its own company: as much as a near-copy would.
    private static final double ITSELF = 0.8;

    /// A link from one proposal to another, of greater or lesser number.
    ///
    /// @param likeness what groups are made by
    /// @param score what levels are told by
    /// @param otherSession whether the two were put to different sessions
    record Link(int to, double likeness, double score, boolean otherSession) {
        private Link of(double other) {
            return new Link(to, other, score, otherSession);
        }
    }

    private final List<List<Link>> links;

    private Links(List<List<Link>> links) {
        this.links = links;
    }

    /// @param oneWay for each proposal links to others, each pair of proposals once
    static Links of(List<List<Link>> oneWay) {
        List<List<Link>> both =
                IntStream.range(0, oneWay.size())
                        .<List<Link>>mapToObj(i -> new ArrayList<>())
                        .toList();
        for (int from = 0; from < oneWay.size(); from++) {
            for (Link link : oneWay.get(from)) {
                both.get(from).add(link);
                both.get(link.to())
                        .add(new Link(from, link.likeness(), link.score(), link.otherSession()));
            }
        }
        both.forEach(each -> each.sort(Comparator.comparingInt(Link::to)));
        return new Links(both);
    }

    int size() {
        return links.size();
    }

    /// The links of one proposal, by the other's number.
    List<Link> of(int number) {
        return links.get(number);
    }

    /// How alike two proposals are; 0 when they are too unlike.
    double between(int a, int b) {
        List<Link> from = links.get(a);
        int low = 0;
        int high = from.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int to = from.get(middle).to();
            if (to == b) {
                return from.get(middle).likeness();
            }
            if (to < b) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 0;
    }

    /// The score of the closest within the selection; 0 when there is none.
    double closestScore(int number) {
        return links.get(number).stream().mapToDouble(Link::score).max().orElse(0);
    }

    /// The same links, each counted for less the further down the two stand among each other's
    /// neighbours: what many are like (a proposal of a theme on which all write) is nobody's
    /// partner. By the mutual neighbourhood value (Gowda and Krishna 1978).
    Links byMutualRank() {
        List<Map<Integer, Integer>> ranks =
                IntStream.range(0, links.size()).parallel().mapToObj(this::ranks).toList();
        return new Links(
                IntStream.range(0, links.size())
                        .parallel()
                        .mapToObj(from ->
                                links.get(from).stream()
                                        .map(link -> byMutualRank(link, from, ranks))
                                        .toList())
                        .toList());
    }

    private static Link byMutualRank(Link link, int from, List<Map<Integer, Integer>> ranks) {
        int there = ranks.get(from).getOrDefault(link.to(), 0);
        int back = ranks.get(link.to()).getOrDefault(from, 0);
        double lost = RANK * Math.log(Math.max(1, (there + back) / 2.0)) / Math.log(2);
        return link.of(Math.max(Double.MIN_NORMAL, link.likeness() - lost));
    }

    /// The place of each neighbour of a proposal, the nearest 0.
    private Map<Integer, Integer> ranks(int number) {
        Map<Integer, Integer> ranks = new HashMap<>();
        nearest(number).forEach(link -> ranks.put(link.to(), ranks.size()));
        return ranks;
    }

    private List<Link> nearest(int number) {
        return links.get(number).stream()
                .sorted(
                        Comparator.comparingDouble(Link::likeness)
                                .reversed()
                                .thenComparingInt(Link::to))
                .toList();
    }

    /// The links within sessions. What an earlier session handled is a precedent, and what returns
    /// is a chain of [RecurringAsks]; neither can be merged any more.
    Links withinSessions() {
        return new Links(
                links.stream()
                        .map(each -> each.stream().filter(link -> !link.otherSession()).toList())
                        .toList());
    }

    /// How many pairs of different sessions are at least so much alike.
    long acrossSessions(double least) {
        return links.stream()
                        .flatMap(List::stream)
                        .filter(link -> link.otherSession() && link.likeness() >= least)
                        .count()
                / 2;
    }

    /// The same links, each counted for more where the two are like the same others too: what
    /// belongs together has its neighbours in common (Jarvis and Patrick 1973).
    ///
    /// @param share how much the company counts, 0..1
    Links withCompany(double share) {
        Row[] rows =
                IntStream.range(0, links.size()).parallel().mapToObj(this::row).toArray(Row[]::new);
        return new Links(
                IntStream.range(0, links.size())
                        .parallel()
                        .mapToObj(from ->
                                links.get(from).stream()
                                        .map(link -> withCompany(link, share, rows[from], rows))
                                        .toList())
                        .toList());
    }

    private static Link withCompany(Link link, double share, Row from, Row[] rows) {
        double company = from.cosine(rows[link.to()]);
        return link.of((1 - share) * link.likeness() + share * company);
    }

    private Row row(int number) {
        List<Link> nearest = nearest(number).stream().limit(COMPANY).toList();
        int[] members = new int[nearest.size() + 1];
        double[] likenesses = new double[members.length];
        members[0] = number;
        likenesses[0] = ITSELF;
        for (int i = 1; i < members.length; i++) {
            members[i] = nearest.get(i - 1).to();
            likenesses[i] = nearest.get(i - 1).likeness();
        }
        return new Row(members, likenesses);
    }

    /// A proposal's company as a vector over proposals.
    private record Row(int[] members, double[] likenesses) {
        double cosine(Row other) {
            double product = 0;
            for (int i = 0; i < members.length; i++) {
                for (int j = 0; j < other.members.length; j++) {
                    if (members[i] == other.members[j]) {
                        product += likenesses[i] * other.likenesses[j];
                    }
                }
            }
            return product / Math.sqrt(squares() * other.squares());
        }

        private double squares() {
            return Arrays.stream(likenesses).map(value -> value * value).sum();
        }
    }
}
