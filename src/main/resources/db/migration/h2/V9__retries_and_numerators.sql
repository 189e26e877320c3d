-- Of a submission that is held: who had let its content be tried again, and when, as the line of confirmations.csv says that had been used up
-- by then. Only another line lets it be tried once more. Null where nobody had.
ALTER TABLE submission ADD COLUMN held_despite VARCHAR(200);

-- Of each category the people enrolled that its rate counts, where they are not all: only some reporting regions told the denominator. Null
-- where every rate of the region counts everybody.
ALTER TABLE edition_region ADD COLUMN completion_numerators BIGINT ARRAY;
