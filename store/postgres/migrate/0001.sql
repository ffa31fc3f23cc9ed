-- Text is compared by its bytes, whatever the locale of the database. Times are microseconds
-- since 1970. A seq is given from the table log, never by a sequence.

-- How far each log has come. Who adds to one locks its row until the commit.
CREATE TABLE log (
	name text COLLATE "C" PRIMARY KEY,
	last bigint NOT NULL
);
INSERT INTO log VALUES ('decision', 0), ('edition', 0), ('group', 0), ('reading', 0), ('report', 0), ('revision', 0);

-- The tokens of writes, each left by the transaction that did it.
CREATE TABLE token (
	token   text COLLATE "C" PRIMARY KEY,
	left_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX token_left ON token (left_at);

-- Facts. They are migrated forward, never dropped.

CREATE TABLE report (
	seq     bigint PRIMARY KEY,
	id      text COLLATE "C" NOT NULL UNIQUE,
	address text COLLATE "C" NOT NULL,  -- report.Address
	head    text COLLATE "C" NOT NULL,  -- store.AppendHead of the merged report
	digest  text COLLATE "C" NOT NULL,  -- store.Digest of head
	text    bytea NOT NULL,  -- zstd
	bytes   bigint NOT NULL,
	arrived bigint NOT NULL,
	read_by text COLLATE "C" NOT NULL DEFAULT ''  -- the rules of the last reading of this head: a hint, so that nothing to read is found fast
);
ALTER TABLE report ALTER COLUMN text SET STORAGE EXTERNAL;  -- it is compressed already
CREATE INDEX report_read_by ON report (read_by, seq);
CREATE INDEX report_address ON report (md5(address), seq) WHERE address <> '';  -- an address may be longer than an index can hold

CREATE TABLE sighting (
	report bigint NOT NULL REFERENCES report ON DELETE CASCADE,
	via    text COLLATE "C" NOT NULL,
	digest text COLLATE "C" NOT NULL,  -- of head
	head   text COLLATE "C" NOT NULL,  -- store.AppendHead of the report as it came
	first  bigint NOT NULL,
	last   bigint NOT NULL,
	times  bigint NOT NULL,
	PRIMARY KEY (report, via, digest)
);

CREATE TABLE decision (
	seq  bigint PRIMARY KEY,
	kind text COLLATE "C" NOT NULL,
	a    bigint NOT NULL REFERENCES report ON DELETE CASCADE,
	b    bigint REFERENCES report ON DELETE CASCADE,
	undo boolean NOT NULL,
	by   text COLLATE "C" NOT NULL,
	at   bigint NOT NULL
);
CREATE INDEX decision_a ON decision (a);
CREATE INDEX decision_b ON decision (b);

CREATE TABLE mark (
	name     text COLLATE "C" PRIMARY KEY,
	revision bigint NOT NULL
);

CREATE TABLE delivery (
	key      text COLLATE "C" PRIMARY KEY,
	rule     text COLLATE "C" NOT NULL,
	body     bytea NOT NULL,
	mentions text COLLATE "C" NOT NULL,  -- JSON list of IDs
	due      bigint NOT NULL,
	tries    bigint NOT NULL,
	state    text COLLATE "C" NOT NULL,
	fault    text COLLATE "C" NOT NULL
);
CREATE INDEX delivery_open ON delivery (due, key) WHERE state = '';

CREATE TABLE lease (
	name   text COLLATE "C" PRIMARY KEY,
	holder text COLLATE "C" NOT NULL,
	until  bigint NOT NULL
);

CREATE TABLE feed (
	address text COLLATE "C" PRIMARY KEY,
	title   text COLLATE "C" NOT NULL,
	outlet  text COLLATE "C" NOT NULL,
	site    text COLLATE "C" NOT NULL,
	folders text COLLATE "C" NOT NULL,  -- JSON list
	by      text COLLATE "C" NOT NULL,
	added   bigint NOT NULL,
	polling text COLLATE "C" NOT NULL,  -- JSON of store.Polling
	told    bigint NOT NULL DEFAULT 0,
	came    bigint NOT NULL DEFAULT 0
);

CREATE TABLE page (
	address  text COLLATE "C" PRIMARY KEY,
	host     text COLLATE "C" NOT NULL,
	first    bigint NOT NULL,
	next     bigint NOT NULL,  -- 0: not again
	visits   bigint NOT NULL DEFAULT 0,
	failures bigint NOT NULL DEFAULT 0,
	fault    text COLLATE "C" NOT NULL DEFAULT '',
	state    text COLLATE "C" NOT NULL DEFAULT '',
	own      text COLLATE "C" NOT NULL DEFAULT '',  -- store.AppendHead
	report   text COLLATE "C" NOT NULL DEFAULT ''   -- its ID
);
CREATE INDEX page_next ON page (next) WHERE next > 0;
CREATE INDEX page_report ON page (report) WHERE report <> '';

CREATE TABLE told (
	page text COLLATE "C" NOT NULL REFERENCES page ON DELETE CASCADE,
	feed text COLLATE "C" NOT NULL REFERENCES feed ON DELETE CASCADE,
	head text COLLATE "C" NOT NULL,  -- store.AppendHead
	text bytea NOT NULL,  -- zstd
	last bigint NOT NULL,  -- when the feed last told of it
	PRIMARY KEY (page, feed)
);
ALTER TABLE told ALTER COLUMN text SET STORAGE EXTERNAL;
CREATE INDEX told_feed ON told (feed);

-- What was forgotten is not brought again by a feed. Digests hold no word of it.
CREATE TABLE forgotten (
	address text COLLATE "C" PRIMARY KEY  -- store.Digest
);

-- What was published is kept as it was: no rules make an old edition again.

CREATE TABLE revision (
	seq     bigint PRIMARY KEY,
	at      bigint NOT NULL,
	changes bytea NOT NULL  -- zstd of JSON
);
ALTER TABLE revision ALTER COLUMN changes SET STORAGE EXTERNAL;
CREATE INDEX revision_at ON revision (at);

CREATE TABLE edition (
	seq      bigint PRIMARY KEY,
	story    text COLLATE "C" NOT NULL,
	rules    text COLLATE "C" NOT NULL,
	digest   text COLLATE "C" NOT NULL,
	body     bytea NOT NULL,  -- zstd of JSON
	revision bigint NOT NULL REFERENCES revision ON DELETE CASCADE,
	gone     bigint,  -- the revision that replaced it; NULL while it stands
	orphan   boolean NOT NULL DEFAULT false  -- a hint: it stands and no story has its name
);
ALTER TABLE edition ALTER COLUMN body SET STORAGE EXTERNAL;
CREATE UNIQUE INDEX edition_standing ON edition (story) WHERE gone IS NULL;
CREATE INDEX edition_story ON edition (story);
CREATE INDEX edition_revision ON edition (revision);
CREATE INDEX edition_gone ON edition (gone) WHERE gone IS NOT NULL;
CREATE INDEX edition_orphan ON edition (seq) WHERE orphan AND gone IS NULL;

CREATE TABLE witness (
	edition bigint NOT NULL REFERENCES edition ON DELETE CASCADE,
	report  bigint NOT NULL REFERENCES report,
	rank    bigint NOT NULL,
	PRIMARY KEY (edition, report)
);
CREATE INDEX witness_report ON witness (report);

CREATE TABLE mention (
	revision bigint NOT NULL REFERENCES revision ON DELETE CASCADE,
	report   bigint NOT NULL REFERENCES report,
	PRIMARY KEY (revision, report)
);
CREATE INDEX mention_report ON mention (report);

-- Derived. A migration may drop and make them anew.

CREATE TABLE reading (
	seq    bigint PRIMARY KEY,
	report bigint NOT NULL REFERENCES report ON DELETE CASCADE,
	rules  text COLLATE "C" NOT NULL,
	head   text COLLATE "C" NOT NULL,  -- report.digest when it was read
	digest text COLLATE "C" NOT NULL,
	sketch bytea NOT NULL,
	UNIQUE (report, rules)
);
CREATE INDEX reading_rules ON reading (rules, seq);

-- Beside reading, so that the sketches stand close to each other on the disk.
CREATE TABLE reading_body (
	seq  bigint PRIMARY KEY REFERENCES reading ON DELETE CASCADE,
	body bytea NOT NULL  -- zstd of claim.AppendReading
);
ALTER TABLE reading_body ALTER COLUMN body SET STORAGE EXTERNAL;

CREATE TABLE story (
	name      text COLLATE "C" PRIMARY KEY,
	digest    text COLLATE "C" NOT NULL,
	body      text COLLATE "C" NOT NULL,  -- JSON of story.Story
	edited_by text COLLATE "C" NOT NULL DEFAULT ''  -- a hint: the rules of the standing edition, if it is of this digest; else ''
);
CREATE INDEX story_edited_by ON story (edited_by, name);

CREATE TABLE member (
	report bigint PRIMARY KEY REFERENCES report ON DELETE CASCADE,
	story  text COLLATE "C" NOT NULL REFERENCES story ON DELETE CASCADE
);
CREATE INDEX member_story ON member (story);

CREATE TABLE place (
	one     bigint PRIMARY KEY CHECK (one = 1),
	epoch   bigint NOT NULL,  -- now
	rules   text COLLATE "C" NOT NULL,  -- and what the groups were made from
	made    bigint NOT NULL,
	at      bigint NOT NULL,
	overlay bigint NOT NULL
);
INSERT INTO place VALUES (1, 0, '', 0, 0, 0);

-- The words of a report, as package postgres cuts them: see vector.
CREATE TABLE words (
	report bigint PRIMARY KEY REFERENCES report ON DELETE CASCADE,
	vector tsvector NOT NULL
);
CREATE INDEX words_vector ON words USING gin (vector);
