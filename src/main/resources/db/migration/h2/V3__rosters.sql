-- Persons from rosters: a county has more than a million lines, so they are appended in the order of their address and have no
-- other index. Whatever has to look at all of them reads the pages, which hold the same persons in a few bytes each.

-- The raw cells of a rejected row stay beside it instead of going to a place of their own.
SET MAX_LENGTH_INPLACE_LOB 8192;

-- A line of a roster that was accepted. Its address is submission_id * 2^35 + sheet_no * 2^21 + row_no.
CREATE TABLE person (
    address       BIGINT PRIMARY KEY,
    region_code   VARCHAR(400)   NOT NULL,
    -- 18 digits, or the permit of a foreigner; null for a newborn without one
    id_number     VARCHAR(18),
    -- what the sheet writes, where it is not the same
    id_as_written VARCHAR(1100),
    name          VARCHAR(1100)  NOT NULL,
    household     VARCHAR(1100),
    -- ids of the campaign's categories, separated by commas; everybody is left out
    categories    VARCHAR(4000),
    -- the one with the highest priority
    preferred     VARCHAR(60),
    category_text VARCHAR(1100),
    -- yes, no, elsewhere, to-check or unstated
    enrolment     VARCHAR(10)    NOT NULL,
    paid_on       DATE,
    -- yuan
    amount        DECIMAL(14, 4),
    reason        VARCHAR(1100),
    remark        VARCHAR(1100),
    warned        BOOLEAN        NOT NULL
);

-- The same lines with their address in three parts, for everybody who asks with SQL.
CREATE VIEW roster_row AS
SELECT address / 34359738368 AS submission_id,
       MOD(address / 2097152, 16384) AS sheet_no,
       MOD(address, 2097152) AS row_no,
       person.*
FROM person;

-- Persons of one sheet that were accepted together: what telling them apart and counting them needs.
CREATE TABLE person_page (
    first_address BIGINT PRIMARY KEY,
    submission_id BIGINT             NOT NULL,
    sheet_no      INT                NOT NULL,
    persons       INT                NOT NULL,
    warned        INT                NOT NULL,
    content       VARBINARY(1048576) NOT NULL
);

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
