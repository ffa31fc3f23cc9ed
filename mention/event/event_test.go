package event

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/text"
)

// parse parses an example and returns the token that its brackets mark.
func parse(t *testing.T, s string) (*text.Doc, int) {
	before, rest, ok := strings.Cut(s, "[")
	word, after, ok2 := strings.Cut(rest, "]")
	if !ok || !ok2 {
		t.Fatalf("%q: no word in brackets", s)
	}
	d := text.ParseString(before + word + after)
	i := slices.IndexFunc(d.Tokens, func(x text.Token) bool { return x.End > len(before) })
	if i < 0 {
		t.Fatalf("%q: no token", s)
	}
	return d, i
}

// write writes an event as the examples do.
func write(e Event) string {
	switch {
	case e.Aspect == "":
		return "-"
	case e.Negated:
		return "not " + string(e.Aspect)
	case e.Role == Agent:
		return "agent " + string(e.Aspect)
	}
	return string(e.Aspect)
}

// TestRules runs the example of each rule, which must have part in the answer.
// Examples of who takes part, and of suicide, answer with a word.
func TestRules(t *testing.T) {
	l := English()
	section := ""
	for _, r := range l.rules.All {
		question := ofNoun
		switch r.Question {
		case ofLength, behind, before, suicide, string(Agent), string(Patient), string(Place), string(Time):
			section = r.Question
			question = section
		case "victims", "victim":
			question = suicide
		case "list":
			if f := r.Field(1); f == "weapon" {
				question = suicide
			} else if f == "place" {
				question = f
			}
		}
		d, i := parse(t, r.Example)
		if question == before {
			if p, first := lex.LongestUpto(&l.aspects[verb], sentence{d, 0}, i); p != nil {
				i = first
			}
		}
		got := "-"
		e, _ := l.ask(d, question, i)
		if m := l.rules.Match(d, question, i); m != nil && (question == suicide || m.Answer == "yes") {
			got = d.Tokens[m.Token].Lower
		} else {
			got = write(e)
		}
		if got != r.Want {
			t.Errorf("%s: %q: got %s, want %s", r.By, r.Example, got, r.Want)
			continue
		}
		if m := l.rules.Match(d, question, i); m != nil && r.Question != "list" && r.Question != negated {
			by := ""
			for _, a := range m.Asked {
				by += fmt.Sprint(" ", a.By)
			}
			if !strings.Contains(by+" ", fmt.Sprint(" ", r.By, " ")) && r.Answer != "none" {
				t.Errorf("%s: %q: decided by%s", r.By, r.Example, by)
			}
		}
	}
}

// TestAspects runs the example of each line of the lexicon.
func TestAspects(t *testing.T) {
	lextest.Lines(t, "aspect.en.lex", func(x lex.Line) (string, []string) {
		d, i := parse(t, x.Example)
		e, _ := Of(English(), d, i)
		return write(e), e.By.Rules()
	})
}

//go:embed testdata/news.txt
var news string

// TestNews asks of words of whole sentences. A line that begins with "?" is one
// that a careful reader reads and the rules do not.
func TestNews(t *testing.T) {
	for line := range strings.Lines(news) {
		line, unread := strings.CutPrefix(strings.TrimSpace(line), "? ")
		s, wants, ok := strings.Cut(line, " → ")
		if strings.HasPrefix(line, "#") || !ok {
			continue
		}
		d := text.ParseString(s)
		for want := range strings.SplitSeq(wants, "; ") {
			word, want, _ := strings.Cut(want, " ")
			i := slices.IndexFunc(d.Tokens, func(x text.Token) bool { return d.Text[x.Start:x.End] == word })
			if i < 0 {
				t.Fatalf("%q: no word %q", s, word)
			}
			if e, _ := Of(English(), d, i); (write(e) == want) == unread {
				t.Errorf("%q: %s: got %s, want %s (%s); unread: %v", s, word, write(e), want, e.By, unread)
			}
		}
	}
}
