-- Of a submission that is held: who had let its content be tried again, and when, as the line of confirmations.csv says that had been used up
-- by then. Only another line lets it be tried once more. Null where nobody had.
ALTER TABLE submission ADD COLUMN held_despite VARCHAR(200);

-- Of each category the people enrolled that its rate counts, where they are not all: only some reporting regions told the denominator. Null
-- where every rate of the region counts everybody.
ALTER TABLE edition_region ADD COLUMN completion_numerators BIGINT ARRAY;

-- The same with the people that the rate counts.
CREATE OR REPLACE VIEW edition_completion AS
SELECT r.campaign_id,
       r.edition_no,
       r.region_no,
       -- from 1 in each region
       x.i AS category_no,
       r.completion_categories[x.i] AS category,
       r.completion_targets[x.i] AS target,
       r.completion_enrolled[x.i] AS enrolled,
       r.completion_missing[x.i] AS missing,
       r.completion_ranks[x.i] AS rank_no,
       CASE WHEN r.completion_numerators IS NULL THEN r.completion_enrolled[x.i] ELSE r.completion_numerators[x.i] END AS numerator
FROM edition_region r
LEFT JOIN (SELECT x AS i FROM SYSTEM_RANGE(1, 65536)) x ON x.i <= CARDINALITY(r.completion_categories)
WHERE CARDINALITY(r.completion_categories) > 0;
