package jianyan.cli.terminal;

import java.nio.file.Path;
import jianyan.engine.Engine;

/// The index of a server, for a command that it answers.
///
/// @param index the folder
/// @param engine stays open when a command closes it
public record RunningEngine(Path index, Engine engine) {}
