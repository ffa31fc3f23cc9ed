package attribution

import (
	"sort"

	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/text"
)

// ByRule returns what the rules alone find.
func ByRule(l *Language, d *text.Doc, cast *name.Cast, quotes []quote.Quote) []Attribution {
	f := newFinder(l, d, cast, quotes)
	f.readRules()
	return plainly(f.out)
}

func (f *finder) readRules() {
	items, release := someItems(len(f.d.Tokens))
	defer release()
	us := units(f.lang, f.d, f.quotes, items)
	for i := range us {
		f.units = i + 1
		f.readUnit(&us[i])
		u := &us[i]
		for k := range u.items {
			to := u.last
			if k+1 < len(u.items) {
				to = int(u.items[k+1].tok)
			}
			for t := int(u.items[k].tok); t < to; t++ {
				f.clockOf[t], f.unitOf[t] = u.clock[k], int32(i)
			}
		}
	}
	f.prior = nil
	sort.SliceStable(f.out, func(i, j int) bool { return f.out[i].Cue.Start < f.out[j].Cue.Start })
}

// readUnit finds the attributions of one unit.
func (f *finder) readUnit(u *unit) {
	f.meet(u)
	f.install(u)
	kind := f.d.Blocks[u.block].Kind
	if kind == text.Headline || kind == text.Subhead {
		if c, ok := u.headline(f); ok {
			f.emit(u, &c, nil)
			return
		}
	}
	cs := u.findContents(u.cues(), f.quotes, f.d.Text)
	if c, ok := u.introduced(f, cs); ok {
		cs = append(cs, c)
		sort.SliceStable(cs, func(i, j int) bool { return cs[i].at < cs[j].at })
	}
	from := len(f.out)
	var inner []*cue
	for i := range cs {
		if cs[i].kind == chained {
			inner = append(inner, &cs[i])
			f.chains[int(u.items[cs[i].at].tok)] = true
			continue
		}
		f.emit(u, &cs[i], cs)
	}
	f.addCited(u, from, inner)
	f.nest(from)
	if len(f.out) == from && u.bare() && f.prior != nil && f.prior.block == u.block {
		if n, at := f.prior.asked(f, len(f.prior.items)); !n.empty() {
			c := f.prior.silent(at, n, u.spans(0, len(u.items)), byQuestion)
			f.emit(f.prior, &c, nil)
		}
	}
	if p := f.prior; p != nil && p.block == u.block-1 && len(f.out) == from && u.bare() && (kind == text.Paragraph || kind == text.Quotation) {
		if n, at := p.leadLine(); !n.empty() {
			c := p.silent(at, n, u.spans(0, len(u.items)), byColon)
			f.emit(p, &c, nil)
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
