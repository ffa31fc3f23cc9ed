package page

import (
	_ "embed"
	"slices"
	"strings"
	"testing"

	"stemma/internal/caret"
	"stemma/internal/lex"
	"stemma/report"
)

//go:embed rules.en.lex
var rulesEN string

func TestBlocks(t *testing.T) {
	caret.Run(t, "testdata/blocks.caret", func(s string) []caret.Mark {
		var out []caret.Mark
		for _, b := range Find(English(), s, "", nil) {
			if b.Kind != Paragraph {
				out = append(out, caret.Mark{Span: b.Span, Label: strings.TrimSpace(string(b.Kind) + " " + b.Why)})
			}
			if !b.Dateline.Empty() {
				out = append(out, caret.Mark{Span: b.Dateline, Label: "dateline"})
			}
		}
		return out
	})
}

// Two paragraphs of an invented report, between which most examples stand.
const (
	above = "The ferry Orlo Star ran aground off Port Ansel on Monday with 40 people on board, the harbour board said.\n\n"
	below = "\n\nAll of them were brought ashore before dark, and the board will ask how the pilot lost his way.\n"
)

// An exampleOf is the page of an example, and the span that the want speaks of.
type exampleOf struct {
	page, title string
	line        report.Span
}

// example makes a page of the example of a line; end tells that the line ends it.
func example(s string, end bool) exampleOf {
	var e exampleOf
	if rest, ok := strings.CutPrefix(s, "["); ok {
		e.title, s, _ = strings.Cut(rest, "] ")
	}
	switch {
	case strings.Contains(s, "»"):
	case end:
		s = above + strings.TrimSpace(below) + "\n\n»" + s
	default:
		s = above + "»" + s + below
	}
	s = strings.NewReplacer(" ¶ ", "\n\n", " ↵ ", "\n", "» ", "»").Replace(s)
	at := strings.Index(s, "»")
	e.page = s[:at] + s[at+len("»"):]
	n := strings.IndexByte(e.page[at:], '\n')
	if n < 0 {
		n = len(e.page) - at
	}
	e.line = report.Span{Start: at, End: at + n}
	return e
}

// read returns the block of the line and what it is, in the words of a want.
func (e exampleOf) read(skip ...report.Span) (Block, string) {
	for _, b := range Find(English(), e.page, e.title, skip) {
		switch {
		case b.Span != e.line:
		case !b.Dateline.Empty():
			return b, "dateline " + b.Dateline.Of(e.page)
		default:
			return b, strings.TrimSpace(string(b.Kind) + " " + b.Why)
		}
	}
	return Block{}, "no block"
}

func lexicon(t *testing.T, file string) *lex.Lexicon {
	for _, lx := range English().lexicons {
		if lx.File == file {
			return lx
		}
	}
	t.Fatalf("no %s", file)
	return nil
}

func TestFurniture(t *testing.T) {
	for _, l := range lexicon(t, "furniture.en.lex").Lines {
		b, got := example(l.Example, false).read()
		if want := "furniture " + strings.ReplaceAll(l.Want, " ", "_"); got != want || b.By != l.By {
			t.Errorf("%s: %q is %s by %q, want %s", l.By, l.Example, got, b.By, want)
		}
	}
}

func TestCredits(t *testing.T) {
	for _, l := range lexicon(t, "credit.en.lex").Lines {
		b, got := example(l.Example, true).read()
		if want := "credit " + l.Want; got != want || b.By != l.By {
			t.Errorf("%s: %q is %s by %q, want %s", l.By, l.Example, got, b.By, want)
		}
	}
}

func TestCaptions(t *testing.T) {
	for _, l := range lexicon(t, "caption.en.lex").Lines {
		if b, got := example(l.Example, false).read(); got != l.Want || b.By != l.By {
			t.Errorf("%s: %q is %s by %q, want %s", l.By, l.Example, got, b.By, l.Want)
		}
	}
}

func TestWords(t *testing.T) {
	for _, l := range lexicon(t, "words.en.lex").Lines {
		if b, got := example(l.Example, false).read(); got != l.Want {
			t.Errorf("%s: %q is %s by %q, want %s", l.By, l.Example, got, b.By, l.Want)
		}
	}
}

// TestRules runs the example of each rule in Go; each rule has one.
func TestRules(t *testing.T) {
	missing := map[report.By]bool{byMarks: true, byAddresses: true, byCopyright: true, byDateLine: true, byCount: true, byPost: true, byFollow: true,
		byColumns: true, byBeside: true, byUnderLabel: true, byRepeat: true, byHole: true, byFrontMatter: true, byTitle: true, byFirstShort: true,
		byAboveLead: true, byAboveProse: true, byByline: true, byListMark: true}
	for _, l := range lex.Read("rules.en.lex", rulesEN, 1).Lines {
		rule := report.By(strings.ReplaceAll(l.Field(0), " ", "_"))
		delete(missing, rule)
		e := example(l.Example, false)
		var skip []report.Span
		if rule == byFrontMatter {
			skip = append(skip, e.line)
		}
		if b, got := e.read(skip...); got != l.Want || !slices.Contains(b.By.Rules(), string(rule)) {
			t.Errorf("%s: %q is %s by %q, want %s by %s", l.By, l.Example, got, b.By, l.Want, rule)
		}
	}
	for rule := range missing {
		t.Errorf("%s has no example", rule)
	}
}
