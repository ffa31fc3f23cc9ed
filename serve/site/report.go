package site

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"slices"

	"stemma/edition"
	"stemma/report"
)

// A reportModel is a report with what was read in it, beside the one it was made from.
type reportModel struct {
	Report    string   `json:"report"`
	Outlet    string   `json:"outlet"`
	Title     string   `json:"title"`
	Byline    string   `json:"byline"`
	URL       string   `json:"url"`
	Published string   `json:"published"`
	SHA256    string   `json:"sha256"`
	Bytes     int      `json:"bytes"`
	Story     string   `json:"story"` // "" if it is in none
	Lead      *Words   `json:"lead"`
	Siglum    string   `json:"siglum"`
	Line      int      `json:"line"` // the rank of its line of transmission, the largest first; 0: none
	Text      string   `json:"text"`
	Marks     []marked `json:"marks"`
	Notes     []note   `json:"notes"`
	Parent    *parent  `json:"parent"`
	Others    []other  `json:"others"`   // reports that it may be held against
	Near      []other  `json:"-"`        // the first of those, and the tied ones
	Versions  []other  `json:"versions"` // of the same address, the earliest first

	Rows   []pair       `json:"-"`
	Left   []*para      `json:"-"` // of the parent, tied to nothing
	Kinds  []string     `json:"-"` // of marks that there are
	Diff   []edit       `json:"edits,omitempty"`
	Beside bool         `json:"-"` // whether the reader asked for the other report
	Opened *report.Span `json:"-"`
}

// Marked is a find of a report.
type marked struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Kind  string `json:"kind"`
}

// A parent is the report that this one was made from, or is held against.
type parent struct {
	Report   string `json:"report"`
	Siglum   string `json:"siglum"`
	Outlet   string `json:"outlet"`
	Title    string `json:"title"`
	Line     int    `json:"-"`
	Relation string `json:"relation"` // "" if there is no tie
	Direct   bool   `json:"direct"`
	Certain  bool   `json:"certain"`
}

// Other is another report, or another version of this one.
type other struct {
	Report    string `json:"report"`
	Siglum    string `json:"siglum,omitempty"`
	Outlet    string `json:"outlet"`
	Published string `json:"published,omitempty"`
	Line      int    `json:"-"`
	This      bool   `json:"this,omitempty"`
	No        int    `json:"no,omitempty"`
}

// reportOf returns the report that an address names, whole or by the beginning of its ID.
func (s *Site) reportOf(ctx context.Context, name string) (*report.Report, error) {
	if len(name) < 64 {
		if len(name) < 8 {
			return nil, errNoReport
		}
		ids, err := s.store.Find(ctx, name, 2)
		if err != nil || len(ids) != 1 {
			return nil, errNoReport
		}
		name = string(ids[0])
	}
	rep, err := s.store.Report(ctx, report.ID(name))
	if isGone(err) {
		return nil, errNoReport
	}
	return rep, err
}

// report serves a report.
func (s *Site) report(r *http.Request) (*page, error) { return s.viewer(r, "") }

// beside serves a report beside another.
func (s *Site) beside(r *http.Request) (*page, error) { return s.viewer(r, r.PathValue("other")) }

