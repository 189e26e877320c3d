package cn.canbao.validation;

/**
 * Revokes all events so far: the file turned out to be damaged after rows of it were accepted. The same rows follow again as rejected.
 */
public record AcceptedRowsRevoked() implements ReadEvent {}
