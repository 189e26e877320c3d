package cn.canbao.ledger;

import java.io.Serial;
import java.nio.file.Path;

/** A file of the ledger does not hold what was written. The database writes it anew at the end of the next run, if that one is sound. */
public final class DamagedLedgerException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DamagedLedgerException(Path file, String reason) {
        super("Cannot use " + file + ": " + reason + "; bring it back from a backup");
    }
}
