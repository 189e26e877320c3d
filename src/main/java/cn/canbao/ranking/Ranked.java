package cn.canbao.ranking;

/**
 * Something with its rank.
 *
 * @param item what was ranked
 * @param rank its rank, from 1
 * @param <T> what is ranked
 */
public record Ranked<T>(T item, int rank) {}
