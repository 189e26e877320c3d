-- What a later run would decide anew, as it stood when an edition was frozen: with it an old edition can be rendered again.

-- Which progress sheets said how many are enrolled in a region, as far as they counted.
CREATE TABLE run_report (
    run_no        BIGINT       NOT NULL REFERENCES run (run_no),
    region_code   VARCHAR(400) NOT NULL,
    as_of         TIMESTAMP    NOT NULL,
    submission_id BIGINT       NOT NULL,
    PRIMARY KEY (run_no, region_code, submission_id, as_of)
);

-- How many lines of a sheet were about persons who are counted by other lines.
CREATE TABLE run_duplicate (
    run_no        BIGINT  NOT NULL REFERENCES run (run_no),
    submission_id BIGINT  NOT NULL,
    sheet_no      INT     NOT NULL,
    warned        BOOLEAN NOT NULL,
    row_count     INT     NOT NULL,
    PRIMARY KEY (run_no, submission_id, sheet_no, warned)
);

-- Whether both were kept; not of editions that a program froze which did not know them.
ALTER TABLE edition ADD COLUMN is_whole BOOLEAN DEFAULT FALSE NOT NULL;
