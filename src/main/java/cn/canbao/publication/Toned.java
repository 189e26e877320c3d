package cn.canbao.publication;

import org.jspecify.annotations.Nullable;

/**
 * A value of a cell that stands out.
 *
 * @param value what is shown; null for nothing
 */
record Toned(@Nullable Object value, Tone tone) {}
