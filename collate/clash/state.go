package clash

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"stemma/claim"
	"stemma/collate/about"
	"stemma/collate/date"
	"stemma/collate/ref"
	"stemma/collate/relation"
	"stemma/internal/lex"
	"stemma/mention/figure"
	"stemma/mention/when"
	"stemma/mention/where"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

const stateFile = "state.en.lex"

//go:embed state.en.lex
var stateSource string

// A stateClass is what a word says of a state: its class, and the state of which it says it.
type stateClass struct{ class, thing string }

// The classes of state.en.lex.
const (
	stateWait = "wait" // it may be so later
	stateMute = "mute" // says nothing of that of which it is told
	stateFrom = "from" // what remains
	stateTo   = "to"   // what ends it
	stateAll  = "all"  // of all of them
	stateOpen = "open" // it is to come, or only possible
	stateNot  = "not"  // it is not so
	stateTill = "till" // what follows is to come, but behind stateLet
	stateLet  = "let"  // what follows was allowed
	stateWho  = "who"  // begins what is told of the noun before
)

var stateWords = sync.OnceValue(func() map[string][]stateClass {
	out := map[string][]stateClass{}
	for _, l := range lex.Read(stateFile, stateSource, 3).Lines {
		for _, w := range l.Fields[2:] {
			out[w] = append(out[w], stateClass{l.Fields[0], l.Fields[1]})
		}
	}
	return out
})

// Bounds of the states. Ours: they bound the work, or say how much two claims must share to be
// of one thing.
const (
	mostOpen  = 60 // claims of what is not so yet
	leastCore = 2  // words of what is not yet done
	rareCore  = 5. // how rare these must be together
	oneScene  = 3  // words of their sentences that two claims share where their subjects do not
	staleDays = 3  // days before its report from which a date is of something older
)

// A clause is a run of words of a sentence between two marks, with what it is of where it
// begins with "who" or "which".
type clause struct {
	ref.Ref     // the first claim that shares a byte with it; of claim -1 where none does
	span        report.Span
	first, last int // words
	sent        int
	core        []string     // stems of its words that say something of what it tells
	words       []stateClass // of all of its words
	flat        bool         // nothing in it denies it, or says that it is to come or only possible
	number      bool         // it holds a number
}

// stateClashes lists what one report tells as not so yet, or as remaining, and another as done
// or ended.
func (c *clashing) stateClashes() []Clash {
	var open, done []clause
	for w := range c.ws[:min(len(c.ws), relation.Most)] {
		for _, x := range c.clauses(w) {
			switch waits := x.has(stateWait, ""); {
			case waits && len(open) < mostOpen && (x.has(stateNot, "") && rare(x.core) || !x.has(stateNot, "") && x.has(stateFrom, "")):
				open = append(open, x)
			case !waits && x.flat:
				done = append(done, x)
			}
		}
	}
	var out []Clash
	told := map[[2]int]bool{}
	for i := range open {
		o := &open[i]
		for j := range done {
			d, pair := &done[j], [2]int{open[i].Witness, done[j].Witness}
			if d.Witness == o.Witness || told[pair] || !c.ends(o, d) || c.older(o, d) {
				continue
			}
			order := date.MadeOf(&c.ws[o.Witness]).Compare(date.MadeOf(&c.ws[d.Witness]))
			if told[pair] = true; order <= 0 { // else it has not heard of it
				out = append(out, Clash{What: State, Moved: order < 0, A: Said{o.Ref, o.span}, B: Said{d.Ref, d.span}})
			}
		}
	}
	return out
}

// clauses returns the clauses of a report in its own words, in text order.
func (c *clashing) clauses(at int) []clause {
	w := &c.ws[at]
	if w.Reading == nil {
		return nil
	}
	var out []clause
	for s, sent := range w.Sents {
		from := sent.First
		for i := sent.First; i <= sent.Last; i++ {
			if i < sent.Last && w.Words[i].Kind != claim.Punct {
				continue
			}
			if x := (clause{first: from, last: i, sent: s}); i-from > 1 {
				x.span = w.Words[from].Span().Cover(w.Words[i-1].Span())
				if !w.InQuote(x.span) {
					x.read(w, sent.First)
					x.Ref = ref.Ref{Witness: at, Claim: c.claimAt(at, s, x.span)}
					out = append(out, x)
				}
			}
			from = i + 1
		}
	}
	return out
}

