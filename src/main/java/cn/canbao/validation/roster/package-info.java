/** Checks rosters, which have a row per person. In: rows. Out: persons with region, categories and enrolment, or problems. */
@NullMarked
package cn.canbao.validation.roster;

import org.jspecify.annotations.NullMarked;
