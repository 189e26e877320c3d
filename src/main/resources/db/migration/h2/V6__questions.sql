-- Figures that are possible and yet asked about, and the files that do not count until somebody confirms them.

-- Submissions that do not count in a run: what was asked about them is yet to be confirmed. What counted before goes on counting.
CREATE TABLE held_submission (
    run_no        BIGINT NOT NULL REFERENCES run (run_no),
    submission_id BIGINT NOT NULL REFERENCES submission (submission_id),
    PRIMARY KEY (run_no, submission_id)
);

-- What a run asks about its figures, against the edition before or against what the path held before.
CREATE TABLE run_question (
    run_no        BIGINT        NOT NULL REFERENCES run (run_no),
    question_no   INT           NOT NULL,
    code          VARCHAR(60)   NOT NULL,
    severity      VARCHAR(10)   NOT NULL,
    -- asked, held or confirmed
    state         VARCHAR(10)   NOT NULL,
    -- who confirmed it, and when
    who           VARCHAR(400),
    confirmed     TIMESTAMP,
    region_code   VARCHAR(400),
    category      VARCHAR(60),
    -- a masked name and number, where a single person is meant
    person        VARCHAR(1000),
    -- the sheet that is asked about, and what it says
    path          VARCHAR(4000) NOT NULL,
    sha256        CHAR(64),
    sheet_name    VARCHAR(400),
    row_no        INT           NOT NULL,
    as_of         TIMESTAMP,
    people        BIGINT,
    -- the sheet that it is held against, and what that says
    path_before   VARCHAR(4000),
    row_before    INT           NOT NULL,
    as_of_before  TIMESTAMP,
    people_before BIGINT,
    -- of a file that is held the code that has to be confirmed
    held_for      VARCHAR(60),
    message       VARCHAR(8000) NOT NULL,
    PRIMARY KEY (run_no, question_no)
);

-- The moment that the figures of a region stand for, where they are no newer than the edition before or were not received on its day.
ALTER TABLE edition_region ADD COLUMN carried_from TIMESTAMP;
