-- Lines of rosters that were accepted: a county has more than a million. They are kept as rejected_lines are.
CREATE TABLE person_lines (
    -- of a line it is submission_id * 2^35 + sheet_no * 2^21 + row_no
    first_address  BIGINT PRIMARY KEY,
    submission_id  BIGINT               NOT NULL,
    sheet_no       INT                  NOT NULL,
    -- how many lines
    persons        INT                  NOT NULL,
    -- four bytes a line
    row_no         VARBINARY(4000)      NOT NULL,
    id_number      VARBINARY(1048576),
    id_as_written  VARBINARY(1048576),
    name           VARBINARY(1048576)   NOT NULL,
    household      VARBINARY(1048576),
    regions        VARCHAR(400) ARRAY   NOT NULL,
    region         VARBINARY(2000)      NOT NULL,
    categories     VARCHAR(4000) ARRAY,
    category       VARBINARY(2000),
    preferreds     VARCHAR(60) ARRAY,
    preferred      VARBINARY(2000),
    category_texts VARCHAR(1100) ARRAY,
    category_text  VARBINARY(2000),
    enrolments     VARCHAR(10) ARRAY    NOT NULL,
    enrolment      VARBINARY(2000)      NOT NULL,
    days_paid      DATE ARRAY,
    day_paid       VARBINARY(2000),
    amounts        DECIMAL(14, 4) ARRAY,
    amount         VARBINARY(2000),
    reasons        VARCHAR(1100) ARRAY,
    reason         VARBINARY(2000),
    remarks        VARCHAR(1100) ARRAY,
    remark         VARBINARY(2000),
    warnings       BOOLEAN ARRAY        NOT NULL,
    warning        VARBINARY(2000)      NOT NULL
);

-- The same, one line a row, for everybody who asks with SQL. The outer join makes the database go from rows to their lines.
CREATE VIEW roster_row AS
SELECT l.submission_id,
       l.sheet_no,
       CAST(SUBSTRING(l.row_no, 4 * x.i - 3, 4) AS INT) AS row_no,
       l.submission_id * 34359738368 + l.sheet_no * 2097152 + CAST(SUBSTRING(l.row_no, 4 * x.i - 3, 4) AS INT) AS address,
       l.regions[CAST(SUBSTRING(l.region, 2 * x.i - 1, 2) AS SMALLINT)] AS region_code,
       -- 18 digits, or the permit of a foreigner; null for a newborn without one
       NULLIF(UTF8TOSTRING(SUBSTRING(l.id_number, 1 + CAST(SUBSTRING(l.id_number, 4 * x.i - 3, 4) AS INT),
           CAST(SUBSTRING(l.id_number, 4 * x.i + 1, 4) AS INT) - CAST(SUBSTRING(l.id_number, 4 * x.i - 3, 4) AS INT))), '') AS id_number,
       -- what the sheet writes, where it is not the same
       NULLIF(UTF8TOSTRING(SUBSTRING(l.id_as_written, 1 + CAST(SUBSTRING(l.id_as_written, 4 * x.i - 3, 4) AS INT),
           CAST(SUBSTRING(l.id_as_written, 4 * x.i + 1, 4) AS INT) - CAST(SUBSTRING(l.id_as_written, 4 * x.i - 3, 4) AS INT))), '') AS id_as_written,
       NULLIF(UTF8TOSTRING(SUBSTRING(l.name, 1 + CAST(SUBSTRING(l.name, 4 * x.i - 3, 4) AS INT),
           CAST(SUBSTRING(l.name, 4 * x.i + 1, 4) AS INT) - CAST(SUBSTRING(l.name, 4 * x.i - 3, 4) AS INT))), '') AS name,
       NULLIF(UTF8TOSTRING(SUBSTRING(l.household, 1 + CAST(SUBSTRING(l.household, 4 * x.i - 3, 4) AS INT),
           CAST(SUBSTRING(l.household, 4 * x.i + 1, 4) AS INT) - CAST(SUBSTRING(l.household, 4 * x.i - 3, 4) AS INT))), '') AS household,
       -- ids of the campaign's categories, separated by commas; everybody is left out
       l.categories[CAST(SUBSTRING(l.category, 2 * x.i - 1, 2) AS SMALLINT)] AS categories,
       -- the one with the highest priority
       l.preferreds[CAST(SUBSTRING(l.preferred, 2 * x.i - 1, 2) AS SMALLINT)] AS preferred,
       l.category_texts[CAST(SUBSTRING(l.category_text, 2 * x.i - 1, 2) AS SMALLINT)] AS category_text,
       -- yes, no, elsewhere, to-check or unstated
       l.enrolments[CAST(SUBSTRING(l.enrolment, 2 * x.i - 1, 2) AS SMALLINT)] AS enrolment,
       l.days_paid[CAST(SUBSTRING(l.day_paid, 2 * x.i - 1, 2) AS SMALLINT)] AS paid_on,
       -- yuan
       l.amounts[CAST(SUBSTRING(l.amount, 2 * x.i - 1, 2) AS SMALLINT)] AS amount,
       l.reasons[CAST(SUBSTRING(l.reason, 2 * x.i - 1, 2) AS SMALLINT)] AS reason,
       l.remarks[CAST(SUBSTRING(l.remark, 2 * x.i - 1, 2) AS SMALLINT)] AS remark,
       l.warnings[CAST(SUBSTRING(l.warning, 2 * x.i - 1, 2) AS SMALLINT)] AS warned
FROM person_lines l
LEFT JOIN (SELECT x AS i FROM SYSTEM_RANGE(1, 1000)) x ON x.i <= l.persons;

-- The same lines again, packed: what telling persons apart and counting them needs. Of what they are counted by each combination is
-- there once; behind that column by column the keys, rows, names and which combination a line is.
CREATE TABLE person_page (
    first_address BIGINT PRIMARY KEY,
    submission_id BIGINT             NOT NULL,
    sheet_no      INT                NOT NULL,
    persons       INT                NOT NULL,
    warned        INT                NOT NULL,
    content       VARBINARY(1048576) NOT NULL,
    -- checksum of the same lines in person_lines
    lines_check   BIGINT             NOT NULL
);

-- Whoever only counts must not read the content: a row is read whole.
CREATE INDEX person_page_by_sheet ON person_page (submission_id, sheet_no, persons, warned);

-- What tells in the next run that nobody touched the file since this one; null when only reading it tells.
ALTER TABLE run_file ADD COLUMN mark VARCHAR(200);

-- Lines about a person who is counted by another line, as of the last run.
CREATE TABLE duplicate_person (
    address         BIGINT PRIMARY KEY,
    counted_address BIGINT  NOT NULL,
    -- whether the other line belongs to another region
    is_across       BOOLEAN NOT NULL,
    warned          BOOLEAN NOT NULL
);

-- Which kind of sheet a figure was counted from: summary or roster. Of a roster a line is a sheet, its row 0.
ALTER TABLE current_figure ADD COLUMN kind VARCHAR(10) DEFAULT 'summary' NOT NULL;

-- What the rosters came to in an edition: seen, distinct, duplicates-within, duplicates-across, and the distinct by enrolment.
CREATE TABLE edition_persons (
    campaign_id VARCHAR(60) NOT NULL,
    edition_no  INT         NOT NULL,
    name        VARCHAR(30) NOT NULL,
    people      BIGINT      NOT NULL,
    PRIMARY KEY (campaign_id, edition_no, name)
);

-- The same, as of the last run.
CREATE TABLE current_persons (
    name   VARCHAR(30) PRIMARY KEY,
    people BIGINT NOT NULL
);