func (s *Site) viewer(r *http.Request, against string) (*page, error) {
	ctx := r.Context()
	rep, err := s.reportOf(ctx, r.PathValue("report"))
	if err != nil {
		return nil, err
	}
	if string(rep.ID) != r.PathValue("report") {
		to := "/report/" + string(rep.ID)
		if against != "" {
			to += "/beside/" + against
		}
		return nil, &moved{to + "?" + r.URL.RawQuery}
	}
	if _, err := s.shelf.current(ctx); err != nil {
		return nil, err
	}
	m := &reportModel{Report: string(rep.ID), Outlet: rep.Outlet, Title: rep.Title, Byline: rep.Byline, URL: rep.URL, Published: rep.Published.String(),
		SHA256: rep.TextSHA256(), Bytes: len(rep.Text), Text: rep.Text, Marks: []marked{}, Notes: []note{}, Others: []other{}, Versions: []other{}}
	m.Opened = opened(r.FormValue("s"), rep.Text)
	if err := s.versionsOf(ctx, m, rep); err != nil {
		return nil, err
	}
	var b *book
	standing, err := s.store.Standing(ctx, rep.ID)
	if err != nil {
		return nil, err
	}
	if len(standing) > 0 {
		if b, err = s.shelf.book(ctx, standing[0].Seq); err != nil && !isGone(err) {
			return nil, err
		}
	}
	var held *report.Report
	if against != "" {
		if held, err = s.reportOf(ctx, against); err != nil {
			return nil, err
		}
		m.Beside = true
	}
	if held != nil && slices.ContainsFunc(m.Versions, func(o other) bool { return o.Report == string(held.ID) }) {
		m.Diff = diff(held.Text, rep.Text)
		m.Parent = &parent{Report: string(held.ID), Outlet: held.Outlet, Title: held.Title}
		if b != nil && b.named[m.Report] != nil {
			m.Story, m.Lead = b.Story.ID, b.words(b.Story.Lead)
		}
	} else if err := s.lay(ctx, m, b, rep, held); err != nil {
		return nil, err
	}
	p := &page{Name: "report", Title: titleOfReport(m), Nav: "stories", Model: m, Lasting: r.URL.Path}
	if m.Opened != nil {
		p.Lasting += fmt.Sprintf("?s=%d-%d", m.Opened.Start, m.Opened.End)
	}
	return p, nil
}

func titleOfReport(m *reportModel) string {
	return cmp.Or(clip(folded(m.Title), 60), folded(m.Outlet), report.ID(m.Report).Short())
}

// versionsOf fills in the other reports of the same address.
func (s *Site) versionsOf(ctx context.Context, m *reportModel, rep *report.Report) error {
	ids, err := s.store.Versions(ctx, rep.Address())
	if err != nil || len(ids) < 2 {
		return err
	}
	for i, id := range ids {
		o := other{Report: string(id), This: id == rep.ID, No: i + 1}
		if v, err := s.store.Report(ctx, id); err == nil {
			o.Outlet, o.Published = v.Outlet, v.Published.String()
		}
		m.Versions = append(m.Versions, o)
	}
	return nil
}

// lay lays a report and the one that it is held against side by side: held, or else the one
// that it was made from.
func (s *Site) lay(ctx context.Context, m *reportModel, b *book, rep, held *report.Report) error {
	var marks []edition.Mark
	if b != nil && b.named[m.Report] != nil {
		w := b.named[m.Report]
		marks = w.Marks
		m.Story, m.Lead, m.Siglum, m.Line = b.Story.ID, b.words(b.Story.Lead), w.Siglum, b.rank[w.Siglum]
		for i := range b.Witnesses {
			if o := &b.Witnesses[i]; o.Report != m.Report {
				m.Others = append(m.Others, other{Report: o.Report, Siglum: o.Siglum, Outlet: outletOf(o), Published: o.Published, Line: b.rank[o.Siglum]})
			}
		}
		m.Near = b.nearest(w, m.Others)
		m.Parent = b.parentOf(w, held)
		m.Notes = b.notes(m.Report)
		if m.Parent != nil && held == nil {
			var err error
			if held, err = s.store.Report(ctx, report.ID(m.Parent.Report)); err != nil && !isGone(err) {
				return err
			}
		}
	}
	if held != nil && m.Parent == nil {
		m.Parent = &parent{Report: string(held.ID), Outlet: held.Outlet, Title: held.Title}
	}
	for _, k := range marks {
		m.Marks = append(m.Marks, marked{k.Start, k.End, k.Kind})
		if !slices.Contains(m.Kinds, k.Kind) {
			m.Kinds = append(m.Kinds, k.Kind)
		}
	}
	slices.Sort(m.Kinds)
	left := newLayer(rep.Text, marks)
	left.notes(m.Notes, m.Report, func(n note) *Words { return n.Words })
	left.open(m.Opened)
	paras := left.paras()
	if held == nil {
		for _, p := range paras {
			m.Rows = append(m.Rows, pair{Left: p, Notes: notesIn(m.Notes, p.Span)})
		}
		return nil
	}
	var theirs []edition.Mark
	if b != nil && b.named[string(held.ID)] != nil {
		theirs = b.named[string(held.ID)].Marks
	}
	right := newLayer(held.Text, theirs)
	right.notes(m.Notes, string(held.ID), func(n note) *Words { return n.Against })
	others := right.paras()
	var ties []tie
	if b != nil {
		ties = b.ties(m.Report, string(held.ID))
	}
	m.Rows, m.Left = align(paras, others, ties)
	for i := range m.Rows {
		m.Rows[i].Notes = notesIn(m.Notes, m.Rows[i].Left.Span)
	}
	return nil
}

