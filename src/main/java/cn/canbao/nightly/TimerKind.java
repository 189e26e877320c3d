package cn.canbao.nightly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The kinds of timers. */
public enum TimerKind {
    /** A timer and a service of systemd. */
    SYSTEMD,
    /** A line for cron. */
    CRON,
    /** A task of Windows. */
    WINDOWS;

    /** The one that this machine has. */
    public static TimerKind ofThisMachine() {
        return of(System.getProperty("os.name", ""), Path.of("/run/systemd/system"));
    }

    static TimerKind of(String system, Path systemd) {
        if (system.toLowerCase(Locale.ROOT).startsWith("windows")) {
            return WINDOWS;
        }
        return Files.isDirectory(systemd) ? SYSTEMD : CRON;
    }

    /** A timer of this kind for a run. */
    public SystemTimer timer(NightlyRun run) {
        return switch (this) {
            case SYSTEMD -> SystemdTimer.ofThisUser(run);
            case CRON -> new CronTimer(run);
            case WINDOWS -> new WindowsTask(run);
        };
    }

    /** The name of the start script where there are such timers. */
    public String script() {
        return this == WINDOWS ? "canbao.cmd" : "canbao";
    }

    /** The kind as it is written on a command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
