package cn.canbao.staging;

/**
 * What counts in a run and can be placed in no region of the register any more.
 *
 * @param regions how many regions of then
 * @param people their people enrolled in the category of everybody
 */
public record LeftRegions(int regions, long people) {}
