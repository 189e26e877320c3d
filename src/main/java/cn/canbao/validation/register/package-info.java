/**
 * Reads the register, whose mistakes stop the run because everything is counted against it. In: {@code register.xlsx}. Out: the register,
 * or a configuration error.
 */
@NullMarked
@NamedInterface("register")
package cn.canbao.validation.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
