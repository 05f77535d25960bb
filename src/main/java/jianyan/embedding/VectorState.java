package jianyan.embedding;

import org.jspecify.annotations.Nullable;

/// Whether there are vectors to answer with.
public sealed interface VectorState {
    VectorState MISSING = new Missing();

    /// There are, though perhaps not for every document.
    record Held(Vectors vectors) implements VectorState {}

    /// None were built.
    record Missing() implements VectorState {}

    /// Some were built that cannot be used.
    ///
    /// @param why in Chinese
    record Unusable(String why) implements VectorState {
        static Unusable of(Exception unreadable) {
            String message = unreadable.getMessage();
            return new Unusable("向量文件夹已损坏或无法读取：" + (message == null ? unreadable : message));
        }

        /// They are of another model than the program's.
        public static Unusable ofModel(String held, String model) {
            return new Unusable("向量由模型 " + held + " 建成，程序用的是 " + model);
        }

        static @Nullable Unusable unlessFit(VectorManifest manifest, String model) {
            if (manifest.format() != VectorManifest.FORMAT) {
                return new Unusable(
                        "向量的格式是 " + manifest.format() + "，程序需要 " + VectorManifest.FORMAT);
            }
            return manifest.model().equals(model) ? null : ofModel(manifest.model(), model);
        }
    }
}
