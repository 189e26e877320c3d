/** A small world for tests: few regions, numbers that can be summed in the head, and sentences in the users' words. */
@NullMarked
package cn.canbao.world;

import org.jspecify.annotations.NullMarked;
