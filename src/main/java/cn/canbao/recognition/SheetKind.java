package cn.canbao.recognition;

import java.util.Locale;

/** What a sheet is, recognised by its columns. */
public enum SheetKind {
    /** 进度表: a line per region, with head counts enrolled. */
    SUMMARY,
    /** 花名册: a line per person. */
    ROSTER,
    /** 名册, 任务表: a line per region, with targets and nothing enrolled. */
    REGISTER,
    /** 核减表: a line per person or region to take off the target, with the reason. */
    REDUCTION;

    /** The word used in the database and in {@code summary.json}, for example {@code summary}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
