package when

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"stemma/internal/lex"
	"stemma/report"
	"stemma/text"
)

//go:embed rules.en.lex
var rulesSrc string

// The lexicons' examples were written on a Wednesday.
var wednesday = Anchor{Time: time.Date(2024, 11, 6, 0, 0, 0, 0, time.UTC), By: ByPublished}

// TestLexicons reads the example of every line and compares what is found:
// "[words] value mod", parted by "; ".
func TestLexicons(t *testing.T) {
	for file, src := range map[string]string{
		"month.en.lex": monthSrc, "weekday.en.lex": weekdaySrc, "unit.en.lex": unitSrc, "numeral.en.lex": numeralSrc,
		"daypart.en.lex": daypartSrc, "season.en.lex": seasonSrc, "holiday.en.lex": holidaySrc, "shift.en.lex": shiftSrc,
		"ref.en.lex": refSrc, "limit.en.lex": limitSrc, "rate.en.lex": rateSrc, "tense.en.lex": tenseSrc, "idiom.en.lex": idiomSrc,
	} {
		l := lex.Read(file, src, 1)
		if len(l.Lines) == 0 {
			t.Errorf("%s holds nothing", file)
		}
		for _, line := range l.Lines {
			if got := show(text.ParseString(line.Example), wednesday); got != line.Want {
				t.Errorf("%s: %s\n got %s\nwant %s", line.By, line.Example, got, line.Want)
			}
		}
	}
}

func show(d *text.Doc, a Anchor) string { return showIn(English(), d, a) }

func showIn(l *Language, d *text.Doc, a Anchor) string {
	var out []string
	for _, m := range Find(l, d, a) {
		out = append(out, strings.TrimSpace("["+m.Of(d.Text)+"] "+m.Value+" "+m.Mod))
	}
	return strings.Join(out, "; ")
}

// TestWords reads the example of every line of word.en.lex, that of a timestamp as
// a line of a page.
func TestWords(t *testing.T) {
	lx := lex.Read("word.en.lex", wordSrc, 2)
	for i, line := range lx.Lines {
		got := show(text.ParseString(line.Example), wednesday)
		if line.Field(0) != "stamp" && line.Field(0) != "opening" {
			l := *English()
			l.words = words{}
			lx.Lines[i].Fields = []string{line.Field(0), "-"}
			lex.Fill(&l.words, lx)
			lx.Lines[i].Fields = line.Fields
			if d := text.ParseString(line.Example); typed(&l, d) == typed(English(), d) {
				t.Errorf("%s: %s: the same without the line", line.By, line.Example)
			}
		}
		if line.Field(0) == "stamp" {
			r := &report.Report{Text: "Pier burns at Quillport\n\n" + line.Example + "\n\nThe pier burned on Tuesday, the port said."}
			got = AnchorOf(English(), r, text.Parse(text.English(), r)).Time.Format(time.DateOnly)
		}
		if got != line.Want {
			t.Errorf("%s: %s\n got %s\nwant %s", line.By, line.Example, got, line.Want)
		}
	}
}

// typed writes down what is found in d with its types.
func typed(l *Language, d *text.Doc) string {
	out := ""
	for _, m := range Find(l, d, wednesday) {
		out += fmt.Sprint(m.Span, m.Type, m.Value, m.Mod, m.From)
	}
	return out
}

// TestIdiomsAreNeeded: without the idiom each example would give a mention.
func TestIdiomsAreNeeded(t *testing.T) {
	l := *English()
	l.idioms = lexicon{}
	for _, line := range lex.Read("idiom.en.lex", idiomSrc, 1).Lines {
		if showIn(&l, text.ParseString(line.Example), wednesday) == "" {
			t.Errorf("%s: %s: nothing to forbid", line.By, line.Example)
		}
	}
}

// TestRules reads the example of every rule in Go.
// anchorRule tests a rule that says where a report's day is from.
func anchorRule(t *testing.T, line lex.Line) {
	r := &report.Report{Text: "Mill burns\n\n" + line.Example + "\n\nNobody was hurt, the mayor of Marrow said.\n"}
	if line.Field(0) != string(ByTimestamp) { // a date stands in for a day that is not stated
		r.Published = report.Stamp{Time: time.Date(2031, 5, 4, 0, 0, 0, 0, time.UTC), Day: true}
	}
	got := AnchorOf(English(), r, text.Parse(text.English(), r))
	if string(got.By) != line.Field(0) || got.Time.Format(time.DateOnly) != line.Want {
		t.Errorf("%s: %s: got %s by %s", line.By, line.Example, got.Time.Format(time.DateOnly), got.By)
	}
}

func TestRules(t *testing.T) {
	for _, line := range lex.Read("rules.en.lex", rulesSrc, 1).Lines {
		if slices.Contains([]string{string(ByPublished), string(ByDateline), string(ByTimestamp)}, line.Field(0)) {
			anchorRule(t, line)
			continue
		}
		d := text.ParseString(line.Example)
		if got := show(d, wednesday); got != line.Want {
			t.Errorf("%s: %s\n got %s\nwant %s", line.By, line.Example, got, line.Want)
		}
		by := false
		for _, m := range Find(English(), d, wednesday) {
			by = by || slices.Contains(m.By.Rules(), line.Field(0))
		}
		if !by {
			t.Errorf("%s: %s: not by %s", line.By, line.Example, line.Field(0))
		}
	}
}