// read finds what the words of a clause say. Begin is the first word of its sentence.
func (x *clause) read(w *story.Witness, begin int) {
	x.flat = true
	for i := x.first; i < x.last; i++ {
		lower := w.Lower(i)
		said := false
		for _, s := range stateWords()[lower] {
			x.words = append(x.words, s)
			said = said || s.class == stateWait || s.class == stateMute
			x.flat = x.flat && s.class != stateNot && (s.class != stateOpen || i == x.first)
		}
		x.flat = x.flat && (!hasState(lower, stateTill) || let(w, i))
		if !said && w.Words[i].Is(claim.ContentWord) {
			x.core = append(x.core, w.Stem(i))
		}
	}
	switch waits := x.has(stateWait, ""); {
	case waits && x.has(stateNot, ""):
		x.undated(w)
	case waits || x.has(stateTo, ""):
		i, _ := slices.BinarySearchFunc(w.Figures, x.span.Start, func(f figure.Figure, start int) int { return f.End - 1 - start })
		x.number = i < len(w.Figures) && x.span.Overlaps(w.Figures[i].Span)
	}
	if hasState(w.Lower(x.first), stateWho) {
		for i := x.first - 1; i >= begin; i-- {
			if w.Words[i].Is(claim.Noun) {
				x.core = append(x.core, w.Stem(i))
				break
			}
		}
	}
}

// let reports whether word i, "to", stands behind a word that allows what follows: "cleared it
// to reopen".
func let(w *story.Witness, i int) bool {
	for k := max(0, i-2); k < i; k++ {
		if hasState(w.Lower(k), stateLet) {
			return true
		}
	}
	return false
}

// has reports whether a word of a clause is of a class, and of a thing if that is not "".
func (x *clause) has(class, thing string) bool {
	return slices.ContainsFunc(x.words, func(s stateClass) bool { return s.class == class && (thing == "" || s.thing == thing) })
}

func hasState(lower, class string) bool {
	return slices.ContainsFunc(stateWords()[lower], func(s stateClass) bool { return s.class == class })
}

// undated takes the words of dates from the core of a clause.
func (x *clause) undated(w *story.Witness) {
	i, _ := slices.BinarySearchFunc(w.Dates, x.span.Start, func(d when.Mention, start int) int { return d.Start - start })
	for ; i < len(w.Dates) && w.Dates[i].Start < x.span.End; i++ {
		stems := w.Content(w.Dates[i].Span)
		x.core = slices.DeleteFunc(x.core, func(s string) bool { return slices.Contains(stems, s) })
	}
}

// claimAt returns the first claim of sentence sent of a witness that shares a byte with a span,
// or -1.
func (c *clashing) claimAt(at, sent int, s report.Span) int {
	w := &c.ws[at]
	i, _ := slices.BinarySearchFunc(w.Claims, w.Sents[sent].Start, func(x claim.Claim, start int) int { return x.Start - start })
	for ; i < len(w.Claims) && w.Claims[i].Start < s.End; i++ {
		if w.Claims[i].Span.Overlaps(s) {
			return i
		}
	}
	return -1
}

// rare reports whether stems say enough of a deed to know it again.
func rare(core []string) bool {
	sum := 0.0
	for _, s := range core {
		sum += text.Rarity(s)
	}
	return len(core) >= leastCore && sum >= rareCore
}

// ends reports whether clause d tells that what o tells as open is done, of the same thing.
func (c *clashing) ends(o, d *clause) bool {
	if o.has(stateNot, "") {
		return !slices.ContainsFunc(o.core, func(s string) bool { return !slices.Contains(d.core, s) })
	}
	to := slices.ContainsFunc(o.words, func(s stateClass) bool { return s.class == stateFrom && d.has(stateTo, s.thing) })
	if !to || (o.number || d.number) && !d.has(stateAll, "") {
		return false // two of five are freed
	}
	wo, wd := &c.ws[o.Witness], &c.ws[d.Witness]
	if claim.Share(about.HeadNouns(wo, o.span), about.HeadNouns(wd, d.span)) {
		return true
	}
	x, y := wo.Content(wo.Sents[o.sent].Span), wd.Content(wd.Sents[d.sent].Span)
	return len(x)-len(slices.DeleteFunc(x, func(s string) bool { return slices.Contains(y, s) })) >= oneScene
}

// older reports whether clause d is of something else: of another day than the news of its
// report, or, where that is named by its words alone, at a place of which the report of o says
// nothing.
func (c *clashing) older(o, d *clause) bool {
	w := &c.ws[d.Witness]
	for i := range w.Dates {
		m := &w.Dates[i]
		if d.span.Overlaps(m.Span) && (len(m.Value) == len("2031") || !m.From.IsZero() && !w.Anchor.Time.IsZero() && w.Anchor.Time.Sub(m.From) > staleDays*date.DayLong) {
			return true
		}
	}
	text := c.ws[o.Witness].Report.Text
	return o.has(stateNot, "") && slices.ContainsFunc(w.Places, func(p where.Mention) bool {
		return d.span.Overlaps(p.Span) && !strings.Contains(text, p.Span.Of(w.Report.Text))
	})
}
