package jianyan.http.route;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import jianyan.question.BuildState;
import org.jspecify.annotations.Nullable;

/// The process around a server: what it says of itself, and what it can be asked to do.
public interface Running {
    /// How far the build is that runs beside the answers, or before the first.
    BuildState build();

    /// What is wrong with the folder of the index: `index-corrupt`, `index-unreadable`,
    /// `index-other-version` when the newest was built with another lexicon or program; empty when
    /// nothing is.
    Optional<String> trouble();

    /// Brings the index up to date beside the answers; false when that is being done already, or
    /// cannot be.
    boolean rebuild();

    /// Whether terms can be put in force: there is a folder for them, and the index is built here.
    default boolean takesTerms() {
        return false;
    }

    /// Puts terms in the place of those that were put in force before, and brings the index up to
    /// date with them beside the answers.
    ///
    /// @param terms as a lexicon file
    /// @return false when they cannot be put in force here
    /// @throws jianyan.query.InvalidRequestException when the lexicon could not be read with them;
    ///   it then stays as it was
    default boolean putInForce(String terms) {
        return false;
    }

    /// Where index and decisions lie; null when nothing lies anywhere.
    @Nullable Path folder();

    /// A process that does nothing but answer.
    static Running telling(Supplier<BuildState> build) {
        return new Running() {
            @Override
            public BuildState build() {
                return build.get();
            }

            @Override
            public Optional<String> trouble() {
                return Optional.empty();
            }

            @Override
            public boolean rebuild() {
                return false;
            }

            @Override
            public @Nullable Path folder() {
                return null;
            }
        };
    }
}
