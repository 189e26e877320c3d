package cn.canbao.publication.facts;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Quantity;

/** The labels of quantities in sentences and in headers that the campaign does not name. */
public final class QuantityLabels {

    private QuantityLabels() {}

    /** A figure in words, for example 建档立卡贫困人口已参保人数. */
    public static String words(Campaign campaign, Quantity quantity) {
        String label =
                campaign.category(quantity.category()).map(Category::label).orElse(quantity.category());
        return label
                + switch (quantity.measure()) {
                    case TARGET -> "任务数";
                    case ENROLLED -> "已参保人数";
                    case POPULATION -> label.endsWith("人口") ? "数" : "人口数";
                    case UNENROLLED -> "未参保人数";
                    case RATE -> "完成率";
                };
    }
}
