/**
 * Begins a county: writes a configuration folder whose every file is ready to be filled in. In: what the county is called, and a sheet that
 * it has. Out: a folder, complete or not there.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "problem",
            "recognition",
            "text",
            "validation",
            "validation :: person",
            "validation :: register",
            "workbook",
            "yaml"
        })
package cn.canbao.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
