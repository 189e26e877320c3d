-- Regions are merged, split, renamed and dropped while a campaign goes on.

-- The old region that a row means, where the one it was found for may have been merged of several; null when it means the whole.
ALTER TABLE summary_figure ADD COLUMN old_region VARCHAR(400);

-- The same; empty when the figure is that of the whole region. The figures of old regions that stand here add up.
ALTER TABLE current_figure ADD COLUMN old_region VARCHAR(400) DEFAULT '' NOT NULL;

-- What was reported and can be placed in no region any more, as long as its content counts, by the row that it was taken from.
CREATE TABLE run_left_figure (
    run_no        BIGINT             NOT NULL REFERENCES run (run_no),
    -- of then
    region_code   VARCHAR(400)       NOT NULL,
    -- its name of then, behind those of the regions that contained it
    names         VARCHAR(400) ARRAY NOT NULL,
    category      VARCHAR(60)        NOT NULL,
    people        BIGINT             NOT NULL,
    submission_id BIGINT             NOT NULL REFERENCES submission (submission_id),
    sheet_no      INT                NOT NULL,
    row_no        INT                NOT NULL
);
CREATE INDEX run_left_figure_by_run ON run_left_figure (run_no, region_code);

-- Whether a run found a submission in the drop folder.
CREATE INDEX run_file_by_submission ON run_file (submission_id);

-- Which regions editions had under a name.
CREATE INDEX edition_region_by_name ON edition_region (campaign_id, name);
