package mcp

import (
	"context"
	"strings"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"stemma/edition"
)

// Lengths of lists within an item: an item is never long, and a reader who wants more asks
// for the part. Ours.
const (
	mostReadings = 4
	mostDiffer   = 3
	mostSources  = 2
	mostEvidence = 2
	shortText    = 200
)

// ofVersion heads a list of one version of a story.
type ofVersion struct {
	Story   string `json:"story"`
	Version int64  `json:"version"`
	All     int    `json:"all"` // items of the list
	Link    string `json:"link,omitempty"`
}

// sigla returns the first of some sigla.
func sigla(all []string) []string { return all[:min(len(all), mostSigla)] }

// A claim is a claim as the witnesses have it.
type claim struct {
	Locus        string    `json:"locus"`
	Of           string    `json:"of"` // claim, or sentence: alike as a whole
	Theme        string    `json:"theme"`
	Relation     string    `json:"relation"`
	Reports      int       `json:"reports"`
	Lines        [2]int    `json:"lines"`
	Origins      int       `json:"origins"`
	Sources      []*source `json:"sources"` // who is said to stand behind it
	Readings     []reading `json:"readings"`
	MoreReadings int       `json:"more_readings,omitempty"`
}

// A reading is one reading of a claim.
type reading struct {
	Sigla    []string  `json:"sigla"`
	Firmness string    `json:"firmness"`
	Value    string    `json:"value,omitempty"`
	Words    *source   `json:"words"`
	Chain    []*source `json:"chain,omitempty"` // whom the report has it from, and who said it first
}

func (s *Server) claims(ctx context.Context, in *struct {
	inStory
	Relation string `json:"relation,omitempty" jsonschema:"only claims whose readings stand so to each other: same, rounding, rewording, scope, moved, differs, disputed or single"`
	Locus    string `json:"locus,omitempty" jsonschema:"only this claim"`
}) (*sdk.CallToolResult, error) {
	b, from, err := s.in(ctx, &in.inStory)
	if err != nil {
		return nil, err
	}
	t := tellerOf(b.Edition)
	var items []claim
	for _, l := range b.Loci {
		if in.Relation != "" && l.Relation != in.Relation || in.Locus != "" && l.ID != in.Locus {
			continue
		}
		n := l.Independence
		c := claim{Locus: l.ID, Of: l.Of, Theme: l.Theme, Relation: l.Relation, Reports: n.Reports, Lines: n.Lines, Origins: n.Origins}
		c.Sources, _ = t.sources(n.Sources, mostName, mostSources)
		for i, v := range l.Variants {
			if i == mostReadings {
				c.MoreReadings = len(l.Variants) - i
				break
			}
			r := reading{Sigla: sigla(v.Sigla), Firmness: v.Firmness, Words: t.source(&v.Passage, shortText)}
			if v.Figure != nil {
				r.Value = number(*v.Figure)
			}
			r.Chain, _ = t.sources(v.Chain, mostName, mostSources)
			c.Readings = append(c.Readings, r)
		}
		items = append(items, c)
	}
	return answer(ofVersion{b.Edition.Story.ID, int64(b.Version()), len(items), s.link(b.Edition.Story.ID)}, items, from, in.Limit, false, of(b))
}

// number returns a number, which may be long in a hostile text.
func number(n edition.Number) string {
	if len(n) > mostName {
		return string(n[:mostName]) + "…"
	}
	return string(n)
}

// A series is one thing that is measured.
type series struct {
	Series   string  `json:"series"`
	Relation string  `json:"relation"`
	Unit     string  `json:"unit,omitempty"`
	Counted  string  `json:"source_counted,omitempty"`
	Aspect   string  `json:"aspect,omitempty"`
	Where    string  `json:"source_place,omitempty"`
	Label    *source `json:"label,omitempty"`
	Points   int     `json:"points"`
	First    *dated  `json:"first,omitempty"`
	Last     *dated  `json:"last,omitempty"`
}

