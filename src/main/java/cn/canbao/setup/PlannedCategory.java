package cn.canbao.setup;

import org.jspecify.annotations.Nullable;

/**
 * A category that the new campaign is to count, beside everybody.
 *
 * @param id its id
 * @param label what the bulletin calls it
 * @param code the code of the vocabulary's category that it stands for; null where the vocabulary knows none by this name
 */
record PlannedCategory(String id, String label, @Nullable String code) {}
