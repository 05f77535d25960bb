package jianyan.engine;

import jianyan.analysis.Folding;

/// One name for a name in either script, for those who do not analyse texts: 區建設和管理委員會 is
/// 区建设和管理委员会. Thread-safe.
public final class FoldedNames {
    private static final Folding FOLDING = Folding.load();

    private FoldedNames() {}

    public static String of(String name) {
        return FOLDING.fold(name).text();
    }
}
