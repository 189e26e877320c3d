package cn.canbao.formula;

import cn.canbao.workbook.Formula;
import cn.canbao.workbook.SheetBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes a formula apart from left to right. Knows cells of the same sheet, numbers, texts, operators and calls of functions; whatever else there
 * is makes the formula one that cannot be told.
 */
final class FormulaParser {

    private static final int LONGEST = 1000;
    private static final int DEEPEST = 40;
    private static final List<String> COMPARISONS = List.of("<=", ">=", "<>", "<", ">", "=");

    private final String text;
    private final int rowShift;
    private final int columnShift;
    private int at;
    private int depth;

    private FormulaParser(Formula formula, int row, int column) {
        text = formula.text();
        rowShift = row - formula.row();
        columnShift = column - formula.column();
    }

    /**
     * The parts of a formula.
     *
     * @param row number of the row of the cell that it stands in
     * @param column index of the column of that cell
     */
    static Expression parse(Formula formula, int row, int column) throws UnknownResultException {
        if (formula.text().length() > LONGEST) {
            throw new UnknownResultException("it is longer than " + LONGEST + " characters");
        }
        FormulaParser parser = new FormulaParser(formula, row, column);
        parser.skip('=');
        Expression whole = parser.comparison();
        parser.space();
        if (parser.at < parser.text.length()) {
            throw parser.unknown();
        }
        return whole;
    }

    private Expression comparison() throws UnknownResultException {
        if (++depth > DEEPEST) {
            throw new UnknownResultException("it is nested too deeply");
        }
        Expression left = joined();
        String operator = comparisonSign();
        while (!operator.isEmpty()) {
            left = new Expression.Operation(operator, left, joined());
            operator = comparisonSign();
        }
        depth--;
        return left;
    }

    private String comparisonSign() {
        space();
        for (String sign : COMPARISONS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return sign;
            }
        }
        return "";
    }

    private Expression joined() throws UnknownResultException {
        Expression left = sum();
        while (skip('&')) {
            left = new Expression.Operation("&", left, sum());
        }
        return left;
    }

    private Expression sum() throws UnknownResultException {
        Expression left = product();
        while (true) {
            if (skip('+')) {
                left = new Expression.Operation("+", left, product());
            } else if (skip('-')) {
                left = new Expression.Operation("-", left, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() throws UnknownResultException {
        Expression left = power();
        while (true) {
            if (skip('*')) {
                left = new Expression.Operation("*", left, power());
            } else if (skip('/')) {
                left = new Expression.Operation("/", left, power());
            } else {
                return left;
            }
        }
    }

    private Expression power() throws UnknownResultException {
        Expression left = signed();
        while (skip('^')) {
            left = new Expression.Operation("^", left, signed());
        }
        return left;
    }

    private Expression signed() throws UnknownResultException {
        int minuses = 0;
        int signs = 0;
        while (true) {
            if (skip('-')) {
                minuses++;
            } else if (!skip('+')) {
                break;
            }
            if (++signs > DEEPEST) {
                throw unknown();
            }
        }
        Expression operand = primary();
        while (skip('%')) {
            operand = new Expression.Signed('%', operand);
        }
        return minuses % 2 == 0 ? operand : new Expression.Signed('-', operand);
    }

    private Expression primary() throws UnknownResultException {
        space();
        char c = peek();
        if (skip('(')) {
            Expression inner = comparison();
            if (!skip(')')) {
                throw unknown();
            }
            return inner;
        }
        if (c == '"') {
            return new Expression.Constant(new Value.Text(quoted()));
        }
        if (isDigit(c) || c == '.') {
            return new Expression.Constant(new Value.Decimal(number()));
        }
        return named();
    }

    private String quoted() throws UnknownResultException {
        StringBuilder content = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                content.append(c);
            } else if (peek() == '"') {
                content.append('"');
                at++;
            } else {
                return content.toString();
            }
        }
        throw unknown();
    }

    private double number() throws UnknownResultException {
        int begin = at;
        while (isDigit(peek()) || peek() == '.') {
            at++;
        }
        boolean isExponent = (peek() == 'E' || peek() == 'e') && at + 1 < text.length();
        if (isExponent) {
            at++;
            at += peek() == '+' || peek() == '-' ? 1 : 0;
            while (isDigit(peek())) {
                at++;
            }
        }
        try {
            return Double.parseDouble(text.substring(begin, at));
        } catch (NumberFormatException e) {
            throw unknown();
        }
    }

    /** A cell, a rectangle of cells, a truth value or a call. */
    private Expression named() throws UnknownResultException {
        int begin = at;
        while (isOfName(peek())) {
            at++;
        }
        String name = text.substring(begin, at).toUpperCase(Locale.ROOT);
        if (peek() == '(') {
            at++;
            return new Expression.Call(name.startsWith("_XLFN.") ? name.substring(6) : name, arguments());
        }
        if (name.equals("TRUE") || name.equals("FALSE")) {
            return new Expression.Constant(new Value.Truth(name.equals("TRUE")));
        }
        Expression.Cells first = cell(name);
        if (peek() != ':') {
            return first;
        }
        begin = ++at;
        while (isOfName(peek())) {
            at++;
        }
        Expression.Cells last = cell(text.substring(begin, at).toUpperCase(Locale.ROOT));
        return new Expression.Cells(
                Math.min(first.top(), last.top()),
                Math.max(first.top(), last.top()),
                Math.min(first.left(), last.left()),
                Math.max(first.left(), last.left()));
    }

    private List<Expression> arguments() throws UnknownResultException {
        List<Expression> arguments = new ArrayList<>();
        if (skip(')')) {
            return arguments;
        }
        do {
            space();
            boolean isMissing = peek() == ',' || peek() == ')';
            arguments.add(isMissing ? new Expression.Constant(new Value.Blank()) : comparison());
        } while (skip(','));
        if (!skip(')')) {
            throw unknown();
        }
        return arguments;
    }

    /** A cell such as {@code $C5}, moved along with the cell that the formula stands in. */
    private Expression.Cells cell(String name) throws UnknownResultException {
        int place = 0;
        boolean isColumnFixed = name.startsWith("$");
        place += isColumnFixed ? 1 : 0;
        int column = 0;
        int letters = 0;
        while (place < name.length() && name.charAt(place) >= 'A' && name.charAt(place) <= 'Z' && letters < 4) {
            column = column * 26 + name.charAt(place++) - 'A' + 1;
            letters++;
        }
        boolean isRowFixed = place < name.length() && name.charAt(place) == '$';
        place += isRowFixed ? 1 : 0;
        int row = 0;
        int digits = 0;
        while (place < name.length() && isDigit(name.charAt(place)) && digits < 8) {
            row = row * 10 + name.charAt(place++) - '0';
            digits++;
        }
        int movedRow = row + (isRowFixed ? 0 : rowShift);
        int movedColumn = column - 1 + (isColumnFixed ? 0 : columnShift);
        boolean isCell = letters > 0 && digits > 0 && place == name.length() && row > 0;
        if (!isCell
                || movedRow < 1
                || movedRow > SheetBounds.LAST_ROW
                || movedColumn < 0
                || movedColumn > SheetBounds.LAST_COLUMN) {
            throw unknown();
        }
        return new Expression.Cells(movedRow, movedRow, movedColumn, movedColumn);
    }

    private static boolean isOfName(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || isDigit(c) || c == '$' || c == '_' || c == '.';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean skip(char c) {
        space();
        boolean isThere = peek() == c;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void space() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private UnknownResultException unknown() {
        return new UnknownResultException("of what stands at character " + (at + 1));
    }
}
