package cn.canbao.sample;

import java.util.Arrays;
import java.util.List;

/** What a column of a roster says, with the labels that the villages of Linjiang give it. */
enum RosterField {
    SEQUENCE(6, "序号"),
    TOWN(10, "乡镇"),
    VILLAGE(14, "村（社区）", "单位"),
    GROUP(9, "组", "村民小组"),
    HOUSEHOLD(12, "户编号", "户号", "家庭编号"),
    HEAD(11, "户主", "户主姓名"),
    HEAD_ID(21, "户主身份证号", "户主身份证号码"),
    NAME(11, "姓名", "家庭成员姓名"),
    ID_KIND(14, "证件类型"),
    ID(22, "身份证号", "身份证号码", "身份证", "身份证件号码", "证件号码", "公民身份号码"),
    RELATION(10, "与户主关系", "关系", "与户主的关系"),
    BIRTH(12, "出生日期", "出生年月日"),
    CATEGORY(18, "人员类别", "人员属性", "身份类别", "特殊人员类别", "对象类别", "资助身份", "人员身份类别"),
    TEKUN(9, "人员类别/特困人员"),
    DIBAO(9, "人员类别/低保对象"),
    DISABLED(9, "人员类别/重残"),
    POOR_OUT(9, "人员类别/脱贫户"),
    STATUS(11, "是否参保", "参保状态", "是否缴费", "居民医保参保状态", "参保情况", "缴费状态", "是否已参保"),
    ENROLLED(9, "参保情况/已参保"),
    UNENROLLED(9, "参保情况/未参保"),
    ELSEWHERE(11, "职工医保参保状态", "参保类别"),
    PAID_ON(14, "缴费日期", "缴费时间", "参保日期", "参保时间"),
    AMOUNT(10, "缴费金额", "个人缴费金额", "缴费标准", "实缴金额", "个人缴费", "缴费总额"),
    REASON(16, "未参保原因", "未缴费原因", "未缴原因", "核实情况", "落实情况"),
    REMARK(14, "备注", "说明");

    private final int width;
    private final List<String> labels;

    RosterField(int width, String... labels) {
        this.width = width;
        this.labels = List.of(labels);
    }

    /** Width of the column in characters. */
    int width() {
        return width;
    }

    /** The field that a label, groups above it included, stands for. */
    static RosterField labelled(String label) {
        return Arrays.stream(values())
                .filter(field -> field.labels.contains(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot find the field of the label " + label));
    }
}