// A dated is a figure as one witness has it.
type dated struct {
	AsOf     string    `json:"as_of,omitempty"`
	Value    string    `json:"value"`
	Low      string    `json:"low,omitempty"`
	High     string    `json:"high,omitempty"`
	Bound    string    `json:"bound"`
	Unit     string    `json:"unit,omitempty"`
	Change   string    `json:"change,omitempty"`
	Firmness string    `json:"firmness,omitempty"`
	Line     int       `json:"line"`
	Words    *source   `json:"words,omitempty"`
	Chain    []*source `json:"chain,omitempty"`
	Derived  bool      `json:"derived,omitempty"` // a sum that no report states
}

func (s *Server) figureHistory(ctx context.Context, in *struct {
	inStory
	Series string `json:"series,omitempty" jsonschema:"the points of this series, in order of time"`
	What   string `json:"what,omitempty" jsonschema:"only figures of what is called so, such as killed or passengers"`
}) (*sdk.CallToolResult, error) {
	b, from, err := s.in(ctx, &in.inStory)
	if err != nil {
		return nil, err
	}
	t := tellerOf(b.Edition)
	frame := ofVersion{b.Edition.Story.ID, int64(b.Version()), 0, s.link(b.Edition.Story.ID)}
	if in.Series != "" {
		var points []*dated
		for _, x := range b.Series {
			for i := range x.Points {
				if x.ID == in.Series {
					points = append(points, t.dated(&x.Points[i]))
				}
			}
		}
		if points == nil {
			return nil, asked("the story has no series of this name")
		}
		frame.All = len(points)
		return answer(frame, points, from, in.Limit, false, of(b))
	}
	var items []series
	for _, x := range b.Series {
		if !about(x, in.What) {
			continue
		}
		r := series{Series: x.ID, Relation: x.Relation, Unit: x.Unit, Aspect: x.Key.Aspect, Label: t.source(x.Label, 2*mostName), Points: len(x.Points)}
		r.Counted, _ = shown(x.Key.Counted, mostName)
		r.Where, _ = shown(x.Key.Place, mostName)
		if n := len(x.Points); n > 0 {
			r.First = t.dated(&x.Points[0])
			if n > 1 {
				r.Last = t.dated(&x.Points[n-1])
			}
		}
		items = append(items, r)
	}
	frame.All = len(items)
	return answer(frame, items, from, in.Limit, false, of(b))
}

// about reports whether a series is called by some words.
func about(x edition.Series, what string) bool {
	name := strings.Join([]string{x.Key.Counted, x.Key.Mods, strings.ReplaceAll(x.Key.Aspect, "_", " "), x.Key.Place, x.Unit}, " ")
	if x.Label != nil {
		name += " " + x.Label.Exact
	}
	name = strings.ToLower(name)
	for _, w := range strings.Fields(strings.ToLower(what)) {
		if !strings.Contains(name, w) {
			return false
		}
	}
	return true
}

func (t teller) dated(p *edition.Point) *dated {
	d := &dated{AsOf: p.AsOf, Value: number(p.Value), Bound: p.Bound, Unit: p.Unit, Change: p.Change, Firmness: p.Firmness, Line: p.Line, Words: t.source(&p.Passage, shortText), Derived: p.Derived}
	if p.Low != nil {
		d.Low = number(*p.Low)
	}
	if p.High != nil {
		d.High = number(*p.High)
	}
	d.Chain, _ = t.sources(p.Chain, mostName, mostSources)
	return d
}

// An utterance is a quotation as the witnesses have it.
type utterance struct {
	Quote    string       `json:"quote"`
	Readings []said       `json:"readings"`
	More     int          `json:"more_readings,omitempty"`
	Differ   []difference `json:"differences,omitempty"`
}

type said struct {
	Words   *source `json:"words"`
	Speaker *source `json:"speaker,omitempty"`
}

type difference struct {
	Kind string  `json:"kind"`
	A    *source `json:"a,omitempty"`
	B    *source `json:"b,omitempty"`
}

