package jianyan.cli.doctor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What was found when one thing was looked at.
///
/// @param check a fixed name for programs: `glibc`
/// @param message what is there, in Chinese
/// @param remedy what to do, in Chinese; null when nothing needs to be done
public record Finding(String check, Level level, String message, @Nullable String remedy) {
    /// How much of it concerns whoever looks after the machine.
    public enum Level {
        /// As it should be.
        GOOD,
        /// The program runs, with less than it could do or in a way that may surprise.
        NOTE,
        /// Something does not work until it is mended.
        FAULT;

        /// As JSON has it: `good`.
        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding good(String check, String message) {
        return new Finding(check, Level.GOOD, message, null);
    }

    static Finding note(String check, String message, String remedy) {
        return new Finding(check, Level.NOTE, message, remedy);
    }

    static Finding fault(String check, String message, String remedy) {
        return new Finding(check, Level.FAULT, message, remedy);
    }
}
