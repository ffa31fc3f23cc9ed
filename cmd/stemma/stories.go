package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"stemma"
	"stemma/claim"
	"stemma/report"
	"stemma/story"
)

// storiesCmd prints which reports belong together.
type storiesCmd struct {
	input
	Format string `enum:"text,jsonl" default:"text" help:"text (a table) or jsonl (a story a line)."`
	Why    bool   `help:"Say for each pair what joined it."`
}

func (c *storiesCmd) Help() string {
	return `The groups are a function of the set of reports: neither order nor batches change them.

  stemma stories all/
  stemma stories --format jsonl --input jsonl feed.jsonl
  stemma stories --why a/ b/`
}

func (c *storiesCmd) Run(w *world) error {
	readings, partial := c.all(w)
	if readings == nil {
		return partial
	}
	refs := map[report.ID][]string{}
	for _, r := range readings {
		refs[r.Report.ID] = append([]string{r.Report.Ref}, r.Report.Also...)
	}
	out := bufio.NewWriter(w.stdout)
	for _, s := range stemma.Gather(readings) {
		if c.Format == "jsonl" {
			if err := storyLine(out, s, refs); err != nil {
				return err
			}
			continue
		}
		storyTable(out, s, refs, c.Why)
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return partial
}

func allRefs(ids []report.ID, refs map[report.ID][]string) []string {
	out := []string{}
	for _, id := range ids {
		out = append(out, refs[id]...)
	}
	return out
}

func ids(ms []*claim.Reading) []report.ID {
	out := make([]report.ID, len(ms))
	for i, m := range ms {
		out[i] = m.Report.ID
	}
	return out
}

// storyLine writes {"story","refs","episodes":[{"id","refs"}]}.
func storyLine(w io.Writer, s *story.Story, refs map[report.ID][]string) error {
	type episode struct {
		ID   string   `json:"id"`
		Refs []string `json:"refs"`
	}
	line := struct {
		Story    string    `json:"story"`
		Refs     []string  `json:"refs"`
		Episodes []episode `json:"episodes"`
	}{s.ID, allRefs(ids(s.Members), refs), []episode{}}
	for _, e := range s.Episodes {
		line.Episodes = append(line.Episodes, episode{e.ID, allRefs(e.Members, refs)})
	}
	b, err := json.Marshal(line)
	if err != nil {
		return err
	}
	_, err = w.Write(append(b, '\n'))
	return err
}

func storyTable(w io.Writer, s *story.Story, refs map[report.ID][]string, why bool) {
	fmt.Fprintf(w, "%s  %d reports", s.ID, len(s.Members))
	if !s.From.IsZero() {
		fmt.Fprintf(w, "  %s - %s", s.From.Format("2006-01-02"), s.To.Format("2006-01-02"))
	}
	fmt.Fprintln(w)
	sigla := map[report.ID]string{}
	for _, m := range s.Witnesses() {
		sigla[m.Report.ID] = m.Siglum
		fmt.Fprintf(w, "  %-3s %s\n", m.Siglum, visible(strings.Join(refs[m.Report.ID], "  ")))
	}
	if !why {
		return
	}
	for _, j := range s.Joins {
		fmt.Fprintf(w, "      %s %s  %.2f  joined by: %s", sigla[j.A], sigla[j.B], j.Score, reasons(j.For))
		if len(j.Against) > 0 {
			fmt.Fprintf(w, "; against: %s", reasons(j.Against))
		}
		fmt.Fprintln(w)
	}
}

// visible quotes a ref that holds control or direction characters, which a
// terminal would obey.
func visible(ref string) string {
	if strings.ContainsFunc(ref, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.Quote(ref)
	}
	return ref
}

func reasons(rs []story.Reason) string {
	rs = append([]story.Reason(nil), rs...)
	sort.SliceStable(rs, func(i, j int) bool { return rs[i].Weight*rs[i].Weight > rs[j].Weight*rs[j].Weight })
	out := make([]string, len(rs))
	for i, r := range rs {
		out[i] = fmt.Sprintf("%s %+.2f", r.Feature, r.Weight)
	}
	return strings.Join(out, ", ")
}
