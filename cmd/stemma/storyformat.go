package main

import (
	"fmt"
	"io"
	"strings"

	"stemma/internal/plain"
	"stemma/report"
	"stemma/story"
)

// storyLine writes a story as one line of JSON: {"story","refs","episodes":[{"id","refs"}]},
// with possible members and copies if there are any, and with joins if why is set.
func storyLine(w io.Writer, s *story.Story, refs refsOf, why bool) error {
	type episode struct {
		ID   string   `json:"id"`
		Refs []string `json:"refs"`
	}
	type join struct {
		A       string             `json:"a"`
		B       string             `json:"b"`
		Score   float64            `json:"score"`
		For     map[string]float64 `json:"for,omitempty"`
		Against map[string]float64 `json:"against,omitempty"`
	}
	line := struct {
		Story    string     `json:"story"`
		Refs     []string   `json:"refs"`
		Episodes []episode  `json:"episodes"`
		Possible []join     `json:"possible,omitempty"`
		Copies   [][]string `json:"copies,omitempty"`
		Digest   bool       `json:"digest,omitempty"`
		Joins    []join     `json:"joins,omitempty"`
	}{Story: s.ID, Refs: refs.all(s.Reports), Episodes: []episode{}, Digest: s.Digest}
	joins := func(js []story.Join) []join {
		var out []join
		for _, j := range js {
			x := join{A: refs.first(j.A), B: refs.first(j.B), Score: j.Score, For: map[string]float64{}, Against: map[string]float64{}}
			for _, r := range j.For {
				x.For[r.Feature] = r.Weight
			}
			for _, r := range j.Against {
				x.Against[r.Feature] = r.Weight
			}
			out = append(out, x)
		}
		return out
	}
	for _, e := range s.Episodes {
		line.Episodes = append(line.Episodes, episode{e.ID, refs.all(e.Members)})
	}
	line.Possible = joins(s.Possible)
	for _, g := range s.Copies {
		line.Copies = append(line.Copies, refs.all(g))
	}
	if why {
		line.Joins = joins(s.Joins)
	}
	return plain.NewEncoder(w).Encode(line)
}

// storyTable writes a story as a table with a line for each report. It ignores errors of
// w, which is a bufio.Writer and returns them when it is flushed.
func storyTable(w io.Writer, s *story.Story, refs refsOf, why bool) error {
	fmt.Fprintf(w, "%s  %d reports", s.ID, len(s.Reports))
	if !s.From.IsZero() {
		fmt.Fprintf(w, "  %s - %s", s.From.Format("2006-01-02"), s.To.Format("2006-01-02"))
	}
	if len(s.Episodes) > 1 {
		fmt.Fprintf(w, "  %d episodes", len(s.Episodes))
	}
	if s.Digest {
		fmt.Fprint(w, "  digest")
	}
	fmt.Fprintln(w)
	sigla := map[report.ID]string{}
	marks := story.Sigla(len(s.Reports))
	for i, id := range s.Reports {
		sigla[id] = marks[i]
		fmt.Fprintf(w, "  %-3s %s\n", marks[i], plain.Message(strings.Join(refs[id], "  ")))
	}
	for _, g := range s.Copies {
		fmt.Fprint(w, "      copies:")
		for _, id := range g {
			fmt.Fprint(w, " ", sigla[id])
		}
		fmt.Fprintln(w)
	}
	for _, j := range s.Possible {
		out, in := s.Outsider(j)
		fmt.Fprintf(w, "      possible: %s  like %s  %.2f, not counted\n", plain.Message(refs.first(out)), sigla[in], j.Score)
		if why {
			fmt.Fprintf(w, "        %s\n", because(j, 0))
		} else {
			fmt.Fprintf(w, "        %s\n", because(j, mostReasons))
		}
	}
	if !why {
		return nil
	}
	for _, j := range s.Joins {
		fmt.Fprintf(w, "      %s %s  %.2f  %s\n", sigla[j.A], sigla[j.B], j.Score, because(j, 0))
	}
	return nil
}

// mostReasons is the number of reasons shown for a possible member without --why. The
// value is ours.
const mostReasons = 3

// because returns the reasons for and against joining two reports: the n heaviest of
// each, or all if n is 0.
func because(j story.Join, n int) string {
	s := "joined by: " + reasons(story.Strongest(j.For, n))
	if len(j.Against) > 0 {
		s += "; against: " + reasons(story.Strongest(j.Against, n))
	}
	return s
}

// reasons returns reasons with their weights.
func reasons(rs []story.Reason) string {
	out := make([]string, len(rs))
	for i, r := range rs {
		out[i] = fmt.Sprintf("%s %+.2f", r.Feature, r.Weight)
	}
	return strings.Join(out, ", ")
}

// A storyFormat is an output format of the subcommand stories.
type storyFormat struct {
	name, says string
	write      func(io.Writer, *story.Story, refsOf, bool) error
}

var storyFormats = []storyFormat{{"text", "a table", storyTable}, {"jsonl", "a story a line", storyLine}}
