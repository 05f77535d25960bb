package jianyan.cli.option.corpus;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.cluster.ClusterBuild.Layout;
import jianyan.cluster.ClusterBuild.Part;
import jianyan.query.InvalidRequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How an index lies in a cluster, and who writes it.
@Command
public final class ClusterBuildOptions {
    private static final int MOST = 1_000;
    private static final Pattern PART = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    @Option(
            names = "--shards",
            paramLabel = "数目",
            description = "集群里分成几片（默认沿用上一代；头一次按大小，每一百万件一片）；要与 --cluster 一起用")
    private Optional<Integer> shards = Optional.empty();

    @Option(
            names = "--replicas",
            paramLabel = "数目",
            defaultValue = "1",
            description = "每片另存几份（默认 ${DEFAULT-VALUE}）；要与 --cluster 一起用")
    private int replicas = 1;

    @Option(
            names = "--part",
            paramLabel = "第几份/共几份",
            description =
                    "几台机器分着读同一批语料、合写一代，如 --part 2/3；各台用各自的 --index，写完最后一份时启用；要与 --cluster 一起用")
    private String part = "1/1";

    public Layout layout() {
        return new Layout(
                shards.map(given -> checked("shards", given, 1)), checked("replicas", replicas, 0));
    }

    private static int checked(String option, int value, int least) {
        if (value < least || value > MOST) {
            throw new InvalidRequestException(
                    "out-of-range",
                    "--" + option,
                    "“" + value + "”不在范围里",
                    "写 " + least + " 到 " + MOST + " 之间的整数");
        }
        return value;
    }

    /// Without a cluster a part would be taken for the whole corpus.
    ///
    /// @throws InvalidRequestException when only a part is to be read for an index on this machine
    public void requireCluster() {
        if (part().of() > 1) {
            throw new InvalidRequestException(
                    "out-of-range",
                    "--part",
                    "--part 只用于集群，没有写 --cluster",
                    "写上 --cluster 地址，或去掉 --part");
        }
    }

    public Part part() {
        Matcher written = PART.matcher(part);
        if (written.matches()) {
            int number = Integer.parseInt(written.group(1));
            int of = Integer.parseInt(written.group(2));
            if (number >= 1 && number <= of) {
                return new Part(number, of);
            }
        }
        throw new InvalidRequestException(
                "out-of-range", "--part", "“" + part + "”不是一份", "写成 2/3：共三份中的第二份");
    }
}
