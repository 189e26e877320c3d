package cn.canbao.validation;

/** An event of reading a submission: first its rows, then the outcome of their sheet, at last the outcome of the file. */
public sealed interface ReadEvent permits RowOutcome, SheetOutcome, FileOutcome, AcceptedRowsRevoked {}
