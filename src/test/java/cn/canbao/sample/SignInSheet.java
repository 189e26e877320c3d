package cn.canbao.sample;

import static cn.canbao.sample.PlainTable.column;

import java.util.List;

/** A form that has nothing to do with the campaign and lies among its sheets all the same. */
final class SignInSheet {

    private SignInSheet() {}

    static byte[] bytes() {
        var columns = List.of(
                column("序号", 8),
                column("姓名", 14),
                column("职务", 20),
                column("签到时间", 18),
                column("签名", 18),
                column("备注", 16));
        List<List<Object>> rows = List.of(
                row(1, "某甲", "副镇长"),
                row(2, "某乙", "社会事务办主任"),
                row(3, "某丙", "医保专干"),
                row(4, "某丁", "村支书"),
                row(5, "某戊", "驻村干部"));
        return new PlainTable("签到表", "城乡居民医保筹资工作推进会签到表", "（2021年1月25日下午）", "", columns, rows).bytes();
    }

    private static List<Object> row(int number, String name, String office) {
        return List.of(number, name, office, "", "", "");
    }
}
