package page

import (
	"slices"
	"strings"
	"testing"

	"stemma/internal/caret"
	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/report"
)

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

func TestFurniture(t *testing.T) {
	lextest.Lines(t, "furniture.en.lex", func(l lex.Line) (string, []string) {
		b, got := example(l.Example, false).read()
		if got == "furniture "+strings.ReplaceAll(l.Want, " ", "_") {
			got = l.Want
		}
		return got, []string{string(b.By)}
	})
}

func TestCredits(t *testing.T) {
	lextest.Lines(t, "credit.en.lex", func(l lex.Line) (string, []string) {
		b, got := example(l.Example, true).read()
		if got == "credit "+l.Want {
			got = l.Want
		}
		return got, []string{string(b.By)}
	})
}

func TestCaptions(t *testing.T) {
	lextest.Lines(t, "caption.en.lex", func(l lex.Line) (string, []string) {
		b, got := example(l.Example, false).read()
		return got, []string{string(b.By)}
	})
}

func TestWords(t *testing.T) {
	lextest.Examples(t, "words.en.lex", func(l lex.Line) string {
		_, got := example(l.Example, false).read()
		return got
	})
}

func TestRules(t *testing.T) {
	lextest.Rules(t, "rules.en.lex", func(l lex.Line) (string, []string) {
		e := example(l.Example, false)
		var skip []report.Span
		if strings.ReplaceAll(l.Field(0), " ", "_") == string(byFrontMatter) {
			skip = append(skip, e.line)
		}
		b, got := e.read(skip...)
		return got, b.By.Rules()
	})
}

// Lines behind ">", which a file of carets cannot hold.
func TestSetOff(t *testing.T) {
	const before, after = "Forty people waited on deck all night for help, the harbour board said.\n\n", "\n\nIt did not say who would pay for that, and nobody had asked about it.\n"
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"wrapped and signed",
			"> The pier is shut until the wreck has been towed away, which will take a\n> week or more, and nobody is to go near it before the board has said so,\n> whatever he has been told by others who were there.\n>\n> — Ada Moor, the harbour master",
			[]string{"furniture >", "quotation The pier … there.", "furniture >", "furniture >", "furniture >", "furniture >", "signature — Ada Moor, the harbour master"}},
		{"two paragraphs, the second within another's", "> The pier is shut. Stay away.\n\n>> Nobody will be hurt.\n\n> It will be open next week.",
			[]string{"furniture >", "quotation The pier is shut. Stay away.", "furniture >>", "quotation Nobody will be hurt.", "furniture >", "quotation It will be open next week."}},
		{"a post", "> The pier is shut. Stay away.\n\n> — Harbour Board (@anselboard) October 3, 2031",
			[]string{"furniture >", "quotation The pier is shut. Stay away.", "furniture >", "signature — Harbour Board (@anselboard) October 3, 2031"}},
		{"two posts of one writer", "The pier is shut. — Ada Moor (@adamoor) October 3, 2031\n\nStay away. — Ada Moor (@adamoor) October 3, 2031",
			[]string{"quotation The pier is shut.", "signature — Ada Moor (@adamoor) October 3, 2031", "quotation Stay away.", "signature — Ada Moor (@adamoor) October 3, 2031"}},
		{"a part of the report, pulled out", "> “The pier is shut, and it stays so.”\n\n“The pier is shut, and it stays so. Keep away,” Ada Moor said.", []string{"furniture >", "furniture “The pier is shut, and it stays so.”", "paragraph “The pier … said."}},
		{"an arrow before a link", "> More about the harbour", []string{"subhead > More about the harbour"}},
	} {
		text := before + c.text + after
		var got []string
		for _, b := range Find(English(), text, "", nil) {
			if b.Start < len(before) || b.End > len(before)+len(c.text) {
				continue
			}
			s := b.Of(text)
			if b.Len() > 60 {
				w := strings.Fields(s)
				s = w[0] + " " + w[1] + " … " + w[len(w)-1]
			}
			got = append(got, string(b.Kind)+" "+s)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

// TestCreditsOfPictures: a service named inside a text, under words that do not end, signs a
// picture, and so does one at the head of the sentence that follows.
func TestCreditsOfPictures(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{above + "The ferry Orlo Star lies on her side off the pier of Ansel\n\nReuters" + below, "credit photo"},
		{above + "The ferry Orlo Star lies on her side off the pier of Ansel\n\nReuters The board will ask how the pilot lost his way." + below, "credit photo"},
		{above + "The ferry Orlo Star lies on her side off the pier of Ansel.\n\nReuters The board will ask how the pilot lost his way." + below, ""},
		{above + "All of them were brought ashore before dark.\n\nReuters", "credit wire"},
		{above + "All of them were brought ashore before dark. Reuters", "credit wire"},
		{above + "The ferry Orlo Star lies off the pier of Ansel on Monday. AFP\n\nA man in Ansel looks at the ferry from the pier. Reuters", "credit photo"},
		{above + "A man looks at the Orlo Star off Ansel on May 3, 2031 ©Jane Roe (Reuters)", "credit photo"},
	} {
		got := ""
		for _, b := range Find(English(), c.text, "", nil) {
			if b.Kind == Credit && strings.Contains(b.Of(c.text), "Reuters") {
				got = strings.TrimSpace(string(b.Kind) + " " + string(b.Why))
			}
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestAccounts: lines to the readers of a site are no part of the report; advice to readers, and the
// posts of a live blog, are.
func TestAccounts(t *testing.T) {
	for _, c := range []struct{ title, text, want string }{
		{"Ferry aground off Ansel", "One more step\n\nWe have sent a link to your account; follow it before Friday.", "furniture furniture"},
		{"", "One more step\n\nWe have sent a link to your account; follow it before Friday.", "paragraph furniture"},
		{"Ferry aground off Ansel", "Your notification has been saved.\n\nYou will be sent an email with a link whenever we have new content.", "furniture furniture"},
		{"Bank was robbed of data", "If you have an account with the bank, change your password, and click on no link in an email.", "paragraph"},
		{"Ferry aground off Ansel", "12:40 All are ashore\n\n12:10 Boats reach the wreck\n\n11:55 Ferry calls for help", "paragraph paragraph paragraph"},
	} {
		var got []string
		for _, b := range Find(English(), c.text, c.title, nil) {
			got = append(got, string(b.Kind))
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}
