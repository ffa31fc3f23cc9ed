package web

import "html/template"

// labels is the catalogue: every word of the page that is neither a report's
// nor calculated stands here, keyed by place or by kind and enum. A test holds
// the page to it.
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
	"n.origin.1": "origin", "n.origin": "origins", "n.locus.1": "locus", "n.locus": "loci", "n.place.1": "place", "n.place": "places", "n.char.1": "character", "n.char": "characters",
	"n.more.1": "more", "n.more": "more", "n.row.1": "row", "n.row": "rows", "n.times.1": "time", "n.times": "times", "n.episode.1": "episode", "n.episode": "episodes",
	"lead.claim": "lead claim:",

	// The head.
	"lead.none": "No lead sentence was found.", "status": "latest status", "one.report": "1 report; nothing to compare.", "undated": "no date",
	"funnel": "The lead claim: reports, lines of transmission, origins", "origin.none": "origin not named",
	"witnesses": "The witnesses", "col.witness": "Witness", "col.outlet": "Outlet", "col.dated": "Dated by", "col.line": "Line", "col.names": "Source it names", "partial": "read in part",
	"outlet.none": "outlet not stated", "named.none": "nothing named", "dated.meta": "published", "dated.text": "in its text", "also": "also met as",
	"moved": "Moved in the course of the story", "move.figure": "figure", "move.status": "status",
	"line.own": "own", "line.from": "from", "line.lost": "text not held", "episodes": "In more than one happening:",

	// Sections.
	"h.situation": "Situation", "n.situation": "what is reported, by whom, how firmly", "none.situation": "No claim was joined to a theme.",
	"h.figures": "Figures", "n.figures": "one lane for each quantity and scope; lanes are never merged", "none.figures": "No figure was read.",
	"h.apparatus": "Apparatus", "n.apparatus": "each claim as its first witness has it, then what the others have", "none.apparatus": "No claim stands in two reports.",
	"h.changed": "Changed on the way", "n.changed": "both wordings side by side", "none.changed": "Nothing was seen to change.",
	"note.changed": "Where one report was made from another, its row reads from parent to copy. Where no parent is held, two wordings are compared and neither is taken for the first.",
	"h.quotes":     "Quotes", "n.quotes": "the same words in two reports, set word under word", "none.quotes": "No quotation is shared by two reports.",
	"h.descent": "Descent", "n.descent": "which report was made from which; dashed boxes are texts not held", "none.descent": "No tie between two reports was found.",
	"h.checks": "Checks", "n.checks": "worked sums; inputs are passages, results are derived", "none.checks": "No two figures could be reckoned against each other.",
	"h.timeline": "Timeline", "n.timeline": "when, and by which words", "none.timeline": "No event is dated.",
	"h.places": "Places", "n.places": "named, with how exactly; nothing is pinned that no report pins", "none.places": "No place is named.",
	"h.people": "People and bodies", "n.people": "as first named, and how often they speak", "none.people": "Nobody is named.",
	"h.silence": "Who says what", "n.silence": "claims down, witnesses across; silence is shown", "none.silence": "No claim stands in two reports.",
	"n.silence.lines": "claims down, lines of transmission across; how many reports of the line have it",
	"h.unused":        "Not used", "n.unused": "nothing is dropped unseen", "none.unused": "Every passage was read.",
	"h.possible": "Possible members", "n.possible": "like this story, not like enough; counted nowhere above", "col.like": "Most like", "joined.by": "joined by", "against": "against",
	"feat.terms": "words", "feat.lead": "words of the lead", "feat.rare_words": "rare words", "feat.shared_rare_words": "number of rare words", "feat.title_in_text": "title in text", "feat.people": "people", "feat.another_in_the_lead": "another in the lead",
	"feat.bodies_and_places": "bodies and places", "feat.figures": "figures", "feat.toll": "toll", "feat.other_toll": "other toll", "feat.quotes": "quotations", "feat.days": "days between", "feat.weeks": "weeks between", "feat.other_scene": "other scene",
	"feat.other_day": "other day", "feat.other_year": "other year", "feat.no_date": "no date", "feat.short_text": "short text", "feat.age": "age", "feat.other_age": "other age", "feat.region": "region", "feat.other_region": "other region",
	"h.reports": "The reports", "n.reports": "full texts as received; every underlined word above links here", "text.none": "The text is not in this file.",
	"single.claims": "Claims of one witness", "single.quotes": "Quotations in one report only", "single.figures": "Figures without a lane", "table.twin": "The same as a table", "more.rows": "The other rows",
	"none.story": "No story was found.",

	// The river.
	"key.flat": "filled: stated flat", "key.hedged": "hollow: hedged", "key.derived": "dashed: derived", "key.interval": "interval", "key.open": "at most / at least", "key.change": "a change", "key.line": "line",
	"river": "Figures by quantity and scope over time", "river.col": "As of", "col.words": "Words", "col.value": "Value", "col.firm": "Firmness", "col.source": "Source", "derived": "derived", "change.up": "up", "change.down": "down", "change.by": "by",

	// The ledger.
	"col.change": "Change", "col.from": "From", "col.to": "To", "col.relation": "Relation", "col.why": "Why", "col.passage": "Passage",
	"tie.made_from": "made from", "tie.compared": "compared with", "tie.tied": "shares a text with", "against.none": "no other witness has it", "alike": "Looks different, is not", "none.alike": "No two readings only look different.",
	"chip.all": "all", "chip.f": "firmness", "chip.s": "speaker", "chip.n": "figure", "chip.c": "scope", "chip.w": "wording", "chip.o": "other",
	"severity.note": "note", "severity.differs": "differs", "severity.serious": "serious",
	"kind.hedge_dropped": "hedge dropped", "kind.hedge_added": "hedge added", "kind.modality_strengthened": "expectation hardened", "kind.modality_weakened": "expectation softened",
	"kind.bound_changed": "bound changed", "kind.headline_exaggeration": "headline firmer than its text", "kind.category_changed": "category changed",
	"kind.number_changed": "number changed", "kind.unit_changed": "unit changed", "kind.denominator_changed": "denominator changed", "kind.arithmetic": "sum does not cohere", "kind.correction": "corrected",
	"kind.attribution_changed": "speaker moved", "kind.attribution_dropped": "source dropped", "kind.speaker_role_changed": "role moved", "kind.speaker_fusion": "speakers fused", "kind.speaker_swapped": "speakers swapped",
	"kind.false_credit": "credited to another", "kind.fusion": "two statements fused", "kind.cue_loaded": "loaded verb of saying",
	"kind.quote_altered": "quotation altered", "kind.quote_truncated": "quotation cut short", "kind.paraphrase_distorted": "paraphrase shifts the meaning", "kind.wording_changed": "wording changed",
	"kind.wording_error": "wording slipped", "kind.detail_dropped": "detail dropped", "kind.contradiction": "differs", "kind.internal_inconsistency": "at odds with itself", "kind.time_shift": "time moved",
	"kind.unsupported": "no other witness", "kind.detail_added": "detail added", "kind.causal_claim_added": "cause added",
	"alike.rounding": "rounding", "alike.scope": "different scope", "alike.moved": "moved", "alike.same_bound": "same bound", "alike.rewording": "rewording",

	// Relations, firmness, silence.
	"rel.same": "same", "rel.rounding": "rounding", "rel.rewording": "rewording", "rel.scope": "different scope", "rel.moved": "moved", "rel.differs": "differs", "rel.disputed": "disputed", "rel.single": "no other witness",
	"firm.confirmed": "confirmed", "firm.stated": "stated", "firm.expected": "expected", "firm.reportedly": "reported", "firm.alleged": "alleged", "firm.possible": "possible",
	"firm.conditional": "conditional", "firm.denied": "denied", "firm.negated": "said not to be so",
	"by": "by", "silent": "silent", "cell.states": "states", "cell.hedges": "hedges", "cell.differs": "differs", "cell.moved": "moved", "cell.denies": "denies", "cell.silent": "silent", "col.claim": "Claim, as its first witness has it",

	// Quotes.
	"speaker.none": "speaker not named", "op.same_word_form": "other form of the word", "op.replaced": "replaced", "op.added": "added", "op.omitted": "omitted", "op.bracketed": "put in brackets",
	"op.ellipsis": "marked as left out", "op.truncated": "quoted at other length", "same.words": "the same words", "cut": "words left out stand between",

	// Descent.
	"edge.copy": "copy", "edge.rewrite": "rewritten from", "edge.summary": "summary of", "edge.cites": "cites", "edge.shares_quote": "shares a quotation with", "edge.sibling": "sibling of", "edge.undecided": "direction not decided", "edge.certain": "certain",
	"col.child": "Report", "col.parent": "Tie", "class.declared": "declared", "class.textual": "textual", "class.factual": "factual", "class.temporal": "temporal", "class.none": "none", "weight": "weight",
	"ev.verbatim_run": "verbatim run", "ev.shared_rare_words": "shared rare words", "ev.exclusive_figure": "figure only these have", "ev.shared_quote": "shared quotation", "ev.shared_error": "shared slip", "ev.order": "order of facts", "ev.credit": "credit line",
	"ev.cited_outlet": "outlet it cites", "ev.link": "link", "ev.published": "published later", "key.declared": "solid: declared", "key.inferred": "dashed: inferred", "key.undecided": "dotted: not decided", "key.lost": "dashed box: text not held",

	// Checks, timeline, places, people, passages not used.
	"verdict.holds": "coheres", "verdict.does_not_hold": "does not cohere", "verdict.cannot_tell": "cannot tell",
	"check.percent_of": "part in a hundred", "check.unit_pair": "one quantity in two units", "check.part_whole": "part within whole", "check.sum": "sum", "check.difference": "difference", "check.rate_time": "rate and time", "check.flight": "free flight over a round, airless Earth", "check.speed": "speed",
	"how": "by the words", "col.named": "As named", "col.precision": "Precision", "col.witnesses": "Witnesses", "col.name": "Name", "col.role": "Role", "col.says": "Speaks", "col.type": "Kind", "not.placed": "not placed", "role.none": "role not stated",
	"prec.town": "town", "prec.region": "region", "prec.country": "country", "prec.vague": "not exact", "prec.site": "site", "actor.person": "person", "actor.body": "body", "actor.outlet": "outlet", "actor.people": "people", "actor.role": "office", "actor.place": "place",
	"why.menu": "menu", "why.front_matter": "front matter", "why.share": "share line", "why.related": "link to another text", "why.copyright": "copyright line", "why.url": "address", "why.widget": "widget", "why.subscribe": "call to subscribe", "why.cookie": "cookie notice",
	"why.date_line": "date line of the page", "why.advert": "advertisement", "why.notice": "notice", "why.rule": "ruled line", "why.tweet": "embedded post", "why.repeat": "said before in the same report", "why.label": "label", "why.caption": "picture caption",
	"why.credit": "credit", "why.photo": "picture credit", "why.wire": "wire credit", "why.furniture": "page furniture", "why.off_topic": "off topic",

	// Marks of the report viewer.
	"mark.figure": "figure", "mark.quote": "quotation", "mark.term": "word in quotation marks", "mark.source": "source", "mark.cue": "verb of saying", "mark.hedge": "hedge", "mark.date": "date", "mark.name": "name", "mark.furniture": "page furniture",
	"marks": "Marks:",

	// Themes.
	"theme.forces": "Forces", "theme.fighting": "Fighting", "theme.casualties": "Casualties", "theme.damage": "Damage", "theme.displaced": "Displaced", "theme.rescue": "Rescue", "theme.missing": "Missing", "theme.weapons": "Weapons",
	"theme.transport": "Transport", "theme.talks": "Talks", "theme.storm": "Storm", "theme.quake": "Earthquake", "theme.sanctions": "Sanctions", "theme.results": "Results", "theme.prices": "Prices", "theme.police": "Police", "theme.parliament": "Parliament",
	"theme.markets": "Markets", "theme.health": "Health", "theme.election": "Election", "theme.deal": "Deal", "theme.court": "Court", "theme.aid": "Aid", "theme.other": "Also reported", "theme.fire": "Fire", "theme.flood": "Flood", "theme.protest": "Protest", "theme.crime": "Crime", "theme.denial": "Denials",
}

// L returns a label; a key without one comes back as it is, and a test fails.
func (s *story) L(key string) string { return label(key) }

// L returns a label.
func (b *board) L(key string) string { return label(key) }

func label(key string) string {
	if l, ok := labels[key]; ok {
		return l
	}
	return key
}

// Enum writes the label of an enum's value, and a value that the catalogue does
// not know as itself, in the voice of what is calculated.
func (s *story) Enum(kind, value string) template.HTML {
	if value == "" {
		return ""
	}
	if l, ok := labels[kind+"."+value]; ok {
		return template.HTML(esc(l))
	}
	return calc(spaced(value))
}

// enum is Enum for an attribute.
func enum(kind, value string) string {
	if l, ok := labels[kind+"."+value]; ok {
		return l
	}
	return folded(spaced(value))
}
