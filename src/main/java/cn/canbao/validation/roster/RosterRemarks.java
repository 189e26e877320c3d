package cn.canbao.validation.roster;

import java.util.List;
import java.util.Set;

/** What people write beside somebody who is said to be enrolled, and which says that it is no longer so. */
final class RosterRemarks {

    private static final List<String> REFUNDS =
            List.of("退费", "退款", "退保", "退还", "退回", "退缴", "退钱", "冲正", "冲销", "冲红", "红冲", "撤销", "作废", "已退");

    private static final List<String> NO_REFUND = List.of("未退", "不退", "没退", "无退", "不予退", "不能退", "不可退");

    /** What 已退 also begins: 已退休, 已退役, 已退伍, 已退学, 已退耕. */
    private static final String OTHER_LEAVING = "休役伍学耕";

    /** Only the whole remark: 户主死亡 speaks of somebody else. */
    private static final Set<String> DEATHS = Set.of(
            "死亡", "已死亡", "已死", "死亡注销", "死亡销户", "已死亡销户", "死亡未销户", "去世", "已去世", "亡故", "已亡故", "已故", "病故", "已病故", "病逝",
            "本人死亡", "本人已死亡", "本人去世", "本人已去世", "人已死亡", "人已去世", "该人死亡", "该人已死亡");

    private RosterRemarks() {}

    /** Whether a text tells that a payment was given back. */
    static boolean tellsRefund(String text) {
        if (text.length() < 2) {
            return false;
        }
        for (String none : NO_REFUND) {
            if (text.contains(none)) {
                return false;
            }
        }
        for (String refund : REFUNDS) {
            int at = text.indexOf(refund);
            while (at >= 0) {
                int behind = at + refund.length();
                boolean isLeaving = refund.equals("已退")
                        && behind < text.length()
                        && OTHER_LEAVING.indexOf(text.charAt(behind)) >= 0;
                if (!isLeaving) {
                    return true;
                }
                at = text.indexOf(refund, behind);
            }
        }
        return false;
    }

    /** Whether a text says of nobody else that the person has died; days in it are passed over. */
    static boolean tellsDeath(String text) {
        if (text.length() < 2) {
            return false;
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isOfDay = !Character.isLetter(character) || "年月日号于在因病".indexOf(character) >= 0;
            if (!isOfDay) {
                words.append(character);
            }
        }
        return DEATHS.contains(words.toString()) || DEATHS.contains(text.strip());
    }
}
