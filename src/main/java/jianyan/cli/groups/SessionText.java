package jianyan.cli.groups;

import java.util.List;
import jianyan.cli.text.Text;
import jianyan.workbench.change.Change;

/// A session that was closed or opened.
public final class SessionText implements Text<Change> {
    @Override
    public List<String> lines(Change change) {
        return List.of("第 " + change.seq() + " 步  " + change.summary());
    }
}
