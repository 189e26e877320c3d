package cn.canbao.recognition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a column of a roster says about a person. */
public enum PersonField {
    /** 姓名. */
    @JsonProperty("name")
    NAME,
    /** 身份证号 and whatever stands for it. */
    @JsonProperty("id-number")
    ID_NUMBER,
    /** 户编号. */
    @JsonProperty("household")
    HOUSEHOLD,
    /** 户主. */
    @JsonProperty("householder")
    HOUSEHOLDER,
    /** ID number of the householder or guardian. */
    @JsonProperty("guardian-id-number")
    GUARDIAN_ID_NUMBER,
    /** 与户主关系. */
    @JsonProperty("relation")
    RELATION,
    /** 出生日期. */
    @JsonProperty("birth-date")
    BIRTH_DATE,
    /** 人员类别; one cell may name several. */
    @JsonProperty("category")
    CATEGORY,
    /** 是否参保, 参保状态, 缴费状态. */
    @JsonProperty("status")
    STATUS,
    /** Whether or where the person is insured otherwise: 是否参加职工医保, 参保类型. */
    @JsonProperty("elsewhere")
    ELSEWHERE,
    /** 缴费日期. */
    @JsonProperty("paid-on")
    PAID_ON,
    /** 缴费金额, in yuan. */
    @JsonProperty("amount")
    AMOUNT,
    /** What somebody is to pay, which does not say that it was paid: an amount that stands beside those who did not pay as well. */
    @JsonProperty("tariff")
    TARIFF,
    /** 退费金额, 退费日期, 是否退费: what was paid was given back. */
    @JsonProperty("refund")
    REFUND,
    /** 参保年度: the year that the line is about. */
    @JsonProperty("year")
    YEAR,
    /** 未参保原因. */
    @JsonProperty("reason")
    REASON,
    /** Known in forms and not needed: 性别, 年龄, 联系电话, 家庭住址. */
    @JsonProperty("other")
    OTHER
}
