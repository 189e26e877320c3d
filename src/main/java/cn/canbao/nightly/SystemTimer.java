package cn.canbao.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What makes a system start a run every night. */
public interface SystemTimer {

    /**
     * The files that it consists of, by their names.
     *
     * @param folder where they will lie, with its whole path
     */
    Map<String, byte[]> files(Path folder);

    /** What to type to register the files of a folder. */
    List<String> registering(Path folder);

    /** What to type to have it no more. */
    List<String> removing();

    /**
     * Registers the files of a folder, in place of an earlier timer of the same campaign.
     *
     * @return what went wrong, in the words of the system; null when nothing did
     * @throws IOException when a command is not there, or the disk fails
     */
    @Nullable
    String register(Path folder, SystemCommands commands) throws IOException;

    /** Whether it only works while its user is logged in, unless the system is told otherwise. */
    boolean needsLogin();
}
