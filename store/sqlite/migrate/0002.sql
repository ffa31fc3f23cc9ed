-- Facts: the feeds that are followed, and the pages that they told of.

CREATE TABLE feed (
	address TEXT PRIMARY KEY,
	title   TEXT NOT NULL,
	outlet  TEXT NOT NULL,
	site    TEXT NOT NULL,
	folders TEXT NOT NULL,  -- JSON list
	by      TEXT NOT NULL,
	added   INTEGER NOT NULL,
	polling TEXT NOT NULL,  -- JSON of store.Polling
	told    INTEGER NOT NULL DEFAULT 0,
	came    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE page (
	address  TEXT PRIMARY KEY,
	host     TEXT NOT NULL,
	first    INTEGER NOT NULL,
	next     INTEGER NOT NULL,  -- 0: not again
	visits   INTEGER NOT NULL DEFAULT 0,
	failures INTEGER NOT NULL DEFAULT 0,
	fault    TEXT NOT NULL DEFAULT '',
	state    TEXT NOT NULL DEFAULT '',
	own      TEXT NOT NULL DEFAULT '',  -- store.AppendHead
	report   TEXT NOT NULL DEFAULT ''   -- its ID
) STRICT;
CREATE INDEX page_next ON page (next) WHERE next > 0;

CREATE TABLE told (
	page TEXT NOT NULL REFERENCES page ON DELETE CASCADE,
	feed TEXT NOT NULL REFERENCES feed ON DELETE CASCADE,
	head TEXT NOT NULL,  -- store.AppendHead
	text BLOB NOT NULL,  -- zstd
	PRIMARY KEY (page, feed)
) STRICT, WITHOUT ROWID;
CREATE INDEX told_feed ON told (feed);

-- What was forgotten is not brought again by a feed. Digests hold no word of it.
CREATE TABLE forgotten (
	address TEXT PRIMARY KEY  -- store.Digest
) STRICT, WITHOUT ROWID;
