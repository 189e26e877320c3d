/**
 * Has the system start a run every night. In: when, and how this installation is started. Out: a systemd timer, a line for cron or a task of
 * Windows, registered where that is wanted.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "text", "yaml"})
package cn.canbao.nightly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
