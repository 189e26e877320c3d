package cn.canbao.formula;

import java.util.List;

/** A formula taken apart. */
sealed interface Expression {

    /** A number, a text or a truth value that is written in the formula. */
    record Constant(Value value) implements Expression {}

    /**
     * A rectangle of cells, often a single one.
     *
     * @param top number of its first row, from 1
     * @param bottom number of its last row
     * @param left index of its first column, from 0
     * @param right index of its last column
     */
    record Cells(int top, int bottom, int left, int right) implements Expression {

        boolean isSingle() {
            return top == bottom && left == right;
        }
    }

    /** A value with a sign before it or a per cent sign behind it. */
    record Signed(char sign, Expression operand) implements Expression {}

    /** Two values with an operator between them. */
    record Operation(String operator, Expression left, Expression right) implements Expression {}

    /** A function of some values. */
    record Call(String function, List<Expression> arguments) implements Expression {}
}
