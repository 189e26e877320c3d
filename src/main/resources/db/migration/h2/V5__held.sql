-- What is kept back so that no night stops the next one.

-- Of a submission that is held: the version of the program that it broke off, and whether while it was read ("reading") or together with
-- its run ("run"). Both null for all others.
ALTER TABLE submission ADD COLUMN held_by VARCHAR(60);
ALTER TABLE submission ADD COLUMN held_reason VARCHAR(20);

-- Of a run that was abandoned: the step at which it broke off twice, and why. Both null for all others.
ALTER TABLE run ADD COLUMN abandoned_step VARCHAR(60);
ALTER TABLE run ADD COLUMN abandoned_reason VARCHAR(8000);
