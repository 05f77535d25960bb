package jianyan.question;

/// How far a build of the index is that the answering process runs.
///
/// @param running whether one runs; everything else is of the last one otherwise
/// @param files how many files are to be read, being new or changed; 0 while they are looked for
/// @param done how many of them are read
/// @param documents how many documents came of those
public record BuildState(boolean running, int files, int done, long documents) {
    public static final BuildState IDLE = new BuildState(false, 0, 0, 0);
}
