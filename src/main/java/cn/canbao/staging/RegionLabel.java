package cn.canbao.staging;

import cn.canbao.region.Region;
import cn.canbao.region.Register;

/** What a region is called where its town is not told beside it: names of villages repeat. */
public final class RegionLabel {

    private RegionLabel() {}

    /** Its name with that of the region that contains it; the code where the register does not know it. */
    public static String of(Register register, String code) {
        if (!register.contains(code)) {
            return code;
        }
        Region region = register.region(code);
        Region parent = region.parent() == null ? null : register.region(region.parent());
        return parent == null || parent.parent() == null ? region.name() : parent.name() + region.name();
    }
}
