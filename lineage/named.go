package lineage

import (
	"strings"

	"stemma/claim"
	"stemma/internal/char"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// A declaration is a place where a witness itself says whose text it draws on.
type declaration struct {
	witness int
	key     string // of the outlet or agency named
	at      report.Span
	kind    string // credited, citedOutlet, listedSource or namedOutlet
	strong  bool   // a credit, or a citation that carries the lead or several claims
}

// The kinds of declaration.
const (
	credited     = "credit"        // the text is the outlet's
	citedOutlet  = "cited_outlet"  // a claim is the outlet's
	listedSource = "listed_source" // it stands in the list of sources that ends a digest
	namedOutlet  = "named_outlet"  // the outlet of another witness is named: "told The Harbour Post"
)

// named finds where witness w, of index at, names outlets of other witnesses outside of
// quotations, captions and furniture, and the lists of sources that end digests.
func (p *published) named(w *story.Witness, at int) []declaration {
	var out []declaration
	add := func(key string, s report.Span) {
		if key != "" && key != p.own[at] && len(p.by[key]) > 0 {
			out = append(out, declaration{at, key, s, namedOutlet, false})
		}
	}
	for i, b := range w.Blocks {
		if b.Kind == claim.Furniture {
			continue
		}
		called := p.calledIn(w, b.Span)
		if len(called) == 0 {
			continue
		}
		listed := sourceList(w, i, called)
		for _, c := range called {
			switch {
			case listed.Contains(c.Span):
				if c.key != p.own[at] {
					out = append(out, declaration{at, c.key, c.Span, listedSource, true})
				}
			case isProse(b) && !inQuote(w, c.Span):
				add(c.key, c.Span)
			}
		}
	}
	for _, a := range w.Attributions {
		if s := p.toldShort(w, a); !s.Empty() {
			add(p.last[s.Of(w.Report.Text)], s)
		}
	}
	for _, m := range w.Cast.Mentions {
		if m.Type == name.Outlet && inProse(w, m.Span) && !inQuote(w, m.Span) {
			add(p.member(w, m.Member), m.Span)
		}
	}
	return out
}

// A calling is where a report calls an outlet by one of its names.
type calling struct {
	report.Span
	key string
}

// calledIn returns where the names of outlets stand in a block, the longest at each place.
func (p *published) calledIn(w *story.Witness, b report.Span) []calling {
	if len(p.names) == 0 {
		return nil
	}
	var out []calling
	text := w.Report.Text
	first, last := w.WordsIn(b)
	for i := first; i < last; i++ {
		at := w.Words[i].Span()
		if len(out) > 0 && at.Start < out[len(out)-1].End {
			continue
		}
		best := calling{}
		for _, c := range p.names[at.Of(text)] {
			end := at.Start + len(c.name)
			if end <= b.End && len(c.name) > best.Len() && text[at.Start:end] == c.name && (end == len(text) || !char.IsLetter(text[end])) {
				best = calling{report.Span{Start: at.Start, End: end}, c.key}
			}
		}
		if !best.Empty() {
			out = append(out, best)
		}
	}
	return out
}

// shortName returns the word that a span calls an outlet by, the last of its name alone: "Argus" of "the
// Argus", for the Harbour Argus. It is empty where the span does not.
func (p *published) shortName(w *story.Witness, s report.Span) string {
	text := w.Report.Text
	first, last := w.WordsIn(s)
	if last-first != 2 || !strings.EqualFold(w.Words[first].Span().Of(text), "the") {
		return ""
	}
	at := w.Words[first+1].Span()
	if word := at.Of(text); p.last[word] != "" && inProse(w, at) && !inQuote(w, at) {
		return word
	}
	return ""
}

// toldShort returns where an attribution calls an outlet by the last word of its name alone, as who was
// told: "told the Argus" of the Harbour Argus.
func (p *published) toldShort(w *story.Witness, a attribution.Attribution) report.Span {
	_, told := w.WordsIn(a.Cue)
	if told+2 > len(w.Words) || told+2 < len(w.Words) && startsHigh(w.Words[told+2].Span().Of(w.Report.Text)) {
		return report.Span{}
	}
	s := w.Words[told].Span().Cover(w.Words[told+1].Span())
	if p.shortName(w, s) == "" {
		return report.Span{}
	}
	return w.Words[told+1].Span()
}

// sourceList returns the span of the list of sources that ends block i, or that the block is:
// "(Merrow Press, Tarn Herald)", "Via Merrow Press". At least half of what it lists are outlets
// that called holds. It is empty where there is none.
func sourceList(w *story.Witness, i int, called []calling) report.Span {
	b := w.Blocks[i]
	if !isProse(b) && b.Kind != claim.Credit && b.Kind != claim.Signature && b.Kind != claim.Subhead || b.Why == "photo" {
		return report.Span{}
	}
	s := b.Of(w.Report.Text)
	list := b.Span
	if t := strings.TrimRight(s, ". \t\r\n"); strings.HasSuffix(t, ")") {
		if k := strings.LastIndexByte(t, '('); k >= 0 {
			list = report.Span{Start: b.Start + k + 1, End: b.Start + len(t) - 1}
		}
	} else if !afterProse(w, i) {
		return report.Span{}
	}
	listed, all := 0, 0
	for part := range segments(w.Report.Text, list) {
		all++
		for _, c := range called {
			before := report.Span{Start: part.Start, End: c.Start}
			if part.Contains(c.Span) && len(strings.Fields(before.Of(w.Report.Text))) <= mostBefore &&
				strings.Trim(w.Report.Text[c.End:part.End], " .") == "" {
				listed++
			}
		}
	}
	if listed == 0 || 2*listed < all || all > mostSources {
		return report.Span{}
	}
	return list
}

// Limits of a list of sources: how many it names, and how many words may stand before a name, as
// "Via" or "Sources:". Ours.
const (
	mostSources = 6
	mostBefore  = 2
)

// segments yields the parts of a list between its commas and semicolons, and at "and".
func segments(text string, list report.Span) func(func(report.Span) bool) {
	return func(yield func(report.Span) bool) {
		s := list.Of(text)
		from := 0
		for i := 0; i <= len(s); i++ {
			n := 1
			switch {
			case i == len(s) || s[i] == ',' || s[i] == ';':
			case strings.HasPrefix(s[i:], listJoin):
				n = len(listJoin)
			default:
				continue
			}
			if strings.TrimSpace(s[from:i]) != "" && !yield(report.Span{Start: list.Start + from, End: list.Start + i}) {
				return
			}
			from = i + n
			i = from - 1
		}
	}
}

// listJoin joins the last two of a list.
const listJoin = " and "

// afterProse reports whether a paragraph of a report stands before block i, and none after it.
func afterProse(w *story.Witness, i int) bool {
	long := func(b claim.Block) bool { return b.Kind == claim.Paragraph && b.Len() > proseLength }
	if long(w.Blocks[i]) {
		return false
	}
	before := false
	for k, b := range w.Blocks {
		if k > i && long(b) {
			return false
		}
		before = before || k < i && long(b)
	}
	return before
}

// proseLength is the length in bytes from which a paragraph is no list of sources. Ours.
const proseLength = 100
