package export

import (
	"strconv"

	"stemma/claim"
	"stemma/edition"
	"stemma/edition/cite"
	"stemma/report"
)

// A key names a span of a report.
type key struct {
	report     string
	start, end int
}

// key returns the key of a span of a reading.
func (a placed) key(s report.Span) key { return key{a.Report.ID, s.Start, s.End} }

// A placed is a reading with its place in a story.
type placed struct {
	*edition.Reading
	story, siglum, text string
}

// A Sheet is a story whose readings were laid out for the tables, once for all of them.
type Sheet struct {
	Story
	read []placed // the readings of the witnesses, in the order of the witnesses
}

// NewSheet lays out a story.
func NewSheet(s Story) *Sheet {
	x := &Sheet{Story: s}
	of := make(map[string]*claim.Reading, len(s.Readings))
	for _, r := range s.Readings {
		if id := string(r.Report.ID); of[id] == nil {
			of[id] = r
		}
	}
	for _, w := range s.Witnesses {
		if r := of[w.Report]; r != nil {
			x.read = append(x.read, placed{edition.Read(r), s.Edition.Story.ID, w.Siglum, r.Report.Text})
		}
	}
	return x
}

// place returns the first columns of a row.
func (a placed) place(s report.Span) place {
	return place{a.story, a.Report.ID, a.siglum, int64(s.Start), int64(s.End), a.of(&s)}
}

// of returns the words of a span, "" for none.
func (a placed) of(s *report.Span) string {
	if s == nil || s.Empty() {
		return ""
	}
	return s.Of(a.text)
}

// num returns the value of a number, which may be rounded.
func num(n *edition.Number) *float64 {
	if n == nil || *n == "" {
		return nil
	}
	f, err := strconv.ParseFloat(string(*n), 64)
	if err != nil {
		return nil // beyond float64; exact has it
	}
	return &f
}

func int64s(n int) *int64 { i := int64(n); return &i }

// orNull returns nil for "".
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func reportRows(s *Sheet) (rows []reportRow) {
	for _, w := range s.Witnesses {
		r := reportRow{Story: s.Edition.Story.ID, Report: w.Report, Siglum: w.Siglum, Ref: w.Ref, URL: w.URL, Outlet: w.Outlet, Byline: w.Byline,
			Title: w.Title, Published: w.Published, Line: int64(w.Line), SHA256: w.SHA256, Bytes: int64(w.Bytes), Partial: len(w.Partial) > 0}
		if d, ok := cite.Published(&w); ok {
			r.Day = orNull(d.Format("2006-01-02"))
		}
		rows = append(rows, r)
	}
	return rows
}

func claimRows(s *Sheet) (rows []claimRow) {
	loci := map[key]*edition.Locus{}
	for i := range s.Loci {
		if s.Loci[i].Further {
			continue
		}
		for _, v := range s.Loci[i].Variants {
			for _, p := range v.Passages {
				loci[key{p.Report, p.Start, p.End}] = &s.Loci[i]
			}
		}
	}
	for _, a := range s.read {
		for _, c := range a.Claims {
			r := claimRow{place: a.place(c.Span), Firmness: c.Firmness, Author: c.Author, Negated: c.Negated,
				Predicate: a.of(c.Predicate), Subject: a.of(c.Subject), Object: a.of(c.Object), By: string(c.By)}
			if l := loci[a.key(c.Span)]; l != nil {
				n := l.Independence
				r.Locus, r.Relation, r.Theme = &l.ID, &l.Relation, &l.Theme
				r.Reports, r.LinesLow, r.LinesHigh, r.Origins = int64s(n.Reports), int64s(n.Lines[0]), int64s(n.Lines[1]), int64s(n.Origins)
			}
			rows = append(rows, r)
		}
	}
	return rows
}

func figureRows(s *Sheet) (rows []figureRow) {
	type at struct {
		*edition.Series
		*edition.Point
	}
	points := map[key]at{}
	for i := range s.Series {
		for j := range s.Series[i].Points {
			if p := &s.Series[i].Points[j]; !p.Derived {
				points[key{p.Passage.Report, p.Passage.Start, p.Passage.End}] = at{&s.Series[i], p}
			}
		}
	}
	for _, a := range s.read {
		for _, f := range a.Figures {
			r := figureRow{place: a.place(f.Span), Exact: string(f.Value), Low: num(f.Low), High: num(f.High), Bound: f.Bound, Unit: f.Unit, Dimension: f.Dimension,
				SIValue: num(f.SIValue), SIUnit: f.SIUnit, Per: f.Per, Change: f.Change, Aspect: f.Aspect, By: string(f.By)}
			if v := num(&f.Value); v != nil {
				r.Value = *v
			}
			if f.Counted != nil {
				r.Counted = f.Counted.Head
			}
			if p, ok := points[a.key(f.Span)]; ok {
				r.Series, r.Relation = &p.Series.ID, &p.Relation
				r.AsOf, r.Firmness = p.AsOf, p.Firmness
			}
			rows = append(rows, r)
		}
	}
	return rows
}

func quoteRows(s *Sheet) (rows []quoteRow) {
	shared := map[key]string{}
	for _, u := range s.Quotes {
		for _, q := range u.Readings {
			shared[key{q.Passage.Report, q.Start, q.End}] = u.ID
		}
	}
	for _, a := range s.read {
		for _, q := range a.Quotes {
			r := quoteRow{place: a.place(q.Span), Quote: orNull(shared[a.key(q.Span)]), Form: q.Form, By: string(q.By)}
			if q.Speaker != nil {
				r.Speaker, r.SpeakerStart, r.SpeakerEnd = q.Speaker.Name, int64s(q.Speaker.Start), int64s(q.Speaker.End)
			}
			rows = append(rows, r)
		}
	}
	return rows
}

func attributionRows(s *Sheet) (rows []attributionRow) {
	for _, a := range s.read {
		for i, x := range a.Attributions {
			for level, c := range x.Chain {
				rows = append(rows, attributionRow{place: a.place(x.Content.Span), Attribution: int64(i), Level: int64(level),
					Source: c.Name, SourceStart: int64(c.Start), SourceEnd: int64(c.End),
					Cue: a.of(&x.Cue), CueStart: int64(x.Cue.Start), CueEnd: int64(x.Cue.End), Firmness: x.Firmness, By: string(x.By)})
			}
		}
	}
	return rows
}

func findingRows(s *Sheet) (rows []findingRow) {
	for _, f := range s.Findings {
		p := f.Suspect
		r := findingRow{place: place{s.Edition.Story.ID, p.Report, p.Siglum, int64(p.Start), int64(p.End), p.Exact},
			Finding: f.ID, Kind: f.Kind, Severity: f.Severity, Tie: f.Tie, Locus: orNull(f.Locus), By: string(f.By)}
		if x := f.Against; x != nil {
			r.AgainstReport, r.AgainstSiglum, r.AgainstWords = &x.Report, &x.Siglum, &x.Exact
			r.AgainstStart, r.AgainstEnd = int64s(x.Start), int64s(x.End)
		}
		rows = append(rows, r)
	}
	return rows
}
