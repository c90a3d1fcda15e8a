-- Which article of a folder stands for this one: '' none does, so that it is shown; NULL nobody has looked yet.
ALTER TABLE articles ADD COLUMN behind TEXT;
CREATE INDEX articles_unplaced ON articles (id) WHERE file IS NOT NULL AND behind IS NULL;
CREATE INDEX articles_behind ON articles (behind) WHERE behind <> '';

-- A few numbers of each that is shown, by which near copies are found.
CREATE TABLE shingles (
  hash INTEGER NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (hash, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shingles_id ON shingles (id);

-- Whichever way an article goes, those that it stood for are looked at again.
CREATE TRIGGER articles_deleted AFTER DELETE ON articles WHEN old.file IS NOT NULL BEGIN
  DELETE FROM shingles WHERE id = old.id;
  UPDATE articles SET behind = NULL WHERE behind = old.id;
END;
