package cn.canbao.sample;

/** What stands above the table in large letters; it says nothing that the reader may rely on. */
enum Title implements Trait {
    OF_TOWN("%s2021年度城乡居民医保筹资进度表"),
    OF_DISTRICT("七星关区2021年度城乡居民医保参保情况统计表"),
    PROGRESS("2021年度城乡居民医疗保险参保筹资工作进度统计表"),
    COMPLETION("%s城乡居民医保筹资完成情况表");

    private final String pattern;

    Title(String pattern) {
        this.pattern = pattern;
    }

    String text(Town town) {
        return pattern.formatted(town.name());
    }
}
