package jianyan.cli.text;

import jianyan.workbench.values.Change;

import java.util.List;

/// A session that was closed or opened.
public final class SessionText implements Text<Change> {
    @Override
    public List<String> lines(Change change) {
        return List.of("第 " + change.seq() + " 步  " + change.summary());
    }
}
