package slot

import (
	"strings"
	"testing"
	"time"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/mention/when"
	"stemma/mention/where"
	"stemma/report"
	"stemma/text"
)

// read writes down the figures of a text of 1 May 2031, of which each sentence is
// one claim, and their slots.
func read(l *Language, s string) string {
	d := text.ParseString(s)
	in := In{Published: report.Stamp{Time: time.Date(2031, 5, 1, 0, 0, 0, 0, time.UTC), Day: true}}
	in.Dates = when.Find(when.English(), d, when.Anchor{Time: in.Published.Time, By: "published"})
	var days []report.Span
	for _, m := range in.Dates {
		if m.Calendar() {
			days = append(days, m.Span)
		}
	}
	in.Figures, in.Places = figure.Find(figure.English(), d, days), where.Find(where.English(), d, name.Find(name.English(), d))
	for i, sent := range d.Sents {
		c := Claim{Span: sent.Span, Sent: i}
		for k := range in.Figures {
			if sent.Contains(in.Figures[k].Span) {
				c.Figures = append(c.Figures, k)
			}
		}
		in.Claims = append(in.Claims, c)
	}
	var out []string
	for i, sl := range Find(l, d, in) {
		x := strings.TrimSpace(figure.Decimal(in.Figures[i].Value) + " " + sl.Thing())
		if sl.Place >= 0 {
			x += "@" + strings.ToLower(in.Places[sl.Place].Name)
		}
		if sl.Date >= 0 {
			v := in.Dates[sl.Date].Value
			x += ":" + v[strings.LastIndexByte(v, '-')+1:]
		}
		out = append(out, x)
	}
	return strings.Join(out, ", ")
}

func TestLexicons(t *testing.T) {
	lextest.Examples(t, "slot.en.lex", func(l lex.Line) string { return read(English(), l.Example) })
	lextest.Needed(t, "slot.en.lex", func(lx *lex.Lexicon, line lex.Line) string {
		l := *English()
		l.words = Language{}.words
		lex.Fill(&l.words, lx)
		return read(&l, line.Example)
	})
	for _, file := range []string{"family.en.lex", "measure.en.lex"} {
		lextest.Examples(t, file, func(l lex.Line) string {
			_, thing, _ := strings.Cut(read(English(), l.Example), " ")
			return thing
		})
	}
}

// TestFamily: nouns that reports use for one another are one, in any case of
// letters; others are their own.
func TestFamily(t *testing.T) {
	for head, want := range map[string]string{"troop": "soldier", "Soldier": "soldier", "rocket": "missile", "barge": "barge", "": ""} {
		if got := English().Family(head); got != want {
			t.Errorf("%q is of %q, want %q", head, got, want)
		}
	}
	if English().Family("injury") == English().Family("death") {
		t.Error("the injured are not the dead")
	}
}
