package jianyan.cli.serve;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import jianyan.access.AccountsFile;
import jianyan.cli.build.LiveIndex;
import jianyan.cli.terminal.Surroundings;
import jianyan.http.access.AccessOptions;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// Has the index written, for each set of labels that some account may not see, before the account
/// asks: at the start, after each build, and when an account comes that sees less.
final class ViewsAhead {
    private final LiveIndex live;
    private final @Nullable AccountsFile accounts;
    private final Surroundings surroundings;
    private CompletableFuture<Integer> last = CompletableFuture.completedFuture(0);

    ViewsAhead(LiveIndex live, AccessOptions access, Surroundings surroundings) {
        this.live = live;
        this.accounts = access.accounts() == null ? null : new AccountsFile(access.accounts());
        this.surroundings = surroundings;
    }

    /// Looks whether there is something to write, and says so.
    void look() {
        if (accounts == null || !last.isDone()) {
            return;
        }
        Instant begun = surroundings.clock().instant();
        Optional<CompletableFuture<Integer>> writing;
        try {
            writing = live.prepareViews(accounts.accounts().bounds());
        } catch (IOException | InvalidRequestException unreadable) {
            // Whoever signs in is told of it.
            return;
        }
        writing.ifPresent(views -> {
            say("正在为看不到全部文件的账号准备各自的索引；备好之前他们的提问会得到“稍后再试”");
            last = views.whenComplete((count, failed) -> said(begun, count, failed));
        });
    }

    private void said(Instant begun, @Nullable Integer views, @Nullable Throwable failed) {
        long seconds = Duration.between(begun, surroundings.clock().instant()).toSeconds();
        say(
                failed == null
                        ? "看不到全部文件的账号可以提问了（" + views + " 种查看范围，" + seconds + " 秒）"
                        : "看不到全部文件的账号现在不能提问：他们的索引没有写成，原因见上；稍后自动再试");
    }

    private void say(String sentence) {
        surroundings.terminal().err().println(sentence);
    }
}
