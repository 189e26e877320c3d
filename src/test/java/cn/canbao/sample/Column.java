package cn.canbao.sample;

import java.util.List;

/**
 * A column of a town's table.
 *
 * @param category whose figures it holds; {@link Category#ALL} for a column without figures
 * @param path its labels from the outermost group downwards; {@link Header#SAME} lets the label above reach down
 */
record Column(Content content, Category category, List<String> path) {}
