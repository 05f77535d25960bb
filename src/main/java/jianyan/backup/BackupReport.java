package jianyan.backup;

/// What was copied, or put back.
///
/// @param folder of the backup
/// @param generation of the index; 0 when only the workbench was put back
/// @param changes the last change of the workbench; 0 when the backup has none
/// @param files how many
public record BackupReport(
        String folder, String made, long generation, long changes, int files, long bytes) {}
