CREATE TABLE versions (
  server TEXT NOT NULL DEFAULT '',
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  version TEXT NOT NULL,
  PRIMARY KEY (server, id, number)
) STRICT;
