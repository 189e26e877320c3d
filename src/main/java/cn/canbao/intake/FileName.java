package cn.canbao.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the name of a file or folder says by itself.
 *
 * @param name the last part of its path
 */
record FileName(String name) {

    private static final Set<String> OF_SYSTEMS = Set.of(
            "thumbs.db",
            "desktop.ini",
            "icon\r",
            "#recycle",
            "@eadir",
            "$recycle.bin",
            "system volume information",
            "lost+found",
            "__macosx");

    /** Of browsers, office programs, file transfer programs and network disks. */
    private static final List<String> UNFINISHED = List.of(
            ".tmp",
            ".temp",
            ".part",
            ".partial",
            ".filepart",
            ".crdownload",
            ".download",
            ".downloading",
            ".td",
            ".xltd");

    private static final List<String> WORKBOOKS =
            List.of(".xlsx", ".xlsm", ".xlsb", ".xls", ".et", ".ods", ".csv", ".tsv", ".txt");

    /** The name of a file or folder. */
    static FileName of(Path file) {
        return new FileName(String.valueOf(file.getFileName()));
    }

    /** The lock that an office program keeps beside an open workbook. */
    boolean isLock() {
        return name.startsWith("~$");
    }

    /** What systems keep for themselves: nobody handed it in. */
    boolean isHidden() {
        return name.startsWith(".") || OF_SYSTEMS.contains(lower());
    }

    /** The name that a program gives to a file while it is being transferred. */
    boolean isUnfinished() {
        return UNFINISHED.stream().anyMatch(lower()::endsWith);
    }

    /** A name that one expects a table behind. */
    boolean isOfWorkbook() {
        return WORKBOOKS.stream().anyMatch(lower()::endsWith);
    }

    private String lower() {
        return name.toLowerCase(Locale.ROOT);
    }
}
