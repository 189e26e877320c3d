/**
 * Persons of rosters: kept in pages, merged so that each counts once. In: accepted persons. Out: counts per region and category, and who
 * is a duplicate of whom.
 */
@NullMarked
package cn.canbao.staging.persons;

import org.jspecify.annotations.NullMarked;
