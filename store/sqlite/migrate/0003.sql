-- Hints, so that the few stories which must be edited are found without a look at all.

ALTER TABLE story ADD COLUMN edited_by TEXT NOT NULL DEFAULT '';  -- the rules of the standing edition, if it is of this digest; else ''
UPDATE story SET edited_by = ifnull((SELECT e.rules FROM edition e WHERE e.story = story.name AND e.digest = story.digest AND e.gone IS NULL), '');
CREATE INDEX story_edited_by ON story (edited_by, name);

ALTER TABLE edition ADD COLUMN orphan INTEGER NOT NULL DEFAULT 0;  -- 1 if it stands and no story has its name
UPDATE edition SET orphan = 1 WHERE gone IS NULL AND NOT EXISTS (SELECT 1 FROM story s WHERE s.name = edition.story);
CREATE INDEX edition_orphan ON edition (seq) WHERE orphan = 1 AND gone IS NULL;

-- The index of words, with one of their first two and three letters: "ba*" then reads one list
-- in place of those of all words that begin so. All is read again to fill it.
DROP TABLE words;
CREATE VIRTUAL TABLE words USING fts5 (
	title, text, quote, speaker, figure,
	content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO words (words, rank) VALUES ('hashsize', 8388608);
INSERT INTO words (words, rank) VALUES ('automerge', 8);
UPDATE report SET read_by = '';
DELETE FROM reading;
UPDATE place SET epoch = epoch + 1;
