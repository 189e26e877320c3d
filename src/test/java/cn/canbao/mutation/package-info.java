/** Sheets in which one thing was changed by chance: no figure may change with it, and what is lost must be told. */
@org.jspecify.annotations.NullMarked
package cn.canbao.mutation;
