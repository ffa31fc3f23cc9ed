package edition

import (
	"cmp"
	"slices"

	"stemma/claim"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
)

// Read writes a reading for programs.
func Read(r *claim.Reading) *Reading {
	rep := r.Report
	out := &Reading{
		Report: ReportHead{ID: string(rep.ID), Ref: rep.Ref, Also: rep.Also, Path: rep.Path, URL: rep.URL, Title: rep.Title, Outlet: rep.Outlet,
			Byline: rep.Byline, Published: rep.Published.String(), Language: rep.Language, SHA256: rep.TextSHA256()},
		Sentences: [][2]int{}, Furniture: []ReadWhy{}, Figures: []ReadFigure{}, Ages: []ReadAge{}, Quotes: []ReadQuote{}, Attributions: []ReadSaying{},
		Hedges: []ReadHedge{}, Dates: []ReadDate{}, Names: []ReadName{}, Places: []ReadPlace{}, Claims: []ReadClaim{}, Notes: rep.Notes, Partial: unread(r.Partial),
	}
	for _, s := range r.Sents {
		out.Sentences = append(out.Sentences, [2]int{s.Start, s.End})
	}
	for _, b := range r.Furniture() {
		out.Furniture = append(out.Furniture, ReadWhy{b.Span, b.Why, b.By})
	}
	for _, h := range r.Hedges {
		if h.Kind != "" {
			out.Hedges = append(out.Hedges, ReadHedge{h.Span, string(h.Kind), h.By})
		}
	}
	for i, m := range r.Dates {
		_, misdated := slices.BinarySearch(r.Misdated, i)
		out.Dates = append(out.Dates, ReadDate{m.Span, string(m.Type), m.Value, m.Mod, day(m.From), day(m.To), m.By, misdated})
	}
	places := out.figures(r)
	out.quotes(r)
	out.names(r)
	out.claims(r, places)
	return out
}

// figures writes the figures, the tallies behind them and the ages apart, and returns of
// every figure of the reading its place among those written, -1 for an age.
func (out *Reading) figures(r *claim.Reading) []int {
	places := make([]int, len(r.Figures))
	n := 0
	for i := range r.Figures {
		if f := &r.Figures[i]; f.Dimension == quantity.Age {
			places[i] = -1
			out.Ages = append(out.Ages, readAge(f))
			continue
		}
		places[i] = n
		n++
	}
	for _, f := range slices.Concat(r.Figures, r.Tallies) {
		if f.Dimension == quantity.Age {
			continue
		}
		rf := ReadFigure{Span: f.Span, NumStart: f.Number.Start, NumEnd: f.Number.End, Value: Num(f.Value), Low: NumPtr(f.Low), High: NumPtr(f.High),
			Bound: string(f.Bound), Unit: f.Unit, Dimension: f.Dimension, SIValue: NumPtr(f.SI), SIUnit: f.SIUnit, Per: f.Per,
			Change: string(f.Change), Aspect: f.Aspect, By: f.By}
		if f.Counted.Head != "" {
			rf.Counted = &ReadCounted{cmp.Or(f.Counted.Span, f.Number), f.Counted.Head} // of a noun that no word says, the number stands for it
		}
		if f.Of >= 0 {
			rf.Of = index(places[f.Of])
		}
		if f.Same >= 0 {
			rf.Same = index(places[f.Same])
		}
		if f.Item > 0 {
			rf.Of = index(n + f.Item - 1)
		}
		out.Figures = append(out.Figures, rf)
	}
	return places
}

func readAge(f *figure.Figure) ReadAge {
	age := ReadAge{Span: f.Span, NumStart: f.Number.Start, NumEnd: f.Number.End, Value: Num(f.Value), Low: NumPtr(f.Low), High: NumPtr(f.High),
		Bound: string(f.Bound), Unit: f.Unit, By: f.By}
	if !f.Counted.Span.Empty() {
		age.Who = &ReadCounted{f.Counted.Span, f.Counted.Head}
	}
	return age
}

func (out *Reading) quotes(r *claim.Reading) {
	for i, q := range r.Quotes {
		rq := ReadQuote{Span: q.Span, Segments: pairs(q.Segments), Form: string(q.Form), By: q.By}
		if s, ok := r.SpeakerOf(i); ok {
			rq.Speaker = speaker(r.Report.Text, s.Name, s.Span)
			if c := r.CueOf(i); !c.Empty() {
				rq.Cue = &c
			}
		}
		out.Quotes = append(out.Quotes, rq)
	}
	for i, a := range r.Attributions {
		ra := ReadSaying{Chain: []ReadSource{}, Cue: a.Cue, Content: ReadContent{a.Content, pairs(a.Segments)}, Firmness: string(r.FirmnessOf(i)), By: a.By}
		for _, s := range a.Chain {
			sp := speaker(r.Report.Text, s.Name, s.Span)
			ra.Chain = append(ra.Chain, ReadSource{Name: sp.Name, Span: sp.Span, Mention: s.Span})
		}
		out.Attributions = append(out.Attributions, ra)
	}
}

func (out *Reading) names(r *claim.Reading) {
	for _, m := range r.Cast.Mentions {
		n := ReadName{Span: m.Span, Type: string(m.Type), Canonical: m.Span.Of(r.Report.Text)}
		if m.Member >= 0 && m.Member < len(r.Cast.Members) {
			if c := r.Cast.Members[m.Member].Canonical; !c.Empty() {
				n.Canonical = c.Of(r.Report.Text)
			}
		}
		out.Names = append(out.Names, n)
	}
	for _, p := range r.Places {
		rp := ReadPlace{Span: p.Span, Name: p.Name, Country: p.Country, Precision: p.Precision, By: p.By}
		if p.Lat != 0 || p.Lon != 0 {
			lat, lon := p.Lat, p.Lon
			rp.Lat, rp.Lon = &lat, &lon
		}
		out.Places = append(out.Places, rp)
	}
}

// claims writes the claims; places are those of the figures.
func (out *Reading) claims(r *claim.Reading, places []int) {
	for _, c := range r.Claims {
		figures := []int{}
		for _, i := range c.Figures {
			if places[i] >= 0 {
				figures = append(figures, places[i])
			}
		}
		out.Claims = append(out.Claims, ReadClaim{
			Span: c.Span, Segments: pairs(r.Segments(c.Span)), Firmness: string(c.Firmness), Author: string(c.Author), Negated: c.Negated,
			Figures: figures, Quotes: listed(c.Quotes), Predicate: spanOrNil(c.Predicate.Span()), Subject: spanOrNil(c.Subject.Span()), Object: spanOrNil(c.Object.Span()),
			Places: listed(c.Places), Dates: listed(c.Dates), Attribution: index(c.Attribution), By: c.By,
		})
	}
}

// listed returns a list that JSON writes as one where it is empty.
func listed(is []int) []int {
	if is == nil {
		return []int{}
	}
	return is
}

func unread(ps []claim.Partial) []Unread {
	var out []Unread
	for _, p := range ps {
		out = append(out, Unread{string(p.Why), p.Span})
	}
	return out
}

func speaker(src string, full, here report.Span) *ReadSpeaker {
	if full.Empty() {
		full = here
	}
	return &ReadSpeaker{Name: full.Of(src), Span: full}
}

func pairs(ss []report.Span) [][2]int {
	out := [][2]int{}
	for _, s := range ss {
		out = append(out, [2]int{s.Start, s.End})
	}
	return out
}

func spanOrNil(s report.Span) *report.Span {
	if s.Empty() {
		return nil
	}
	return &s
}

func index(i int) *int {
	if i < 0 {
		return nil
	}
	return &i
}
