package cn.canbao.county;

/**
 * A made-up name: nobody is called by a number.
 *
 * @param text as it stands in the cell
 * @param surname how its first character is spoken, for the phonetic guide that Excel keeps
 * @param given how its second character is spoken
 */
record Name(String text, String surname, String given) {

    private static final String[] SURNAMES = {
        "赵", "zhao", "钱", "qian", "孙", "sun", "李", "li", "周", "zhou", "吴", "wu", "郑", "zheng", "王", "wang", "冯", "feng",
        "陈", "chen", "褚", "chu", "卫", "wei", "蒋", "jiang", "沈", "shen", "韩", "han", "杨", "yang"
    };
    private static final String[] GIVEN = {
        "一", "yi", "二", "er", "三", "san", "四", "si", "五", "wu", "六", "liu", "七", "qi", "八", "ba", "九", "jiu", "十", "shi"
    };
    private static final int PEOPLE_OF_ONE_NAME = 10_000;

    /** The name of a person, by the number. */
    static Name of(long person) {
        int surname = (int) (person % (SURNAMES.length / 2)) * 2;
        int given = (int) (person / PEOPLE_OF_ONE_NAME % (GIVEN.length / 2)) * 2;
        var number =
                String.valueOf(PEOPLE_OF_ONE_NAME + person % PEOPLE_OF_ONE_NAME).substring(1);
        return new Name(SURNAMES[surname] + GIVEN[given] + number, SURNAMES[surname + 1], GIVEN[given + 1]);
    }
}
