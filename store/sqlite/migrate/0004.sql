-- When a feed last told of a page, so that pages are removed that no feed tells of any more.

ALTER TABLE told ADD COLUMN last INTEGER NOT NULL DEFAULT 0;
UPDATE told SET last = unixepoch() * 1000000;
