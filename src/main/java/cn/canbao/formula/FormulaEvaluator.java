package cn.canbao.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Works out what an expression comes to, as Excel does; whatever Excel would do in a way of its own is unknown. */
final class FormulaEvaluator {

    private static final int MOST_DECIMALS = 15;
    private static final Value.Decimal ZERO = new Value.Decimal(0);

    /** The values of cells. */
    interface CellValues {

        /** The value of a cell. */
        Value at(int row, int column) throws UnknownResultException;
    }

    private final CellValues cells;

    FormulaEvaluator(CellValues cells) {
        this.cells = cells;
    }

    /** What an expression comes to; an empty cell as such. */
    Value value(Expression expression) throws UnknownResultException {
        if (expression instanceof Expression.Constant constant) {
            return constant.value();
        }
        if (expression instanceof Expression.Cells range) {
            if (!range.isSingle()) {
                throw new UnknownResultException("of several cells where one is needed");
            }
            return cells.at(range.top(), range.left());
        }
        if (expression instanceof Expression.Signed signed) {
            double number = number(value(signed.operand()));
            return new Value.Decimal(signed.sign() == '-' ? -number : number / 100);
        }
        if (expression instanceof Expression.Operation operation) {
            return operation(operation.operator(), value(operation.left()), value(operation.right()));
        }
        return call((Expression.Call) expression);
    }

    private static Value operation(String operator, Value left, Value right) throws UnknownResultException {
        return switch (operator) {
            case "&" -> new Value.Text(joined(left) + joined(right));
            case "+" -> finite(number(left) + number(right));
            case "-" -> finite(number(left) - number(right));
            case "*" -> finite(number(left) * number(right));
            case "/" -> finite(number(left) / number(right));
            case "^" -> finite(Math.pow(number(left), number(right)));
            default -> new Value.Truth(compared(operator, left, right));
        };
    }

    private static String joined(Value value) {
        return value instanceof Value.Blank ? "" : Value.shown(value);
    }

    private static boolean compared(String operator, Value left, Value right) throws UnknownResultException {
        int order = order(left, right);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<>" -> order != 0;
            default -> order == 0;
        };
    }

    /** Numbers come before texts and texts before truth values; an empty cell is as empty as the other side. */
    private static int order(Value left, Value right) throws UnknownResultException {
        boolean isAnyBlank = left instanceof Value.Blank || right instanceof Value.Blank;
        if (!isAnyBlank && rank(left) != rank(right)) {
            return Integer.compare(rank(left), rank(right));
        }
        return left instanceof Value.Text || right instanceof Value.Text
                ? joined(left).compareToIgnoreCase(joined(right))
                : Double.compare(number(left) + 0.0, number(right) + 0.0);
    }

    private static int rank(Value value) {
        return value instanceof Value.Truth ? 2 : value instanceof Value.Text ? 1 : 0;
    }

    private Value call(Expression.Call call) throws UnknownResultException {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case "IF" -> choice(arguments);
            case "SUM" -> finite(sum(numbers(arguments)));
            case "PRODUCT" -> finite(product(numbers(arguments)));
            case "MAX" ->
                finite(numbers(arguments).stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0));
            case "MIN" ->
                finite(numbers(arguments).stream()
                        .mapToDouble(Double::doubleValue)
                        .min()
                        .orElse(0));
            case "COUNT" -> new Value.Decimal(numbers(arguments).size());
            case "AVERAGE" ->
                finite(sum(numbers(arguments)) / numbers(arguments).size());
            case "ROUND" -> rounded(arguments, RoundingMode.HALF_UP);
            case "ROUNDUP" -> rounded(arguments, RoundingMode.UP);
            case "ROUNDDOWN", "TRUNC" -> rounded(arguments, RoundingMode.DOWN);
            case "INT" -> new Value.Decimal(Math.floor(number(only(arguments))));
            case "ABS" -> new Value.Decimal(Math.abs(number(only(arguments))));
            case "NOT" -> new Value.Truth(!isTrue(only(arguments)));
            case "AND", "OR" -> both(call.function(), arguments);
            default -> throw new UnknownResultException("of the function " + call.function());
        };
    }

    private Value choice(List<Expression> arguments) throws UnknownResultException {
        if (arguments.size() < 2 || arguments.size() > 3) {
            throw new UnknownResultException("of IF with " + arguments.size() + " arguments");
        }
        if (isTrue(value(arguments.get(0)))) {
            return filled(value(arguments.get(1)));
        }
        return arguments.size() == 2 ? new Value.Truth(false) : filled(value(arguments.get(2)));
    }

    private static Value filled(Value value) {
        return value instanceof Value.Blank ? ZERO : value;
    }

    private Value both(String function, List<Expression> arguments) throws UnknownResultException {
        boolean all = true;
        boolean any = false;
        for (Expression argument : arguments) {
            boolean isTrue = isTrue(value(argument));
            all &= isTrue;
            any |= isTrue;
        }
        return new Value.Truth(function.equals("AND") ? all : any);
    }

    private Value rounded(List<Expression> arguments, RoundingMode mode) throws UnknownResultException {
        double digits = arguments.size() > 1 ? number(value(arguments.get(1))) : 0;
        if (arguments.isEmpty() || arguments.size() > 2 || Math.abs(digits) > MOST_DECIMALS) {
            throw new UnknownResultException("of the digits to round to");
        }
        double number = number(value(arguments.get(0)));
        return new Value.Decimal(new BigDecimal(Value.shown(new Value.Decimal(number)))
                .setScale((int) digits, mode)
                .doubleValue());
    }

    private Value only(List<Expression> arguments) throws UnknownResultException {
        if (arguments.size() != 1) {
            throw new UnknownResultException("of " + arguments.size() + " arguments");
        }
        return value(arguments.get(0));
    }

    /** The numbers among some values; texts and empty cells of rectangles count for nothing. */
    private List<Double> numbers(List<Expression> arguments) throws UnknownResultException {
        List<Double> numbers = new ArrayList<>();
        for (Expression argument : arguments) {
            if (argument instanceof Expression.Cells range) {
                for (int row = range.top(); row <= range.bottom(); row++) {
                    for (int column = range.left(); column <= range.right(); column++) {
                        if (cells.at(row, column) instanceof Value.Decimal number) {
                            numbers.add(number.number());
                        }
                    }
                }
            } else {
                numbers.add(number(value(argument)));
            }
        }
        return numbers;
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double product(List<Double> numbers) {
        double product = numbers.isEmpty() ? 0 : 1;
        for (double number : numbers) {
            product *= number;
        }
        return product;
    }

    private static boolean isTrue(Value value) throws UnknownResultException {
        return value instanceof Value.Truth truth ? truth.isTrue() : number(value) != 0;
    }

    private static double number(Value value) throws UnknownResultException {
        if (value instanceof Value.Decimal number) {
            return number.number();
        }
        if (value instanceof Value.Truth truth) {
            return truth.isTrue() ? 1 : 0;
        }
        if (value instanceof Value.Blank) {
            return 0;
        }
        throw new UnknownResultException("of a text where a number is needed");
    }

    private static Value finite(double number) throws UnknownResultException {
        if (!Double.isFinite(number)) {
            throw new UnknownResultException("of a number that is none");
        }
        return new Value.Decimal(number);
    }
}
