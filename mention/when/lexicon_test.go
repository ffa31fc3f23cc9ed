package when

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/report"
	"stemma/text"
)

// The lexicons' examples were written on a Wednesday.
var wednesday = Anchor{Time: time.Date(2024, 11, 6, 0, 0, 0, 0, time.UTC), By: ByPublished}

// TestLexicons reads the example of every line and compares what is found:
// "[words] value mod", parted by "; ".
func TestLexicons(t *testing.T) {
	for _, file := range []string{
		monthFile, weekdayFile, unitFile, numeralFile, daypartFile, seasonFile, holidayFile,
		shiftFile, refFile, limitFile, rateFile, tenseFile, idiomFile,
	} {
		lextest.Examples(t, file, func(line lex.Line) string { return show(text.ParseString(line.Example), wednesday) })
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
	stamped := func(l *Language, line lex.Line) string {
		r := &report.Report{Text: "Pier burns at Quillport\n\n" + line.Example + "\n\nThe pier burned on Tuesday, the port said."}
		return AnchorOf(l, r, text.Parse(text.English(), r)).Time.Format(time.DateOnly)
	}
	lextest.Examples(t, wordFile, func(line lex.Line) string {
		if line.Field(0) == "stamp" {
			return stamped(English(), line)
		}
		return show(text.ParseString(line.Example), wednesday)
	})
	lextest.Needed(t, wordFile, func(lx *lex.Lexicon, line lex.Line) string {
		l := newLanguage(lx)
		if line.Field(0) == "stamp" {
			return stamped(l, line)
		}
		return typed(l, text.ParseString(line.Example))
	})
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
	for _, line := range lextest.Read(t, idiomFile, 1).Lines {
		if showIn(&l, text.ParseString(line.Example), wednesday) == "" {
			t.Errorf("%s: %s: nothing to forbid", line.By, line.Example)
		}
	}
}

// anchored reads the example of a rule that says where a report's day is from.
func anchored(line lex.Line) (string, []string) {
	r := &report.Report{Text: "Mill burns\n\n" + line.Example + "\n\nNobody was hurt, the mayor of Marrow said.\n"}
	if line.Field(0) != string(ByTimestamp) { // a date stands in for a day that is not stated
		r.Published = report.Stamp{Time: time.Date(2031, 5, 4, 0, 0, 0, 0, time.UTC), Day: true}
	}
	got := AnchorOf(English(), r, text.Parse(text.English(), r))
	return got.Time.Format(time.DateOnly), []string{string(got.By)}
}

func TestRules(t *testing.T) {
	lextest.Rules(t, "rules.en.lex", func(line lex.Line) (string, []string) {
		if slices.Contains([]string{string(ByPublished), string(ByDateline), string(ByTimestamp)}, line.Field(0)) {
			return anchored(line)
		}
		d := text.ParseString(line.Example)
		var by []string
		for _, m := range Find(English(), d, wednesday) {
			by = append(by, m.By.Rules()...)
		}
		return show(d, wednesday), by
	})
}
