package file

import (
	"strings"

	"stemma/intake/internal/stamp"
	"stemma/report"
)

// headLines sets the fields of r that are still empty from lines at the head of its text,
// from offset from on, and lists the lines in Skip: labelled ones,
//
//	Source: Ansel Courier
//	Date: 4 March 2031
//
// or the date of publication on a line of its own between the headline and the report,
// and beside it the name of the outlet. Else the dateline of the first paragraph may tell.
func headLines(r *report.Report, from int) {
	lines := firstLines(r.Text, from)
	if labelled(r, lines) {
		return
	}
	if !stamped(r, lines) {
		datelined(r, lines)
	}
}

// labelled reads a block of labelled lines, which begins with the first line or after a
// headline. It reports false if there is none.
func labelled(r *report.Report, lines []headLine) bool {
	for first := 0; first < min(2, len(lines)); first++ {
		f, n, known := fields{}, first, 0
		for ; n < len(lines); n++ {
			label, value, ok := strings.Cut(lines[n].text, ":")
			what := wordOf("label", strings.TrimSpace(strings.Trim(label, "*# ")))
			if value = strings.TrimSpace(strings.Trim(value, "* ")); !ok || what == "" || value == "" && what != "none" {
				break
			}
			if what != "none" && f[what] == nil {
				known++
				f[what] = value
			}
		}
		if known < 2 || f["date"] == nil && f["outlet"] == nil && f["url"] == nil {
			continue
		}
		var trial report.Report
		if fill(&trial, f); !trial.Published.Known() && trial.Outlet == "" && trial.URL == "" {
			continue
		}
		fill(r, f)
		span := report.Span{Start: lines[first].Start, End: lines[n-1].End}
		r.Skip = append(r.Skip, span)
		return true
	}
	return false
}

// stamped reads a date on a line of its own, and the outlet beside it. A text with more such
// lines further on is a chronicle, whose dates are not that of publication. It reports whether there
// is such a line.
func stamped(r *report.Report, lines []headLine) bool {
	for i, l := range lines {
		published, updated, outlet, ok := stampLine(l.text)
		if !ok {
			if i > 0 && (namedDay(r, l) || endsAsProse(l.text)) {
				return r.Published.Known()
			}
			continue
		}
		if chronicle(r.Text[l.End:]) {
			return true
		}
		if !published.Known() && updated.Known() {
			published = updated
			if !r.Published.Known() {
				r.Notes = append(r.Notes, "The text states only when the report was last changed.")
			}
		}
		if !r.Published.Known() {
			r.Published = published
		}
		skip := []report.Span{l.Span}
		for _, n := range []int{i - 1, i + 1} {
			if outlet == "" && (n > 0 || masthead(lines)) && n >= 0 && n < len(lines) && outletName(lines[n].text) {
				outlet = lines[n].text
				if n < i {
					skip = []report.Span{lines[n].Span, l.Span}
				} else {
					skip = append(skip, lines[n].Span)
				}
			}
		}
		if r.Outlet == "" {
			r.Outlet = outlet
		}
		r.Skip = append(r.Skip, skip...)
		return true
	}
	return false
}

// masthead reports whether the first line may name the outlet and be no headline: it is of three
// words at most, or the headline follows under the second line, which is that of the date.
func masthead(lines []headLine) bool {
	return len(strings.Fields(lines[0].text)) <= 3 || len(lines) > 2 && !endsAsProse(lines[2].text) && !strings.HasSuffix(lines[2].text, ".")
}

// namedDay reads a line of a name that may be a writer's, a town's or an outlet's, and a date, or of a
// dateline alone: "Ada Penrose, 4 March 2031", "OLDWICK, 4 March 2031 (OPA) - 14:10". It stays in the
// text. It reports whether the day of publication stands there.
func namedDay(r *report.Report, l headLine) bool {
	place, service, isDateline := datelineOf(l.text)
	if isDateline {
		if _, after, _ := strings.Cut(l.text, ")"); !stamp.Undated(strings.Trim(after, " -–—")) {
			return false
		}
	} else {
		place = l.text
	}
	s, ok := stamp.OfLine(place)
	if !ok || !s.Published.Known() || !isDateline && (len(s.Rest) != 1 || !capitals(s.Rest[0])) {
		return false
	}
	if !r.Published.Known() {
		r.Published = s.Published
	}
	if isDateline && r.Outlet == "" {
		r.Outlet = service
	}
	return true
}

// chronicle reports whether rest has lines that are dates.
func chronicle(rest string) bool {
	n := 0
	for line := range strings.Lines(rest[:min(len(rest), 64<<10)]) {
		if s := strings.TrimSpace(line); len(s) < 60 && s != "" && n < 400 {
			n++
			if published, updated, _, ok := stampLine(s); ok && published.Known() && !updated.Known() {
				return true
			}
		}
	}
	return false
}

// stampLine reads a line that consists of a date of publication, one of a change, a byline
// and the name of an outlet, of which it has one date at least.
func stampLine(s string) (published, updated report.Stamp, outlet string, ok bool) {
	if len(s) > proseLine {
		return report.Stamp{}, report.Stamp{}, "", false
	}
	l, ok := stamp.OfLine(s)
	if !ok {
		outlet, ok = undated(s)
		return report.Stamp{}, report.Stamp{}, outlet, ok
	}
	outlet, ok = beside(l.Rest)
	return l.Published, l.Updated, outlet, ok
}

// undated reads a line of the name of an outlet and a day or an hour without its year, parted by
// a mark: "Radio Lowe, Tuesday 4 March, 13:00".
func undated(s string) (outlet string, ok bool) {
	for _, mark := range [...]string{", ", " | ", " – ", " — ", " - ", " • "} {
		name, rest, cut := strings.Cut(s, mark)
		if cut && outletName(name) && stamp.Undated(strings.NewReplacer("|", " ", "–", " ", "•", " ").Replace(rest)) {
			return name, true
		}
	}
	return "", false
}

// beside reads what stands beside a date in a line: nothing, or the name of an outlet and
// perhaps that of a writer, which of its editions or pages it is, or who issued a press release.
// ok is false where it is anything else. What has editions, is given out or begins with an article
// is an outlet, whatever its name; other names may be a writer's or a town's.
func beside(rest []string) (outlet string, ok bool) {
	var names []string
	tells := false
	for _, part := range rest {
		for sub := range strings.SplitSeq(part, ", ") {
			switch {
			case outlet == "" && outletName(sub):
				outlet = sub
			case wordOf("issue", sub) != "" || edition(sub):
				tells = true
			case capitals(sub):
				names = append(names, sub)
			default:
				return "", false
			}
		}
	}
	if outlet == "" && len(names) == 1 && (tells || strings.HasPrefix(names[0], the+" ")) {
		return names[0], true
	}
	return outlet, len(names) == 0 || outlet != "" && len(names) == 1
}
