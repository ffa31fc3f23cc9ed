package fact

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"stemma"
	"stemma/mention/figure"
	"stemma/report"
)

// A frame is one figure of a scenario in the manners of several papers: sentences that
// tell the same, with "{}" where the value stands.
type frame struct {
	id     string
	values []string // two that cannot both be right
	told   []string
}

// A scenario is an event that papers give several figures of.
type scenario struct {
	id, lead string
	frames   []frame
}

// scenarios reads a file of testdata/facts/frames: "== id | lead" begins a scenario,
// "-- id | value value" a figure of it, and every other line tells that figure.
func scenarios(path string) ([]scenario, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []scenario
	for n, line := range strings.Split(string(raw), "\n") {
		bad := func(why string) error { return fmt.Errorf("%s:%d: %s: %.60q", path, n+1, why, line) }
		mark, rest, _ := strings.Cut(line, " ")
		id, rest, found := strings.Cut(rest, "|")
		id, rest = strings.TrimSpace(id), strings.TrimSpace(rest)
		switch {
		case strings.TrimSpace(line) == "" || mark == "#":
		case mark == "==" && found:
			out = append(out, scenario{id: id, lead: rest})
		case len(out) == 0:
			return nil, bad("no scenario")
		case mark == "--" && found:
			values := strings.Fields(rest)
			if len(values) != 2 {
				return nil, bad("not two values")
			}
			s := &out[len(out)-1]
			s.frames = append(s.frames, frame{id: id, values: values})
		default:
			s := &out[len(out)-1]
			if len(s.frames) == 0 || strings.Count(line, "{}") != 1 {
				return nil, bad("not one place for the value of a figure")
			}
			f := &s.frames[len(s.frames)-1]
			f.told = append(f.told, line)
		}
	}
	return out, nil
}

// Of every figure so many stories of two reports are made, with so many figures beside it.
var (
	toldBy = [][2]int{{0, 1}, {2, 3}, {4, 0}, {1, 4}, {3, 0}, {1, 2}} // the two ways to tell it
	beside = []int{0, 1, 3, 2, 0, 4}
)

// Frames reads the scenarios in a file and makes stories of two reports from them: each
// gives the scenario's lead, the figure in other words and, but for some stories, other
// figures of the scenario. Every other story gives two values.
func Frames(path string) ([]*Story, error) {
	all, err := scenarios(path)
	var out []*Story
	var reports []*report.Report
	for _, s := range all {
		for k := range s.frames {
			for n := range toldBy {
				one, two := s.story(k, n)
				out, reports = append(out, one), append(reports, two[:]...)
			}
		}
	}
	i := 0
	for rd := range stemma.ReadAll(stemma.English(), reports) {
		s := out[i/2]
		s.Readings = append(s.Readings, rd)
		i++
	}
	return out, err
}

// story makes the nth story of figure k, and its reports, which are not read yet.
func (s *scenario) story(k, n int) (*Story, [2]*report.Report) {
	out := &Story{Name: fmt.Sprintf("%s.%s.%d", s.id, s.frames[k].id, n), Passages: map[report.ID][]Passage{}, Whole: true}
	var reports [2]*report.Report
	for side := range reports {
		var text strings.Builder
		var ps []Passage
		text.WriteString(s.lead + "\n\n")
		tell := func(f *frame, way int) {
			value := strings.ReplaceAll(f.values[side*(1-n%2)], "_", " ")
			before, after, _ := strings.Cut(f.told[way%len(f.told)], "{}")
			text.WriteString(before)
			ps = append(ps, Passage{report.Span{Start: text.Len(), End: text.Len() + len(value)}, f.id})
			text.WriteString(value + after + "\n\n")
		}
		others := beside[n]
		for m := range others {
			if m == others/2 {
				tell(&s.frames[k], toldBy[n][side])
			}
			at := (k + 1 + m + side*(n/2)) % len(s.frames) // of some stories both tell the same others
			if at != k {
				tell(&s.frames[at], n+m+side)
			}
		}
		if others == 0 {
			tell(&s.frames[k], toldBy[n][side])
		}
		id := fmt.Sprintf("%s.%d", out.Name, side)
		r := newReport(id, fmt.Sprintf("Paper %d", side), text.String())
		reports[side] = r
		out.Passages[r.ID] = ps
	}
	return out, reports
}

// missed counts the marked values in which no figure was read.
func (s *Story) missed() int {
	n := 0
	for _, r := range s.Readings {
		for _, p := range s.Passages[r.Report.ID] {
			if !slices.ContainsFunc(r.Figures, func(f figure.Figure) bool { return f.Number.Overlaps(p.Span) }) {
				n++
			}
		}
	}
	return n
}
