package cn.canbao.recognition.label;

/**
 * A part of a label.
 *
 * @param kind what it says
 * @param value what more it says: the id of a category, the year in four digits, the day as 1208; else its text
 */
record LabelPart(PartKind kind, String value) {}
