package jianyan.index;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Made when it is first asked for, once: a short command should not wait for what only other
/// questions need. Thread-safe.
public final class Late<T> implements Supplier<T> {
    private final Supplier<T> making;
    private volatile @Nullable T made;

    public Late(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public T get() {
        T there = made;
        return there == null ? make() : there;
    }

    private synchronized T make() {
        T there = made;
        if (there == null) {
            there = making.get();
            made = there;
        }
        return there;
    }
}
