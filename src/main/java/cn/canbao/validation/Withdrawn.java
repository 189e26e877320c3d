package cn.canbao.validation;

/**
 * The file broke off after rows of it had been passed on as accepted: everything passed on so far is void. The rows follow once more,
 * turned away.
 */
public record Withdrawn() implements Reading {}
