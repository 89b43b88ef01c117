-- By which a text is held against the others of its matter: the signature of `Likeness` (packages/reading), of one length for every text.
-- Null where a text is too short to be compared. What was read before this has none until it is read again.
alter table texts add column likeness integer[] check (array_length(likeness, 1) = 126);
