package cn.canbao.benchmark;

import cn.canbao.county.Answer;
import cn.canbao.county.County;
import cn.canbao.county.CountyPlan;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The rosters of a county as they lie on the disk.
 *
 * @param county where they are
 * @param answer what they have to come to
 */
record Roll(County county, Answer answer) {

    static Roll write(Path folder, CountyPlan plan) throws IOException {
        Folders.delete(folder);
        County county = new County(folder, plan);
        return new Roll(county, county.write());
    }

    /** How many cells hold something: those of the data, and in each file a title, twelve labels and a footer. */
    long cells() {
        return answer.cells() + 14L * answer.files();
    }
}
