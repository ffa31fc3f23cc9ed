package fact

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"stemma"
	"stemma/report"
)

// A Place is a passage of a report.
type Place struct {
	Report report.ID
	report.Span
}

// An entry is a line of ../shared/data/giveme5w1h.
type entry struct {
	ID, Outlet, Title, Text, URL, Date string
}

// Real reads a story whose passages are marked in a file of testdata/facts/real, the texts
// being those of the reports in a file like giveme5w1h's.
func Real(marks string, reports []byte) (*Story, error) {
	s := &Story{Name: strings.TrimSuffix(filepath.Base(marks), ".txt"), Passages: map[report.ID][]Passage{}, Whole: true, Finer: true}
	byRef := map[string]*report.Report{}
	for line := range bytes.Lines(reports) {
		if !bytes.Contains(line, []byte(`"story_name": "`+s.Name+`"`)) {
			continue
		}
		r, err := ReportOf(line)
		if err != nil {
			return nil, err
		}
		byRef[r.Ref[:refLen]] = r
		s.Readings = append(s.Readings, stemma.Read(stemma.English(), r))
	}
	if len(s.Readings) == 0 {
		return nil, fmt.Errorf("%s: no report of the story %s", marks, s.Name)
	}
	raw, err := os.ReadFile(marks)
	if err != nil {
		return nil, err
	}
	fact := ""
	sc := bufio.NewScanner(bytes.NewReader(raw))
	for n := 1; sc.Scan(); n++ {
		f := strings.Fields(sc.Text())
		switch {
		case len(f) == 0 || f[0] == "#":
		case f[0] == "fact" && len(f) == 2:
			fact = f[1]
		case f[0] == "diff" && len(f) == 2:
			fact = "" // what differs is not scored
		default:
			p, err := placeOf(f, byRef)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", marks, n, err)
			}
			if fact != "" {
				s.Passages[p.Report] = append(s.Passages[p.Report], Passage{p.Span, fact})
			}
		}
	}
	return s, sc.Err()
}

// refLen is how many characters of a report's id stand in the marks.
const refLen = 16

func placeOf(f []string, reports map[string]*report.Report) (Place, error) {
	if len(f) != 3 {
		return Place{}, fmt.Errorf("%d fields, want a report, a start and an end", len(f))
	}
	r := reports[f[0]]
	if r == nil {
		return Place{}, fmt.Errorf("no report %s", f[0])
	}
	a, err := strconv.Atoi(f[1])
	if err != nil {
		return Place{}, err
	}
	b, err := strconv.Atoi(f[2])
	if err != nil {
		return Place{}, err
	}
	if a < 0 || b <= a || b > len(r.Text) {
		return Place{}, fmt.Errorf("%d-%d lies outside of %s", a, b, f[0])
	}
	return Place{r.ID, report.Span{Start: a, End: b}}, nil
}

// ReportOf makes a report of a line of ../shared/data/giveme5w1h: its text begins with its headline.
func ReportOf(line []byte) (*report.Report, error) {
	ls, err := values[entry](line)
	if err != nil {
		return nil, err
	}
	l := ls[0]
	text := l.Text
	if l.Title == "" || !strings.HasPrefix(text, l.Title) {
		text = l.Title + "\n\n" + text
	}
	r := &report.Report{Ref: l.ID, GivenID: true, Title: l.Title, Outlet: l.Outlet, URL: l.URL, Text: text}
	if len(l.ID) < refLen {
		return nil, fmt.Errorf("a report with the short id %q", l.ID)
	}
	if t, err := time.Parse("2006-01-02T15:04:05", l.Date); err == nil {
		r.Published = report.Stamp{Time: t, Day: t.Hour() == 0 && t.Minute() == 0}
	}
	r.Seal()
	return r, nil
}
