-- The raw cells of a rejected row stay beside it instead of going to a place of their own.
SET MAX_LENGTH_INPLACE_LOB 8192;

-- Lines of rosters that were accepted. A county has more than a million, and the database takes far longer over a row than over what
-- stands in it: so the lines of a sheet that come together are one row here, a column an array with one element per line. A column
-- without any value is null as a whole. The address of a line is submission_id * 2^35 + sheet_no * 2^21 + row_no.
CREATE TABLE person_lines (
    first_address BIGINT PRIMARY KEY,
    submission_id BIGINT               NOT NULL,
    sheet_no      INT                  NOT NULL,
    -- how many lines
    persons       INT                  NOT NULL,
    row_no        INT ARRAY            NOT NULL,
    region_code   VARCHAR(400) ARRAY   NOT NULL,
    id_number     VARCHAR(18) ARRAY,
    id_as_written VARCHAR(1100) ARRAY,
    name          VARCHAR(1100) ARRAY  NOT NULL,
    household     VARCHAR(1100) ARRAY,
    categories    VARCHAR(4000) ARRAY,
    preferred     VARCHAR(60) ARRAY,
    category_text VARCHAR(1100) ARRAY,
    enrolment     VARCHAR(10) ARRAY    NOT NULL,
    paid_on       DATE ARRAY,
    amount        DECIMAL(14, 4) ARRAY,
    reason        VARCHAR(1100) ARRAY,
    remark        VARCHAR(1100) ARRAY,
    warned        BOOLEAN ARRAY        NOT NULL
);

-- The same, one line a row, for everybody who asks with SQL. The outer join makes the database go from rows to their elements.
CREATE VIEW roster_row AS
SELECT l.submission_id,
       l.sheet_no,
       l.row_no[x.i] AS row_no,
       l.submission_id * 34359738368 + l.sheet_no * 2097152 + l.row_no[x.i] AS address,
       l.region_code[x.i] AS region_code,
       -- 18 digits, or the permit of a foreigner; null for a newborn without one
       l.id_number[x.i] AS id_number,
       -- what the sheet writes, where it is not the same
       l.id_as_written[x.i] AS id_as_written,
       l.name[x.i] AS name,
       l.household[x.i] AS household,
       -- ids of the campaign's categories, separated by commas; everybody is left out
       l.categories[x.i] AS categories,
       -- the one with the highest priority
       l.preferred[x.i] AS preferred,
       l.category_text[x.i] AS category_text,
       -- yes, no, elsewhere, to-check or unstated
       l.enrolment[x.i] AS enrolment,
       l.paid_on[x.i] AS paid_on,
       -- yuan
       l.amount[x.i] AS amount,
       l.reason[x.i] AS reason,
       l.remark[x.i] AS remark,
       l.warned[x.i] AS warned
FROM person_lines l
LEFT JOIN (SELECT x AS i FROM SYSTEM_RANGE(1, 1000)) x ON x.i <= l.persons;

-- The same lines again: what telling persons apart and counting them needs.
CREATE TABLE person_page (
    first_address BIGINT PRIMARY KEY,
    submission_id BIGINT             NOT NULL,
    sheet_no      INT                NOT NULL,
    persons       INT                NOT NULL,
    warned        INT                NOT NULL,
    content       VARBINARY(1048576) NOT NULL
);

-- The region that a row with a problem belongs to; null where it has none.
ALTER TABLE problem ADD COLUMN region_code VARCHAR(400);

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
