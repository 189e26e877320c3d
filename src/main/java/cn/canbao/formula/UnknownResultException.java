package cn.canbao.formula;

/** Says that what a formula comes to cannot be told here: it uses what is not simple, or cells whose values are not sure. */
final class UnknownResultException extends Exception {

    private static final long serialVersionUID = 1;

    UnknownResultException(String reason) {
        super("Cannot tell what a formula comes to: " + reason, null, false, false);
    }
}
