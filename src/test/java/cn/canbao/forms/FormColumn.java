package cn.canbao.forms;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a form.
 *
 * @param path its labels, from the group to its own
 * @param content what stands in it for a line
 */
record FormColumn(List<String> path, Function<FormLine, @Nullable Object> content) {}