func (s *Server) quoteVariants(ctx context.Context, in *struct {
	inStory
	Speaker string `json:"speaker,omitempty" jsonschema:"only of speakers who are called so"`
	Differ  bool   `json:"differ,omitempty" jsonschema:"only quotations whose readings differ"`
}) (*sdk.CallToolResult, error) {
	b, from, err := s.in(ctx, &in.inStory)
	if err != nil {
		return nil, err
	}
	t := tellerOf(b.Edition)
	var items []utterance
	for _, u := range b.Quotes {
		if in.Differ && len(u.Ops) == 0 || !spoken(u, in.Speaker) {
			continue
		}
		x := utterance{Quote: u.ID}
		for i := range u.Readings {
			if i == mostReadings {
				x.More = len(u.Readings) - i
				break
			}
			r := &u.Readings[i]
			x.Readings = append(x.Readings, said{t.source(&r.Passage, mostText), t.source(r.Speaker, mostName)})
		}
		for i, op := range u.Ops {
			if i == mostDiffer {
				break
			}
			x.Differ = append(x.Differ, difference{op.Kind, t.source(op.A, mostName), t.source(op.B, mostName)})
		}
		items = append(items, x)
	}
	return answer(ofVersion{b.Edition.Story.ID, int64(b.Version()), len(items), s.link(b.Edition.Story.ID)}, items, from, in.Limit, false, of(b))
}

// spoken reports whether one of the speakers of a quotation is called by some words.
func spoken(u edition.Utterance, name string) bool {
	for _, r := range u.Readings {
		if name == "" || r.Speaker != nil && strings.Contains(strings.ToLower(r.Speaker.Exact), strings.ToLower(name)) {
			return true
		}
	}
	return false
}

// A tie is how a report stands to the one behind it.
type tie struct {
	Child    string  `json:"child"`
	Relation string  `json:"relation"`
	Parent   string  `json:"parent"` // "*1" is a text that is not held
	Named    *source `json:"named,omitempty"`
	Direct   bool    `json:"direct"`  // false where only a common text is known
	Certain  bool    `json:"certain"` // for the greatest number of lines
	Evidence []proof `json:"evidence"`
	More     int     `json:"more_evidence,omitempty"`
}

type proof struct {
	Class  string  `json:"class"`
	Kind   string  `json:"kind"`
	Weight float64 `json:"weight"`
	Child  *source `json:"child,omitempty"`
	Parent *source `json:"parent,omitempty"`
}

func (s *Server) lineage(ctx context.Context, in *struct {
	inStory
	Report string `json:"report,omitempty" jsonschema:"only ties of the report with this letter"`
}) (*sdk.CallToolResult, error) {
	b, from, err := s.in(ctx, &in.inStory)
	if err != nil {
		return nil, err
	}
	t := tellerOf(b.Edition)
	named := map[string]*edition.Passage{}
	for i, n := range b.Stemma.Nodes {
		if len(n.Named) > 0 {
			named[n.ID] = &b.Stemma.Nodes[i].Named[0]
		}
	}
	var items []tie
	for _, e := range b.Stemma.Edges {
		if in.Report != "" && e.Child != in.Report && e.Parent != in.Report {
			continue
		}
		x := tie{Child: e.Child, Relation: e.Relation, Parent: e.Parent, Named: t.source(named[e.Parent], mostName), Direct: e.Direct, Certain: e.Certain}
		for i, v := range e.Evidence {
			if i == mostEvidence {
				x.More = len(e.Evidence) - i
				break
			}
			p := proof{Class: v.Class, Kind: v.Kind, Weight: v.Weight}
			if len(v.Passages) > 0 {
				for j := range v.Passages[0] {
					switch src := t.source(&v.Passages[0][j], shortText); {
					case src == nil:
					case src.Siglum == e.Child && p.Child == nil:
						p.Child = src
					case p.Parent == nil:
						p.Parent = src
					}
				}
			}
			x.Evidence = append(x.Evidence, p)
		}
		items = append(items, x)
	}
	h := struct {
		ofVersion
		Lines   [2]int `json:"lines"`
		Reports int    `json:"reports"`
	}{ofVersion{b.Edition.Story.ID, int64(b.Version()), len(items), s.link(b.Edition.Story.ID)}, b.Edition.Story.Lines, b.Edition.Story.Reports}
	return answer(h, items, from, in.Limit, false, of(b))
}
