package print

import (
	"fmt"
	"strings"

	"stemma/edition"
	"stemma/edition/front"
	"stemma/edition/label"
	"stemma/internal/plain"
)

// The greatest number of rows of a section and of readings of a row, unless Style.All is
// set. The values are ours: the first screen is read at once.
const (
	mostDiffer    = 10
	mostMoved     = 8
	mostSituation = 6
	mostTolls     = 6
	mostLanes     = 10
	mostReadings  = 8
	mostSigla     = 8
)

// differ writes what the reports disagree on.
func (b *board) differ() {
	b.rows(label.Differ, "", b.page.Differ, mostDiffer, false)
}

// moved writes the quantities that changed in the course of the story.
func (b *board) moved() { b.rows(label.Moved, label.InTheOrder, b.page.Moved, mostMoved, true) }

// tolls writes the quantities that grow or shrink as the story goes on.
func (b *board) tolls() { b.rows(label.Tolls, label.InTheOrder, b.page.Tolls, mostTolls, true) }

// figures writes the other quantities that two reports state, and counts the rest.
func (b *board) figures() {
	rows := b.page.Lanes
	if b.st.All || len(b.e.Witnesses) == 1 {
		rows = append(rows[:len(rows):len(rows)], b.page.Rest...)
	}
	b.rows(label.Figures, "", rows, mostLanes, false)
	if b.st.All || len(b.e.Witnesses) == 1 {
		return
	}
	single, unnamed, ages := 0, 0, 0
	for _, r := range b.page.Rest {
		switch {
		case witnesses(*r.Series) < 2:
			single++
		case r.Series.Key.Aspect == edition.Age:
			ages++
		default:
			unnamed++
		}
	}
	var more []string
	if ages > 0 {
		more = append(more, plural(ages, "age")+" on which the reports agree")
	}
	if unnamed > 0 {
		more = append(more, plural(unnamed, "figure")+" in several reports whose measure is not named")
	}
	if single > 0 {
		more = append(more, plural(single, "figure")+" in one report only")
	}
	if len(more) > 0 {
		if len(rows) == 0 {
			b.section(label.Figures, 0)
		}
		b.printf("  %s\n", b.faint(strings.Join(more, "; ")))
	}
}

// rows writes a section of rows, at most the given number.
func (b *board) rows(title, note string, rows []front.Row, most int, told bool) {
	if len(rows) == 0 {
		return
	}
	if note != "" {
		b.printf("\n%s  %s\n", b.bold(strings.ToUpper(title)), b.faint(note))
	} else {
		b.section(title, 0)
	}
	for i, r := range rows {
		if i == most && !b.st.All {
			b.printf("  %s\n", b.faint(plural(len(rows)-i, "more row")))
			break
		}
		b.row(r, told)
	}
}

// row writes what reports say of one thing. told reports whether the times are written at which
// each reading was first told.
func (b *board) row(r front.Row, told bool) {
	name := r.Name()
	if r.Series != nil {
		name = plain.Line(laneName(*r.Series))
	}
	var parts []ink
	readings := r.Numbers()
	if told {
		readings = r.Steps()
	}
	more := 0
	if !b.st.All && len(readings) > mostReadings {
		more = len(readings) - mostReadings
	}
	last := ""
	for i, x := range readings {
		if more > 0 && i == mostReadings-2 { // the first and the last ones are the news
			parts = append(parts, b.faint(fmt.Sprintf("(%d more)", more)))
		}
		if more > 0 && i >= mostReadings-2 && i < mostReadings-2+more {
			continue
		}
		part := b.reading(r, x) + " " + b.some(x.Sigla)
		if t := label.Told(x.Told); told && t != last {
			part = b.faint(t+":") + " " + part
			last = t
		}
		parts = append(parts, part)
	}
	if note := r.Note(readings); note != "" {
		parts = append(parts, b.faint(label.Relations.Say(note)))
	}
	if b.st.ids {
		parts = append(parts, b.faint(r.ID()))
	}
	if b.st.Width < 2*laneLabel { // no room for the readings beside the name
		b.printf("  %s\n", name)
		b.flow("      ", parts, "   ")
		return
	}
	b.flow("  "+pad(clip(name, laneLabel), laneLabel)+"  ", parts, "   ")
}

// laneLabel is the number of columns for the name of a row.
const laneLabel = 30

// reading returns a value, or the words of a claim, without its sigla.
func (b *board) reading(r front.Row, x front.Reading) ink {
	if x.Point == nil {
		if v := x.Variant; v != nil && v.Firmness == "denied" {
			who := ""
			if len(v.Chain) > 0 {
				who = " " + words(v.Chain[len(v.Chain)-1], 30)
			}
			return b.rubric(label.Firmness.Say(v.Firmness)) + text(who+" "+quoted(x.Passages[0], 56))
		}
		return text(quoted(x.Passages[0], 60))
	}
	if x.Point.Vague() {
		return text(quoted(x.Point.Passage, 30))
	}
	t := figure(*x.Point, r.Series.Unit)
	if hedged(x.Point.Firmness) {
		t += label.Hedged
	}
	return text(t)
}

// some returns the first sigla, and how many more there are.
func (b *board) some(sigla []string) ink {
	if b.st.All || len(sigla) <= mostSigla+1 {
		return b.sigs(sigla)
	}
	return b.sigs(sigla[:mostSigla]) + " " + b.faint(fmt.Sprintf("+%d", len(sigla)-mostSigla))
}

// alone writes what only one report has and should be checked.
func (b *board) alone() {
	if len(b.page.Alone) == 0 {
		return
	}
	b.printf("\n%s  %s\n", b.bold(strings.ToUpper(label.Alone)), b.faint(label.ToCheck))
	for _, a := range b.page.Alone {
		figure := b.rubric(quoted(a.Figure, 30))
		b.printf("  %s  %s %s\n", figure, quoted(a.Passage, max(b.st.Width-visible(figure)-8, leastPassage)), b.sig(a.Passage.Siglum))
	}
}

// situation writes what several reports tell: each claim with its theme, the reports that
// have it, how firmly it is told, and whose knowledge it is.
func (b *board) situation() {
	if len(b.page.Situation) == 0 {
		return
	}
	b.section(label.Situation, 0)
	said := "" // the theme of the row before: it is written once
	for i, t := range b.page.Situation {
		if i == mostSituation && !b.st.All {
			b.printf("  %s\n", b.faint(plural(len(b.page.Situation)-i, "more claim")))
			break
		}
		theme := label.Themes.Say(t.Theme)
		head := "  " + pad(theme, 14) + " "
		if theme == said {
			head = strings.Repeat(" ", len(head))
		}
		said = theme
		b.flow(head, []ink{text(quoted(t.Lead, max(b.st.Width-24, leastPassage))), b.some(t.Sigla)}, " ")
		n := t.Count
		status := fmt.Sprintf("%s, %s", plural(n.Reports, "report"), lineCount(n.Lines))
		if t.Firmness != "stated" && t.Firmness != "negated" { // that something is not so its own words say
			status = label.Firmness.Say(t.Firmness) + "; " + status
		}
		if s := front.Source(n); s != nil {
			status += ", " + plural(n.Origins, "origin") + ": " + words(*s, 40)
		}
		b.flow(strings.Repeat(" ", len(head)), []ink{b.faint(status)}, "")
	}
}
