/**
 * Reads what identifies a person: ID number, day of birth, categories. In: a cell. Out: a key by which the same person is known again, or
 * a code for what is wrong.
 */
@NullMarked
@NamedInterface("person")
package cn.canbao.validation.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
