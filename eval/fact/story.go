// Package fact scores how facts of different reports meet: which passages that tell one
// fact, in whatever words and whether or not they agree, come to stand in one locus or
// in one series of an edition.
package fact

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"stemma"
	"stemma/claim"
	"stemma/collate"
	"stemma/intake/file"
	"stemma/report"
)

// A Passage is a stretch of a report that tells a fact. Passages of one fact have one
// ID. A passage of an ID that no other report has tells what this report alone tells.
type Passage struct {
	report.Span
	ID string
}

// A Story is reports of one story and what is known of their facts.
type Story struct {
	Name     string
	Readings []*claim.Reading
	Passages map[report.ID][]Passage
	// Whole says that every passage of a fact that two reports tell is marked: claims that
	// hold no mark are then known to be no one's equal.
	Whole bool
	// Finer says that facts are marked more finely than figures, so that equal figures of
	// two facts may be of one thing: they are not counted as wrong in one lane.
	Finer bool

	collation *collate.Collation // see collated
}

// errorsRead are the stories of which errors were read.
var errorsRead = []string{
	"brewery", "dam", "listeria", "outbreak", "quarry", "rescue", "strike", "well",
	"boko_haram_21_schoolgirls_freed", "Broadcom_Raises_Its_Qualcomm_Offer_to_121", "israel_indicts_palestinian_teenage_girl_who_punched_soldier_army",
	"goldman_sachs_feels_tax_bills_burn_with_5b_charge", "croydon_tram_trash", "nyc_subway_work_trains_collide_in_tunnel_1_worker_injured",
	"american_airlines_apologizes_after_g_league_players_accused_of_stealing_blankets_thrown_off_flight",
}

// Unread reports whether nobody has read the errors made in the story: its score is what
// unread stories score.
func (s *Story) Unread() bool { return !slices.Contains(errorsRead, s.Name) }

// Load reads a story of testdata/facts, an archive of reports in which passages are
// marked as {id|passage}, and unpacks its reports, without the marks, into dir.
func Load(path, dir string) (*Story, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	s := &Story{Name: strings.TrimSuffix(filepath.Base(path), ".txtar"), Passages: map[report.ID][]Passage{}, Whole: true}
	marks := map[string][]Passage{}
	for _, f := range txtar.Parse(raw).Files {
		name, data := filepath.Base(f.Name), string(f.Data)
		if strings.HasSuffix(name, ".txt") {
			if data, marks[name], err = unmark(data); err != nil {
				return nil, fmt.Errorf("%s: %s: %w", path, name, err)
			}
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			return nil, err
		}
	}
	for r, err := range file.Read(context.Background(), file.Options{}, dir) {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		s.Readings = append(s.Readings, stemma.Read(stemma.English(), r))
		name := filepath.Base(r.Path)
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		if s.Passages[r.ID], err = moved(marks[name], string(b), r.Text); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", path, name, err)
		}
	}
	return s, nil
}

// unmark returns a text without its marks, and the passages that they name.
func unmark(s string) (string, []Passage, error) {
	var out strings.Builder
	var ps []Passage
	for {
		open := strings.IndexByte(s, '{')
		if open < 0 {
			break
		}
		out.WriteString(s[:open])
		id, rest, ok := strings.Cut(s[open+1:], "|")
		passage, rest, ok2 := strings.Cut(rest, "}")
		if !ok || !ok2 || strings.ContainsAny(id+passage, "{}|") || passage == "" {
			return "", nil, fmt.Errorf("a mark that does not end: %.60q", s[open:])
		}
		ps = append(ps, Passage{report.Span{Start: out.Len(), End: out.Len() + len(passage)}, id})
		out.WriteString(passage)
		s = rest
	}
	out.WriteString(s)
	return out.String(), ps, nil
}

// moved returns the passages of a file as passages of the report that was read from it:
// the same words in the same order, white space aside.
func moved(ps []Passage, from, to string) ([]Passage, error) {
	at := make([]int, len(from)+1) // of every byte of from its place in to
	j := 0
	for i := range len(from) {
		at[i] = j
		if strings.IndexByte(" \t\r\n", from[i]) >= 0 {
			continue
		}
		k := strings.IndexByte(to[j:], from[i])
		if k < 0 || strings.TrimSpace(to[j:j+k]) != "" {
			// a line that the report holds elsewhere, as its title
			continue
		}
		j += k + 1
		at[i] = j - 1
	}
	at[len(from)] = j
	var out []Passage
	for _, p := range ps {
		q := Passage{report.Span{Start: at[p.Start], End: at[p.End-1] + 1}, p.ID}
		if squeeze(from[p.Start:p.End]) != squeeze(to[min(q.Start, len(to)):min(max(q.Start, q.End), len(to))]) {
			return nil, fmt.Errorf("passage %q stands otherwise in the report", from[p.Start:p.End])
		}
		out = append(out, q)
	}
	return out, nil
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
