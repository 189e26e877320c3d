/**
 * The entry: a Java process that suits short runs. In: arguments, and options for Java. Out: the exit code of the program, which runs
 * unpacked and from an archive of its classes wherever that can be had.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"cli"})
package cn.canbao.launcher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
