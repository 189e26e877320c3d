/** What the cells of a column say about it: names of regions, kinds of numbers, the register's targets, and how columns follow from each other. */
@NullMarked
package cn.canbao.recognition.evidence;

import org.jspecify.annotations.NullMarked;
