package cn.canbao.workbook.xls;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.formula.ptg.ScalarConstantPtg;
import org.jspecify.annotations.Nullable;

/** Writes the formula of an .xls as text, where it has nothing but numbers, texts, cells of its sheet, operators and functions. */
final class XlsFormulaText {

    private static final int LONGEST = 8192;

    private XlsFormulaText() {}

    /** The formula of some tokens; null when it has others. */
    static @Nullable String of(Ptg[] tokens) {
        Deque<String> operands = new ArrayDeque<>();
        for (Ptg token : tokens) {
            if (token instanceof AttrPtg attribute) {
                if (attribute.isSum()) {
                    operands.push("SUM(" + operands.pop() + ")");
                }
            } else if (token instanceof ParenthesisPtg) {
                operands.push("(" + operands.pop() + ")");
            } else if (token instanceof RefPtg || token instanceof AreaPtg || token instanceof ScalarConstantPtg) {
                operands.push(token.toFormulaString());
            } else if (token instanceof OperationPtg operation) {
                operands.push(applied(operation, operands));
            } else {
                return null;
            }
            if (operands.peek() != null && operands.peek().length() > LONGEST) {
                return null;
            }
        }
        return operands.size() == 1 ? operands.pop() : null;
    }

    private static String applied(OperationPtg operation, Deque<String> operands) {
        String[] values = new String[operation.getNumberOfOperands()];
        for (int i = values.length - 1; i >= 0; i--) {
            values[i] = operands.pop();
        }
        return operation.toFormulaString(values);
    }
}
