package jianyan.corpus;

/// Something that was wrong with a file, or with a part of one; the rest of the corpus goes on.
///
/// @param file the file's path within its corpus folder, with what lies inside an archive behind it
/// @param code one of the lower-case names that the documentation lists, `encrypted`
/// @param message what was wrong, where, and what would be right
public record Fault(String file, String code, String message) {}
