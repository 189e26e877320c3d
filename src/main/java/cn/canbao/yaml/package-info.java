/**
 * Reads a YAML file key by key into records, and says which key has which mistake. In: a file of the configuration. Out: its parts, or
 * one sentence about the first thing that is wrong.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "problem")
package cn.canbao.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
