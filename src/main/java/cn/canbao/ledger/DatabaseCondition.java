package cn.canbao.ledger;

/** The condition of the database file before it is opened. */
public enum DatabaseCondition {
    /** There is none, and none was ever finished. */
    NONE,
    /** It was closed, and not a bit of it has changed since. */
    SOUND,
    /** It was open when the process died, so its bytes say nothing: its content must be compared with the ledger. */
    BROKE_OFF,
    /** It was closed, and is another file now, or gone. */
    DAMAGED
}
