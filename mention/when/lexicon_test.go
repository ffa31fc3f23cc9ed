package when

import (
	"strings"
	"testing"
	"time"

	"stemma/internal/lex"
	"stemma/text"
)

// The lexicons' examples were written on a Wednesday.
var wednesday = Anchor{Time: time.Date(2024, 11, 6, 0, 0, 0, 0, time.UTC), By: "published"}

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

func show(d *text.Doc, a Anchor) string {
	var out []string
	for _, m := range Find(d, a) {
		out = append(out, strings.TrimSpace("["+m.Of(d.Text)+"] "+m.Value+" "+m.Mod))
	}
	return strings.Join(out, "; ")
}

// TestIdiomsAreNeeded: without the idiom each example would give a mention.
func TestIdiomsAreNeeded(t *testing.T) {
	kept := idioms
	idioms = lexicon{}
	defer func() { idioms = kept }()
	for _, line := range lex.Read("idiom.en.lex", idiomSrc, 1).Lines {
		if show(text.ParseString(line.Example), wednesday) == "" {
			t.Errorf("%s: %s: nothing to forbid", line.By, line.Example)
		}
	}
}
