-- What senders' headers looked like and what was made of them, so that another one is told. Nothing is ever read by it.

CREATE TABLE sheet_header (
    submission_id BIGINT              NOT NULL REFERENCES submission (submission_id),
    sheet_no      INT                 NOT NULL,
    -- code of the region that hands the sheet in; that of the campaign where nothing says which
    sender        VARCHAR(400)        NOT NULL,
    -- SHA-256 of the labels and where they stand
    fingerprint   CHAR(64)            NOT NULL,
    -- indexes from 0, labels and meanings of its columns: enrolled(all), region; empty where a column is not used
    column_nos    INT ARRAY           NOT NULL,
    labels        VARCHAR(1100) ARRAY NOT NULL,
    meanings      VARCHAR(80) ARRAY   NOT NULL,
    PRIMARY KEY (submission_id, sheet_no)
);
CREATE INDEX sheet_header_by_sender ON sheet_header (sender, submission_id);
