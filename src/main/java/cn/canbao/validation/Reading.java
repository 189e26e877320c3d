package cn.canbao.validation;

/** What reading a submission brings to light, piece by piece: rows, then their sheet, and at last what concerns the whole file. */
public sealed interface Reading permits RowOutcome, SheetOutcome, FileOutcome, Withdrawn {}
