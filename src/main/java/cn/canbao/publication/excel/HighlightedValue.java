package cn.canbao.publication.excel;

import org.jspecify.annotations.Nullable;

/**
 * A value with the highlight of its cell.
 *
 * @param value what is shown; null for nothing
 */
public record HighlightedValue(@Nullable Object value, CellHighlight highlight) {}
