CREATE TABLE articles (
  server TEXT NOT NULL DEFAULT '',
  id TEXT NOT NULL,
  file TEXT,
  read TEXT NOT NULL,
  PRIMARY KEY (server, id)
) STRICT;
CREATE INDEX articles_file ON articles (file);

CREATE TABLE files (
  path TEXT PRIMARY KEY,
  modified REAL NOT NULL,
  size INTEGER NOT NULL,
  reader TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
  server TEXT PRIMARY KEY,
  settings TEXT NOT NULL
) STRICT;

CREATE TABLE subscriptions (
  id TEXT PRIMARY KEY,
  server TEXT NOT NULL,
  subscription TEXT NOT NULL
) STRICT;
CREATE INDEX subscriptions_server ON subscriptions (server);

CREATE TABLE deliveries (
  subscription TEXT NOT NULL,
  day TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('claimed', 'posted', 'skipped')),
  payload TEXT,
  nonce TEXT NOT NULL,
  message TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (subscription, day)
) STRICT;
CREATE INDEX deliveries_open ON deliveries (state) WHERE state = 'claimed';

CREATE TABLE told (
  subscription TEXT NOT NULL,
  story TEXT NOT NULL,
  day TEXT NOT NULL,
  told TEXT NOT NULL,
  PRIMARY KEY (subscription, story)
) STRICT;

CREATE TABLE feeds (
  server TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL,
  feed TEXT NOT NULL,
  PRIMARY KEY (server, address)
) STRICT;

CREATE TABLE feedback (
  id INTEGER PRIMARY KEY,
  entry TEXT NOT NULL
) STRICT;

CREATE TABLE left_servers (
  server TEXT PRIMARY KEY,
  at TEXT NOT NULL
) STRICT;
