package cn.canbao.sample;

/** How a village writes whether somebody is enrolled, and which words it has for groups of people. */
enum Wording {
    YES_NO("是", "否", "普通居民", "、"),
    INSURED("已参保", "未参保", "", ","),
    PAID("已缴费", "未缴费", "一般户", "；"),
    NORMAL("正常参保", "未参保", "普通参保人员", "、"),
    SHORT("已缴", "未缴", "", " "),
    DIGITS("1", "0", "无", "+"),
    LETTERS("Y", "N", "", "/"),
    TICKED("√", "×", "一般人员", "，"),
    /** It has no column for it: who has paid is enrolled. */
    BY_PAYMENT("", "", "", "、");

    private final String enrolled;
    private final String not;
    private final String ordinary;
    private final String separator;

    Wording(String enrolled, String not, String ordinary, String separator) {
        this.enrolled = enrolled;
        this.not = not;
        this.ordinary = ordinary;
        this.separator = separator;
    }

    String status(boolean isEnrolled) {
        return isEnrolled ? enrolled : not;
    }

    /** What stands in the column of groups. */
    String groups(RosterPerson person) {
        if (person.groups().isEmpty()) {
            return ordinary;
        }
        var names = person.groups().stream().map(group -> group.called(ordinal()));
        return String.join(separator, names.toList());
    }
}
