package cn.canbao.recognition.assignment;

/**
 * A column that says what a row is about.
 *
 * @param index its index from 0
 * @param isDividing whether one region has several rows that differ in it
 * @param namesCategories whether it names categories of the campaign
 */
public record SubjectColumn(int index, boolean isDividing, boolean namesCategories) {}
