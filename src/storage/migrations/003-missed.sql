-- A digest that came too late to be posted is not one that had no news: the next one begins where the last look ended.
CREATE TABLE deliveries_with_missed (
  subscription TEXT NOT NULL,
  day TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('claimed', 'posted', 'skipped', 'missed')),
  payload TEXT,
  nonce TEXT NOT NULL,
  message TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (subscription, day)
) STRICT;
INSERT INTO deliveries_with_missed SELECT subscription, day, state, payload, nonce, message, at FROM deliveries;
DROP TABLE deliveries;
ALTER TABLE deliveries_with_missed RENAME TO deliveries;
CREATE INDEX deliveries_open ON deliveries (state) WHERE state = 'claimed';
