package print

import (
	"fmt"
	"strings"

	"stemma/edition"
	"stemma/edition/label"
	"stemma/internal/plain"
)

// figures writes a row for each series that two witnesses have, and counts the others.
func (b *board) figures() {
	var rows []edition.Series
	single, unnamed, ages := 0, 0, 0
	for _, s := range b.e.Series {
		if !b.st.All && s.Key.Aspect == edition.Age && s.Relation != "differs" && s.Relation != "disputed" {
			if witnesses(s) > 1 {
				ages++
			}
			continue
		}
		if !b.st.All && witnesses(s) < 2 && len(b.e.Witnesses) > 1 {
			single++
			continue
		}
		if !b.st.All && s.Label == nil && s.Key.Aspect == "" && s.Relation != "differs" && s.Relation != "moved" {
			unnamed++
			continue
		}
		rows = append(rows, s)
	}
	if len(rows) == 0 && single == 0 && unnamed == 0 && ages == 0 {
		return
	}
	b.section(label.Figures, 0)
	limit := 16
	for i, s := range rows {
		if i == limit && !b.st.All {
			b.printf("  %s\n", b.faint(plural(len(rows)-i, "more row")))
			break
		}
		b.lane(s)
	}
	if unnamed > 0 {
		b.printf("  %s\n", b.faint(fmt.Sprintf("%s in several reports whose measure is not named", plural(unnamed, "figure"))))
	}
	if ages > 0 {
		b.printf("  %s\n", b.faint(fmt.Sprintf("%s on which the reports agree", plural(ages, "age"))))
	}
	if single > 0 {
		b.printf("  %s\n", b.faint(fmt.Sprintf("%s in one report only", plural(single, "figure"))))
	}
}

// witnesses returns the number of reports that state figures of the series.
func witnesses(s edition.Series) int {
	seen := map[string]bool{}
	for _, p := range s.Points {
		if !p.Derived {
			seen[p.Siglum] = true
		}
	}
	return len(seen)
}

// laneLabel is the number of columns for the name of a series.
const laneLabel = 34

// lane writes one series: its name, then its readings, each with the sigla of the
// reports that have it. If the readings are of different days, the days are written,
// too.
func (b *board) lane(s edition.Series) {
	type reading struct {
		day, text string
		sigla     []string
	}
	var rs []reading
	for _, p := range s.Points {
		t := number(p, s.Unit)
		if hedged(p.Firmness) {
			t += label.Hedged
		}
		found := false
		for i := range rs {
			if rs[i].text == t && rs[i].day == p.AsOf {
				found = true
				if last := rs[i].sigla; last[len(last)-1] != p.Siglum {
					rs[i].sigla = append(rs[i].sigla, p.Siglum)
				}
			}
		}
		if !found {
			rs = append(rs, reading{p.AsOf, t, []string{p.Siglum}})
		}
	}
	days := map[string]bool{}
	for _, r := range rs {
		days[r.day] = true
	}
	var parts []ink
	last := ""
	for _, r := range rs {
		part := text(r.text) + " " + b.sigs(r.sigla)
		if len(days) > 1 && r.day != last {
			d := r.day
			switch {
			case d == "":
				d = label.NoDate
			case strings.HasPrefix(d, "XXXX"): // no year
				d = label.Day(d)
			}
			part = b.faint(d+":") + " " + part
			last = r.day
		}
		parts = append(parts, part)
	}
	switch s.Relation {
	case "differs", "disputed", "moved":
		parts = append(parts, b.rubric(label.Relations.Say(s.Relation)))
	case "rounding", "scope":
		parts = append(parts, b.faint(label.Relations.Say(s.Relation)))
	}
	name := plain.Line(laneName(s))
	if b.st.Width < 2*laneLabel { // no room for the readings beside the label
		b.printf("  %s\n", name)
		b.flow("      ", parts, "   ")
		return
	}
	b.flow("  "+pad(clip(name, laneLabel), laneLabel)+"  ", parts, "   ")
}

// laneName returns what a series measures: what is counted, in a report's own words,
// then the aspect and place.
func laneName(s edition.Series) string {
	var parts []string
	if s.Label != nil {
		parts = append(parts, words(*s.Label, 26))
	} else if s.Key.Counted != "" {
		parts = append(parts, s.Key.Counted)
	} else if s.Unit != "" {
		parts = append(parts, label.Unit(s.Unit))
	}
	if s.Key.Per != "" {
		parts = append(parts, "a "+s.Key.Per)
	}
	if s.Key.Aspect != "" {
		parts = append(parts, strings.ReplaceAll(s.Key.Aspect, "_", " "))
	}
	if s.Key.Place != "" {
		parts = append(parts, "in "+s.Key.Place)
	}
	return strings.Join(parts, ", ")
}
