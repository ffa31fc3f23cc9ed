package attribution

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"stemma"
	"stemma/claim"
	"stemma/eval/ledger"
	"stemma/internal/caret"
	"stemma/report"
)

// A spoken is a span in quotation marks and who says it: words of which each is right,
// "nobody" where it is nobody's.
type spoken struct {
	report.Span
	who []string
}

// spokenIn parses a report of testdata/speakers.txt: its text without braces, and the
// spans in them.
func spokenIn(s string) (text string, gold []spoken) {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "{")
		b.WriteString(before)
		if !ok {
			return b.String(), gold
		}
		mark, after, _ := strings.Cut(rest, "}")
		words, who, _ := strings.Cut(mark, "|")
		gold = append(gold, spoken{report.Span{Start: b.Len(), End: b.Len() + len(words)}, strings.Split(who, "/")})
		b.WriteString(words)
		s = after
	}
}

const nobody = "nobody"

// speakerOf returns the words for whom the reading gives as the speaker of the span, or
// "nobody".
func speakerOf(rd *claim.Reading, s report.Span) string {
	for i, q := range rd.Quotes {
		if !q.Overlaps(s) {
			continue
		}
		if src, ok := rd.SpeakerOf(i); ok {
			name := src.Name
			if name.Empty() {
				name = src.Span
			}
			return name.Of(rd.Report.Text) + " " + src.Span.Of(rd.Report.Text)
		}
	}
	return nobody
}

// TestSpeakers scores who is given as the speaker of quotations.
func TestSpeakers(t *testing.T) {
	ledger.Long(t)
	raw, err := os.ReadFile("testdata/speakers.txt")
	if err != nil {
		t.Fatal(err)
	}
	var right, all [2]int
	var of [2]ledger.PRF
	var errs ledger.Errors
	for n, c := range strings.Split(string(raw), "---\n")[1:] {
		half := n % 2 // nobody reads the errors of the second
		text, gold := spokenIn(c)
		r := &report.Report{Text: text}
		r.Seal()
		rd := stemma.Read(stemma.English(), r)
		for _, g := range gold {
			got := speakerOf(rd, g.Span)
			ok := slices.ContainsFunc(g.who, func(w string) bool {
				return strings.Contains(strings.ToLower(got), strings.ToLower(w))
			})
			all[half]++
			if ok {
				right[half]++
			}
			var p ledger.PRF
			switch told := got != nobody; {
			case ok && told:
				p.TP++
			case told:
				p.FP++
			}
			if !ok && g.who[0] != nobody {
				p.FN++
			}
			of[half].Add(p)
			if !ok && half == 0 {
				errs.Add("wrong", "want %s, got %q: %s", g.who[0], got, ledger.Around(text, g.Start, g.End))
			}
		}
	}
	errs.Log(t)
	s := &ledger.Sheet{
		Name: "speakers", Title: "Who says the words in quotation marks", Hash: ledger.Hash(raw),
		Texts:  fmt.Sprintf("%d spans in quotation marks in invented short reports: British and American marks, single ones, interrupted and inverted, over paragraphs, fragments, posts, unnamed sources, and titles and scare quotes that are nobody's.", all[0]+all[1]),
		Tuned:  "written before the rules were looked at; the errors of the first half were read, those of the second were not.",
		Errors: "go test ./eval/attribution -run Speakers -v -errors 80",
	}
	for i, half := range []string{"read", "unread"} {
		s.Measures = append(s.Measures,
			ledger.Share("speakers."+half, half+" half: right", "of the spans, those given to the right speaker, or to nobody where they are nobody's", right[i], all[i]),
			ledger.F1("speakers."+half+".f1", half+" half: speakers, F1", "of the spans that are somebody's, and of those given to somebody", of[i]))
	}
	s.Check(t, caret.Update())
}
