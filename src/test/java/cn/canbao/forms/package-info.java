/** Progress sheets in forms that nobody has seen: made by chance from a seed, with the figures that a person would read in them. */
package cn.canbao.forms;
