// Package pair scores whether an edition shows where two short reports of one thing
// differ, and whether it is silent where they do not.
package pair

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"stemma"
	"stemma/edition"
	"stemma/report"
	"stemma/story"
)

// A Pair is two reports of one event, each with the passage that gives a figure or fact.
type Pair struct {
	Case    string    // kind, what is asked and which wordings: "fine differ 02"
	Differs bool      // the two cannot both be right
	Reports []Report  // two
	Spans   [2][2]int // bytes of the passage in each
}

// A Report is one of the two.
type Report struct{ ID, Outlet, Published, Title, Text string }

// Kind returns the kind of a pair: its case without the last two words.
func (p Pair) Kind() string {
	f := strings.Fields(p.Case)
	return strings.Join(f[:max(len(f)-2, 0)], " ")
}

// UnmarshalJSON reads a line of ../shared/data/pairs.
func (p *Pair) UnmarshalJSON(b []byte) error {
	type plain Pair
	return json.Unmarshal(b, (*plain)(p))
}

// Edit returns the edition of the two reports as one story.
func (p Pair) Edit() (*edition.Edition, error) {
	s := &story.Story{}
	var rs []*report.Report
	for _, x := range p.Reports {
		at, err := time.Parse(time.RFC3339, x.Published)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.Case, err)
		}
		r := &report.Report{Ref: x.ID, URL: "report:" + x.ID, Outlet: x.Outlet, Title: x.Title, Text: x.Text, Published: report.Stamp{Time: at}}
		r.Seal()
		s.Reports = append(s.Reports, r.ID)
		rs = append(rs, r)
	}
	return stemma.Edit(s, slices.Collect(stemma.ReadAll(stemma.English(), rs))), nil
}

// Load reads a file of testdata/pairs.
func Load(path string) ([]Pair, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []Pair
	var k kind
	for n, line := range strings.Split(string(raw), "\n") {
		word, rest, _ := strings.Cut(line, " ")
		switch word {
		case "#", "":
			continue
		case "kind", "alike":
			out, k = append(out, k.pairs()...), kind{name: rest, alike: word == "alike"}
		case "story":
			k.story = rest
		case "a":
			k.a = rest
		case "b":
			k.b = rest
		case "same":
			k.same = rest
		case "within":
			k.within = rest
		case "-":
			k.wordings = append(k.wordings, rest)
		case "|":
			a, b, ok := strings.Cut(rest, " | ")
			if !ok {
				return nil, fmt.Errorf("%s:%d: no second report", path, n+1)
			}
			k.told = append(k.told, [2]string{a, b})
		default:
			return nil, fmt.Errorf("%s:%d: %q begins no line", path, n+1, word)
		}
	}
	out = append(out, k.pairs()...)
	for _, p := range out {
		for i, s := range p.Spans {
			if s[1] <= s[0] {
				return nil, fmt.Errorf("%s: %s: report %d has no passage", path, p.Case, i+1)
			}
		}
	}
	return out, nil
}

// A kind is one entry of a file.
type kind struct {
	name, story, a, b, same, within string
	alike                           bool
	wordings                        []string
	told                            [][2]string
}

// pairs returns the pairs that an entry makes.
func (k kind) pairs() []Pair {
	var out []Pair
	for i, t := range k.told {
		out = append(out, k.pair(fmt.Sprintf("%s alike %d", k.name, i), false, t[0], t[1]))
	}
	filled := func(w, value string) string { return strings.Replace(w, "{}", "{"+value+"}", 1) }
	for i, v := range k.wordings {
		for j, w := range k.wordings {
			add := func(what string, differs bool, value string) {
				if value != "" {
					out = append(out, k.pair(fmt.Sprintf("%s %s %d%d", k.name, what, i, j), differs, filled(v, k.a), filled(w, value)))
				}
			}
			add("differ", true, k.b)
			if k.same == "" && i != j {
				add("same", false, k.a)
			}
			add("same", false, k.same)
			add("within", false, k.within)
		}
	}
	return out
}

// published is when both reports were made, a Friday or Saturday as their stories say.
const published = "2025-03-14T18:00:00Z"

func (k kind) pair(name string, differs bool, a, b string) Pair {
	p := Pair{Case: name, Differs: differs}
	for i, s := range []string{a, b} {
		open, end := strings.IndexByte(s, '{'), strings.IndexByte(s, '}')
		if open < 0 || end < open {
			return p
		}
		value := s[open+1 : end]
		if open == 0 {
			r, n := utf8.DecodeRuneInString(value)
			value = string(unicode.ToUpper(r)) + value[n:]
		}
		from := len(k.story) + 1 + open
		p.Spans[i] = [2]int{from, from + len(value)}
		p.Reports = append(p.Reports, Report{
			ID: []string{"a", "b"}[i], Outlet: []string{"Harbour Herald", "Inland Post"}[i], Published: published,
			Text: k.story + " " + s[:open] + value + s[end+1:] + "\n",
		})
	}
	return p
}
