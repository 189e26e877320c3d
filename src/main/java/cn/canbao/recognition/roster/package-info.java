/**
 * What the columns, words and marks of a roster say, put together from parts, from the cells below them and from the legend of the sheet. In:
 * labels and cells. Out: what a column says about a person, and who is enrolled.
 */
@NullMarked
@NamedInterface("roster")
package cn.canbao.recognition.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
