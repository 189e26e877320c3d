package cn.canbao.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The special categories of a person; all are kept, one is preferred (就高不重复).
 *
 * @param ids ids of the campaign's categories, in its order, with those that contain them; everybody is left out
 * @param preferred the one with the highest priority; null when there is none
 */
public record CategorySet(List<String> ids, @Nullable String preferred) {

    /** Keeps its own copy. */
    public CategorySet {
        ids = List.copyOf(ids);
    }
}
