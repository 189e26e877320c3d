package cn.canbao.intake;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Files in the order of their paths. However many are added, no more than allowed are remembered: the first ones. */
final class BoundedFileList {

    static final Comparator<DropFile> ORDER =
            Comparator.comparing(DropFile::path).thenComparing(DropFile::file);

    private final int most;
    private final TreeSet<DropFile> first = new TreeSet<>(ORDER);
    private @Nullable DropFile leftOut;
    private long count;

    BoundedFileList(int most) {
        this.most = most;
    }

    void add(DropFile file) {
        first.add(file);
        if (first.size() > most) {
            DropFile last = first.last();
            first.remove(last);
            leftOut = leftOut == null || ORDER.compare(last, leftOut) < 0 ? last : leftOut;
            count++;
        }
    }

    /** The first ones; when there were too many, one more stands for all that were left out, with a problem of the code. */
    List<DropFile> files(ProblemCode ofTooMany) {
        List<DropFile> files = new ArrayList<>(first);
        if (leftOut != null) {
            Problem problem = Problem.of(ofTooMany, Place.file(leftOut.path()))
                    .with("limit", most)
                    .with("count", count)
                    .with("first", leftOut.path());
            files.add(new DropFile(leftOut.file(), leftOut.path(), leftOut.state(), problem));
        }
        return files;
    }
}
