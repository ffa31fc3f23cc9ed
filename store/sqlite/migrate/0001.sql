-- Facts. They are migrated forward, never dropped.

CREATE TABLE report (
	seq     INTEGER PRIMARY KEY AUTOINCREMENT,
	id      TEXT NOT NULL UNIQUE,
	address TEXT NOT NULL,  -- report.Address
	head    TEXT NOT NULL,  -- store.AppendHead of the merged report
	digest  TEXT NOT NULL,  -- store.Digest of head
	text    BLOB NOT NULL,  -- zstd
	bytes   INTEGER NOT NULL,
	arrived INTEGER NOT NULL,  -- times are microseconds since 1970
	read_by TEXT NOT NULL DEFAULT ''  -- the rules of the last reading of this head: a hint, so that nothing to read is found fast
) STRICT;
CREATE INDEX report_read_by ON report (read_by);
CREATE INDEX report_address ON report (address, seq) WHERE address <> '';

CREATE TABLE sighting (
	report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
	via    TEXT NOT NULL,
	digest TEXT NOT NULL,  -- of head
	head   TEXT NOT NULL,  -- store.AppendHead of the report as it came
	first  INTEGER NOT NULL,
	last   INTEGER NOT NULL,
	times  INTEGER NOT NULL,
	PRIMARY KEY (report, via, digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
	seq  INTEGER PRIMARY KEY AUTOINCREMENT,
	kind TEXT NOT NULL,
	a    INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
	b    INTEGER REFERENCES report ON DELETE CASCADE,
	undo INTEGER NOT NULL,
	by   TEXT NOT NULL,
	at   INTEGER NOT NULL
) STRICT;

CREATE TABLE mark (
	name     TEXT PRIMARY KEY,
	revision INTEGER NOT NULL
) STRICT;

CREATE TABLE delivery (
	key      TEXT PRIMARY KEY,
	rule     TEXT NOT NULL,
	body     BLOB NOT NULL,
	mentions TEXT NOT NULL,  -- JSON list of IDs
	due      INTEGER NOT NULL,
	tries    INTEGER NOT NULL,
	state    TEXT NOT NULL,
	fault    TEXT NOT NULL
) STRICT;
CREATE INDEX delivery_open ON delivery (due) WHERE state = '';

CREATE TABLE lease (
	name   TEXT PRIMARY KEY,
	holder TEXT NOT NULL,
	until  INTEGER NOT NULL
) STRICT;

-- What was published is kept as it was: no rules make an old edition again.

CREATE TABLE revision (
	seq     INTEGER PRIMARY KEY AUTOINCREMENT,
	at      INTEGER NOT NULL,
	changes BLOB NOT NULL  -- zstd of JSON
) STRICT;
CREATE INDEX revision_at ON revision (at);

CREATE TABLE edition (
	seq      INTEGER PRIMARY KEY AUTOINCREMENT,
	story    TEXT NOT NULL,
	rules    TEXT NOT NULL,
	digest   TEXT NOT NULL,
	body     BLOB NOT NULL,  -- zstd of JSON
	revision INTEGER NOT NULL REFERENCES revision ON DELETE CASCADE,
	gone     INTEGER  -- the revision that replaced it; NULL while it stands
) STRICT;
CREATE UNIQUE INDEX edition_standing ON edition (story) WHERE gone IS NULL;
CREATE INDEX edition_digest ON edition (story, digest, rules) WHERE gone IS NULL;
CREATE INDEX edition_revision ON edition (revision);
CREATE INDEX edition_gone ON edition (gone) WHERE gone IS NOT NULL;

CREATE TABLE witness (
	edition INTEGER NOT NULL REFERENCES edition ON DELETE CASCADE,
	report  INTEGER NOT NULL REFERENCES report,
	rank    INTEGER NOT NULL,
	PRIMARY KEY (edition, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX witness_report ON witness (report);

CREATE TABLE mention (
	revision INTEGER NOT NULL REFERENCES revision ON DELETE CASCADE,
	report   INTEGER NOT NULL REFERENCES report,
	PRIMARY KEY (revision, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_report ON mention (report);

-- Derived. A migration may drop and make them anew: see derived in migrate.go.

CREATE TABLE reading (
	seq    INTEGER PRIMARY KEY AUTOINCREMENT,
	report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
	rules  TEXT NOT NULL,
	head   TEXT NOT NULL,  -- report.digest when it was read
	digest TEXT NOT NULL,
	sketch BLOB NOT NULL,
	UNIQUE (report, rules)
) STRICT;

-- Beside reading, so that the sketches stand close to each other on the disk.
CREATE TABLE reading_body (
	seq  INTEGER PRIMARY KEY REFERENCES reading ON DELETE CASCADE,
	body BLOB NOT NULL  -- zstd of claim.AppendReading
) STRICT;

CREATE TABLE story (
	name   TEXT PRIMARY KEY,
	digest TEXT NOT NULL,
	body   TEXT NOT NULL  -- JSON of story.Story
) STRICT;

CREATE TABLE member (
	report INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,
	story  TEXT NOT NULL REFERENCES story ON DELETE CASCADE
) STRICT;
CREATE INDEX member_story ON member (story);
CREATE INDEX story_digest ON story (name, digest);

CREATE TABLE place (
	one     INTEGER PRIMARY KEY CHECK (one = 1),
	epoch   INTEGER NOT NULL,  -- now
	rules   TEXT NOT NULL,     -- and what the groups were made from
	made    INTEGER NOT NULL,
	at      INTEGER NOT NULL,
	overlay INTEGER NOT NULL
) STRICT;
INSERT INTO place VALUES (1, 0, '', 0, 0, 0);

-- The row is that of the report. The words are not stored a second time.
CREATE VIRTUAL TABLE words USING fts5 (
	title, text, quote, speaker, figure,
	content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
-- A batch of reports fills the index's memory; by default (1 MiB) it would be written in parts.
INSERT INTO words (words, rank) VALUES ('hashsize', 8388608);
-- Parts of the index are merged by eights rather than fours: less is written, and a search looks at some more.
INSERT INTO words (words, rank) VALUES ('automerge', 8);
