package jianyan.cli.text;

import java.util.List;

/// The form of one kind of answer on a terminal.
///
/// @param <T> the answer
public interface Text<T> {
    /// Lines without their ends.
    List<String> lines(T answer);
}
