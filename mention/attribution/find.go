package attribution

import (
	"sort"

	"stemma/mention"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/text"
)

// ByRule returns what the rules alone find.
func ByRule(l *Language, d *text.Doc, cast *name.Cast, quotes []quote.Quote) []Attribution {
	f := newFinder(l, d, cast, quotes)
	f.byRule()
	return plainly(f.out)
}

func newFinder(l *Language, d *text.Doc, cast *name.Cast, quotes []quote.Quote) *finder {
	if cast == nil {
		cast = &name.Cast{}
	}
	return &finder{
		lang: l, d: d, cast: cast, quotes: quotes, genders: make([]string, len(cast.Members)),
		chains: map[int]bool{}, clockOf: make([]int32, len(d.Tokens)), unitOf: make([]int32, len(d.Tokens)),
	}
}

func (f *finder) byRule() {
	us := units(f.lang, f.d, f.quotes)
	for i := range us {
		f.units = i + 1
		f.unit(&us[i])
		u := &us[i]
		for k := range u.items {
			to := u.last
			if k+1 < len(u.items) {
				to = u.items[k+1].tok
			}
			for t := u.items[k].tok; t < to; t++ {
				f.clockOf[t], f.unitOf[t] = int32(u.clock[k]), int32(i)
			}
		}
	}
	sort.SliceStable(f.out, func(i, j int) bool { return f.out[i].Cue.Start < f.out[j].Cue.Start })
}

type finder struct {
	lang   *Language
	d      *text.Doc
	cast   *name.Cast
	quotes []quote.Quote
	out    []saying

	speakers []Source // sources so far, for pronouns
	people   []person // everybody named so far, for pronouns
	genders  []string // by member, as pronouns have told
	holders  []holder // who holds which office
	clock    int      // number of the sentence read
	prior    *unit    // the unit before
	last     int      // index in out of the last attribution that holds a quote, or -1
	lastUnit int

	units   int          // so many units are read
	clockOf []int32      // of every token, the number of its sentence as persons are remembered by
	unitOf  []int32      // of every token, its unit
	chains  map[int]bool // the tokens of "citing" and the like that bring in an inner source
	sorted  bool         // speakers and people are in text order, and no more are added
}

// unit finds the attributions of one unit.
func (f *finder) unit(u *unit) {
	f.meet(u)
	f.install(u)
	kind := f.d.Blocks[u.block].Kind
	if kind == text.Headline || kind == text.Subhead {
		if c, ok := u.headline(f); ok {
			f.emit(u, &c, nil)
			return
		}
	}
	cs := u.contents(u.cues(), f.quotes, f.d.Text)
	if c, ok := u.introduced(f, cs); ok {
		cs = append(cs, c)
		sort.SliceStable(cs, func(i, j int) bool { return cs[i].at < cs[j].at })
	}
	from := len(f.out)
	var inner []*cue
	for i := range cs {
		if cs[i].kind == chained {
			inner = append(inner, &cs[i])
			f.chains[u.items[cs[i].at].tok] = true
			continue
		}
		f.emit(u, &cs[i], cs)
	}
	f.cite(u, from, inner)
	f.nest(from)
	if len(f.out) == from && u.bare() && f.prior != nil && f.prior.block == u.block {
		if n, at := f.prior.asked(f, len(f.prior.items)); !n.empty() {
			c := f.prior.silent(at, n, u.spans(0, len(u.items)), byQuestion)
			f.emit(f.prior, &c, nil)
		}
	}
	if p := f.prior; p != nil && p.block == u.block && len(cs) == 0 && p.bare() && u.spot(0) == dashMark {
		// “We left.” — Ama Rell: the stop inside the marks parted the two.
		free := len(f.out) == 0 || f.out[len(f.out)-1].Content.End <= p.items[0].Start
		if n, ok := u.signature(f, 1); ok && free {
			c := u.silent(0, n, p.spans(0, len(p.items)), bySignature)
			f.emit(u, &c, nil)
		}
	}
	f.prior = u
	f.carry(u, from)
}

// emit turns a cue into an attribution.
func (f *finder) emit(u *unit, c *cue, cs []cue) {
	d := f.d
	a := saying{Attribution: Attribution{
		Cue: u.items[c.at].Cover(u.items[c.end-1].Span), Lemma: c.verb.lemma,
		Firmness: c.verb.source, Author: c.verb.author, Sent: u.sent, By: c.by,
	}, unit: f.units - 1}
	if k := d.TokenAt(a.Cue.Start); k < len(d.Tokens) {
		a.Sent = d.Tokens[k].Sent
	}
	if c.negated {
		a.Firmness, a.Author = mention.Negated, mention.Negated
		if c.verb.source == mention.Denied {
			return // "did not deny": nothing is known of what is said
		}
	}
	for _, s := range c.content {
		a.Segments = append(a.Segments, d.Segments(s)...)
	}
	if len(a.Segments) == 0 {
		return
	}
	if !c.subject.empty() {
		s := f.resolve(u, c.subject)
		if !c.who.empty() {
			s.Span = u.items[c.who.from].Span
		}
		a.Chain = []Source{s}
	}
	if !c.inner.empty() {
		a.Chain = append(a.Chain, f.resolve(u, c.inner))
	}
	a.own = a.Chain
	f.settle(&a)
	f.out = append(f.out, a)
}

// settle sets what follows from the segments: content, quotes, form.
func (f *finder) settle(a *saying) {
	sort.Slice(a.Segments, func(i, j int) bool { return a.Segments[i].Start < a.Segments[j].Start })
	a.Content = a.Segments[0]
	a.Quotes = nil
	free, held := 0, 0
	for _, s := range a.Segments {
		a.Content = a.Content.Cover(s)
		k := sort.Search(len(f.quotes), func(i int) bool { return f.quotes[i].Outer.End > s.Start })
		in := 0
		for ; k < len(f.quotes) && f.quotes[k].Start < s.End; k++ {
			if f.quotes[k].Form != quote.Direct || f.quotes[k].Start < s.Start {
				continue
			}
			a.Quotes = append(a.Quotes, k)
			in += min(f.quotes[k].Outer.End, s.End) - max(f.quotes[k].Outer.Start, s.Start)
		}
		free += s.Len() - in
		held += in
	}
	// Four bytes of what is left over are marks and spaces between quotes.
	switch {
	case held == 0:
		a.Form = Indirect
	case free <= 4:
		a.Form = Direct
	default:
		a.Form = Mixed
	}
}

// headline reads the colons of headlines: "Minister: no plans to resign" and
// "Tolva opposes dam: spokesman". The side that speaks must be a name of the
// cast that can, or an office.
func (u *unit) headline(f *finder) (cue, bool) {
	k := -1
	for i := range u.items {
		if u.spot(i) == colon {
			if k >= 0 {
				return cue{}, false
			}
			k = i
		}
	}
	if k < 1 || k+1 >= len(u.items) {
		return cue{}, false
	}
	if n := u.right(0); n.to == k && k <= 6 && f.speaks(u, n) {
		return u.silent(k, n, u.spans(k+1, len(u.items)), byColon), true
	}
	if n := u.right(k + 1); n.to == len(u.items) && n.to-n.from <= 6 && f.speaks(u, n) {
		return u.silent(k, n, u.spans(0, k), byColon), true
	}
	return cue{}, false
}

// speaks tells whether the phrase names one who can say something.
func (f *finder) speaks(u *unit, n np) bool {
	if f.lang.isRole(u.items[n.head].lower) {
		return true
	}
	s := f.resolve(u, n)
	return s.Kind == Person || s.Kind == Body || s.Kind == Outlet
}
