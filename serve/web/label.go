package web

import (
	"stemma/edition/label"
)

// labels holds the fixed words of the page that are not used by other writers. The words
// for values, and those that are shared with other writers, are in package label. A test
// checks that the page has no other words, except those of reports and calculated ones.
var labels = map[string]string{
	// The masthead, the panel and the help.
	"name": "stemma", "skip": "Skip to content", "filter": "Filter", "filter.hint": "Filter  /", "sections": "Sections", "stories": "Stories",
	"theme": "Colour scheme", "theme.auto": "Auto", "theme.light": "Light", "theme.dark": "Dark",
	"help": "Keys and marks", "help.q": "?", "help.close": "Close", "help.keys": "single keys on",
	"key.jk": "next and last row", "key.o": "open the row, then its next passage", "key.br": "last and next section", "key.ae": "a report by its siglum",
	"key.c": "copy the passage with its place", "key.s": "filter the rows", "key.esc": "close, or clear the filter", "key.h": "this list",
	"help.voices": "Serif is a report's own words. Sans is a fixed label. Mono is calculated. Every underlined word links to its place in a report.",
	"panel":       "The source", "panel.chars": "characters", "panel.tabs": "Reports", "copy": "Copy", "copied": "copied", "close": "Close",
	"none.rows": "No row holds these letters.", "none.esc": "Esc clears the filter.", "rows.shown": "rows shown", "show": "Show",

	// Counts.
	"n.report.1": "report", "n.report": "reports", "n.lot.1": "line of transmission", "n.lot": "lines of transmission", "n.line.1": "line", "n.line": "lines",
	"n.origin.1": "origin", "n.origin": "origins", "n.locus.1": "locus", "n.locus": "loci", "n.char.1": "character", "n.char": "characters",
	"n.more.1": "more", "n.more": "more", "n.row.1": "row", "n.row": "rows", "n.times.1": "time", "n.times": "times",
	"lead.claim": label.LeadClaim + ":",

	// The head.
	"lead.none": "No lead sentence was found.", "status": "latest status", "one.report": label.OneReport + ".", "undated": label.NoDate,
	"funnel": "The lead claim: reports, lines of transmission, origins", "origin.none": "origin not named",
	"witnesses": "The witnesses", "col.witness": "Witness", "col.outlet": "Outlet", "col.dated": "Dated by", "col.line": "Line", "col.names": "Source it names", "partial": label.ReadInPart,
	"outlet.none": "outlet not stated", "named.none": "nothing named", "dated.text": "in its text", "also": "also met as",
	"line.own": label.OwnLine, "line.from": "from", "line.lost": label.TextNotHeld, "line.others": "other lines", "episodes": "In more than one happening:",

	// Sections.
	"h.differ": label.Differ, "h.moved": label.Moved, "h.alone": label.Alone, "n.alone": label.ToCheck, "h.tolls": label.Tolls, "n.told": label.InTheOrder, "h.key": label.Key, "sums.held": "Sums that hold",
	"h.situation": label.Situation, "n.situation": "what is reported, by whom, how firmly",
	"h.figures": label.Figures, "n.figures": "one lane for each quantity and scope; lanes are never merged",
	"h.apparatus": label.Apparatus, "n.apparatus": "each claim as its first witness has it, then what the others have",
	"h.changed": label.Changed, "n.changed": "both wordings side by side",
	"note.changed": "Where one report was made from another, its row reads from parent to copy. Where no parent is held, two wordings are compared and neither is taken for the first.",
	"h.quotes":     label.Quotes, "n.quotes": "the same words in two reports, set word under word",
	"h.descent": label.Descent, "n.descent": "which report was made from which; dashed boxes are texts not held",
	"h.checks": label.Sums, "n.checks": "worked sums; inputs are passages, results are derived",
	"h.timeline": "Timeline", "n.timeline": "when, and by which words",
	"h.places": "Places", "n.places": "named, with how exactly; nothing is pinned that no report pins",
	"h.people": "People and bodies", "n.people": "as first named, and how often they speak",
	"h.silence": "Who says what", "n.silence": "claims down, witnesses across; silence is shown",
	"n.silence.lines": "claims down, lines of transmission across; how many reports of the line have it",
	"h.unused":        label.NotUsed, "n.unused": "nothing is dropped unseen",
	"h.possible": label.Possible, "n.possible": label.NotCounted, "col.like": "Most like", "joined.by": label.JoinedBy, "against": label.Against,
	"h.reports": "The reports", "n.reports": "full texts as received; every underlined word above links here", "text.none": "The text is not in this file.",
	"single.claims": "Claims of one witness", "single.quotes": "Quotations in one report only", "single.figures": "Figures without a lane", "table.twin": "The same as a table", "more.rows": "The other rows",
	"none.story": "No story was found.",
	"all.of":     "All", "all.reports": "All reports", "h.rest": "The rest of the edition", "n.rest": "each on a page of its own",

	// The river.
	"key.flat": "filled: stated flat", "key.hedged": "hollow: hedged", "key.derived": "dashed: derived", "key.interval": "interval", "key.open": "at most / at least", "key.change": "a change", "key.line": "line",
	"river": "Figures by quantity and scope over time", "river.col": "As of", "col.words": "Words", "col.value": "Value", "col.firm": "Firmness", "col.source": "Source", "derived": "derived",

	// The ledger.
	"col.change": "Change", "col.from": "From", "col.to": "To", "col.relation": "Relation", "col.why": "Why", "col.passage": "Passage",
	"against.none": "no other witness has it", "alike": "Looks different, is not",
	"chip.all": "all",

	// Silence.
	"by": "by", "silent": "silent", "otherwise": "in other words", "cell.states": "states", "cell.hedges": "hedges", "cell.differs": "differs", "cell.moved": "moved", "cell.denies": "denies", "cell.silent": "silent", "col.claim": "Claim, as its first witness has it",

	// Quotes.
	"speaker.none": "speaker not named",
	"same.words":   "the same words", "cut": "words left out stand between",

	// Descent.
	"edge.undecided": "direction not decided", "edge.possible": label.PerhapsOne, "edge.certain": "certain",
	"col.child": "Report", "col.parent": "Tie", "weight": "weight",
	"key.declared": "solid: declared", "key.inferred": "dashed: inferred", "key.undecided": "dotted: not decided", "key.lost": "dashed box: " + label.TextNotHeld,

	// Timeline, places, people, passages not used.
	"how": "by the words", "col.named": "As named", "col.precision": "Precision", "col.witnesses": "Witnesses", "col.name": "Name", "col.role": "Role", "col.says": "Speaks", "col.type": "Kind", "not.placed": "not placed", "role.none": "role not stated", "named.once": "Named in one report",

	// Marks of the report viewer.
	"marks": "Marks:",
}

// enums holds the lists of values that the page shows, by the names that the templates
// use for them.
var enums = map[string]label.List{
	"firm": label.Firmness, "rel": label.Relations, "alike": label.Alike, "move": label.Moves, "theme": label.Themes,
	"kind": label.Kinds, "severity": label.Severities, "tie": label.Ties, "chip": label.Topics, "feat": label.Features,
	"op": label.Ops, "edge": label.Edges, "class": label.Classes, "ev": label.Evidence, "check": label.Checks, "verdict": label.Verdicts,
	"mark": label.Marks, "why": label.Unused, "actor": label.Actors, "prec": label.Precisions,
}
