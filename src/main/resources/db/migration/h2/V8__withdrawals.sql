-- Editions that were withdrawn, as the ledger has them: the ledger counts, and whatever opens the database brings this up to it. There is no
-- reference to the run, because a rebuild knows of all withdrawals before it has repeated the first run.
CREATE TABLE withdrawal (
    run_no       BIGINT        PRIMARY KEY,
    edition_no   INT           NOT NULL,
    -- the first run that it holds for: what earlier runs came to is as it was
    before_run   BIGINT        NOT NULL,
    reason       VARCHAR(2000) NOT NULL,
    withdrawn_at TIMESTAMP     NOT NULL
);
