/** One and the same form as many programs and libraries write it. */
@org.jspecify.annotations.NullMarked
package cn.canbao.writers;
