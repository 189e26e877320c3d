package cn.canbao.recognition.label;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a part of a label says about its column. */
public enum PartKind {
    /** 任务, 应参保: people to be enrolled. */
    @JsonProperty("target")
    TARGET,
    /** 已参保, 到账: people enrolled. */
    @JsonProperty("enrolled")
    ENROLLED,
    /** 参保, 缴费: enrolment, without saying whether it has happened. */
    @JsonProperty("participation")
    PARTICIPATION,
    /** 未, 差额: people still missing. */
    @JsonProperty("unenrolled")
    UNENROLLED,
    /** 率: a rate. */
    @JsonProperty("rate")
    RATE,
    /** 户籍人口: everybody who lives there. */
    @JsonProperty("population")
    POPULATION,
    /** 累计: so far. */
    @JsonProperty("cumulative")
    CUMULATIVE,
    /** 合计, 总体: of everybody. */
    @JsonProperty("whole")
    WHOLE,
    /** 新增, 今日: of a day or a week only, or a change. */
    @JsonProperty("increment")
    INCREMENT,
    /** 昨日, 上期: the same at an earlier moment. */
    @JsonProperty("earlier")
    EARLIER,
    /** 去年, 同期: another year. */
    @JsonProperty("other-period")
    OTHER_PERIOD,
    /** 户数: households. */
    @JsonProperty("households")
    HOUSEHOLDS,
    /** 金额, 元: money. */
    @JsonProperty("money")
    MONEY,
    /** 万人: counted in ten thousands. */
    @JsonProperty("ten-thousand")
    TEN_THOUSAND,
    /** 男, 线上: only some of those people. */
    @JsonProperty("subgroup")
    SUBGROUP,
    /** 男, 老年: only some of those people, which a title may say of all columns. */
    @JsonProperty("age-or-sex")
    AGE_OR_SEX,
    /** 职工, 外出: other people. */
    @JsonProperty("other-people")
    OTHER_PEOPLE,
    /** 干部, 网格: those who look after the work, who are not counted. */
    @JsonProperty("staff")
    STAFF,
    /** 类别, 险种: what a column of words is called that says what a row is about. */
    @JsonProperty("subject")
    SUBJECT,
    /** 含, 包括: those that are named behind it are among the others. */
    @JsonProperty("including")
    INCLUDING,
    /** 非, 不含: all but those that are named behind it. */
    @JsonProperty("negation")
    NEGATION,
    /** 情况, 统计表: a heading, whose own verb is no role. */
    @JsonProperty("report")
    REPORT,
    /** 其中: a part of what stands before it. */
    @JsonProperty("of-which")
    OF_WHICH,
    /** 和, 与: joins two things. */
    @JsonProperty("and")
    AND,
    /** 人数, 本: says nothing. */
    @JsonProperty("filler")
    FILLER,
    /** The name of a category; never in the file of parts. */
    CATEGORY,
    /** A month, for example 11月; never in the file of parts. */
    MONTH,
    /** A day of a month, for example 12月8日; never in the file of parts. */
    DAY,
    /** A year; never in the file of parts. */
    YEAR,
    /** A letter, digit or sign of a formula; never in the file of parts. */
    MARK,
    /** Characters that belong to no part; never in the file of parts. */
    UNKNOWN
}
