/** Gives every column of a progress sheet its meaning, all columns together, by everything that labels, cells and arithmetic say. */
@NullMarked
package cn.canbao.recognition.assignment;

import org.jspecify.annotations.NullMarked;