// parentOf returns the report that a witness was made from or, if held is not nil, what tie
// it has to that.
func (b *book) parentOf(w *edition.Witness, held *report.Report) *parent {
	var best *parent
	weight := -1.0
	for i := range b.Stemma.Edges {
		e := &b.Stemma.Edges[i]
		up := b.sigla[e.Parent]
		if e.Child != w.Siglum || up == nil {
			continue
		}
		if held != nil && up.Report != string(held.ID) || held == nil && !e.Direct {
			continue
		}
		sum := 0.0
		for _, ev := range e.Evidence {
			sum += ev.Weight
		}
		if sum > weight {
			weight = sum
			best = &parent{Report: up.Report, Siglum: up.Siglum, Outlet: outletOf(up), Title: up.Title, Line: b.rank[up.Siglum], Relation: e.Relation, Direct: e.Direct, Certain: e.Certain}
		}
	}
	if best == nil && held != nil {
		if up := b.named[string(held.ID)]; up != nil {
			best = &parent{Report: up.Report, Siglum: up.Siglum, Outlet: outletOf(up), Title: up.Title, Line: b.rank[up.Siglum]}
		}
	}
	return best
}

// notes lists the findings of which a passage of a report is suspect, in the order of the
// text.
func (b *book) notes(id string) []note {
	out := []note{}
	for i := range b.Findings {
		f := &b.Findings[i]
		if f.Suspect.Report == id {
			out = append(out, note{Kind: f.Kind, Severity: f.Severity, Tie: f.Tie, Words: b.words(&f.Suspect), Against: b.words(f.Against)})
		}
	}
	slices.SortStableFunc(out, func(x, y note) int { return cmp.Compare(x.Words.Start, y.Words.Start) })
	for i := range out {
		out[i].No = i + 1
	}
	return out
}

// notesIn returns the notes whose words begin in a span.
func notesIn(ns []note, in report.Span) (out []note) {
	for _, n := range ns {
		if in.Start <= n.Words.Start && n.Words.Start < in.End {
			out = append(out, n)
		}
	}
	return out
}

// ties lists the passages of two reports that the edition sets beside each other.
func (b *book) ties(x, y string) (out []tie) {
	add := func(p, q *edition.Passage, weight int) {
		switch {
		case p == nil || q == nil:
		case p.Report == x && q.Report == y:
			out = append(out, tie{p.Start, q.Start, weight})
		case p.Report == y && q.Report == x:
			out = append(out, tie{q.Start, p.Start, weight})
		}
	}
	for i := range b.Findings {
		add(&b.Findings[i].Suspect, b.Findings[i].Against, 3) // a finding must stand beside what it is held against
	}
	for i := range b.Stemma.Edges {
		for _, ev := range b.Stemma.Edges[i].Evidence {
			for _, pq := range ev.Passages {
				if len(pq) == 2 {
					add(&pq[0], &pq[1], 2)
				}
			}
		}
	}
	among := func(ps []*edition.Passage) {
		for i, p := range ps {
			for _, q := range ps[i+1:] {
				add(p, q, 1)
			}
		}
	}
	for i := range b.Loci {
		if b.Loci[i].Whole() { // the claims in them are drawn
			continue
		}
		var ps []*edition.Passage
		for j := range b.Loci[i].Variants {
			for k := range b.Loci[i].Variants[j].Passages {
				if p := &b.Loci[i].Variants[j].Passages[k]; p.Report == x || p.Report == y {
					ps = append(ps, p)
				}
			}
		}
		among(ps)
	}
	for i := range b.Quotes {
		var ps []*edition.Passage
		for j := range b.Quotes[i].Readings {
			if p := &b.Quotes[i].Readings[j].Passage; p.Report == x || p.Report == y {
				ps = append(ps, p)
			}
		}
		among(ps)
	}
	return out
}
