package figure

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"stemma"
	"stemma/eval/ledger"
	"stemma/internal/caret"
	"stemma/mention/figure"
	amount "stemma/mention/quantity"
	"stemma/report"
)

// bracketed parses a line of testdata/full.txt: the sentence without brackets, and the
// marks in them.
func bracketed(line string) (sentence string, gold []caret.Mark) {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(line, "[")
		b.WriteString(before)
		if !ok {
			return b.String(), gold
		}
		mark, after, _ := strings.Cut(rest, "]")
		words, label, _ := strings.Cut(mark, "|")
		gold = append(gold, caret.Mark{Span: report.Span{Start: b.Len(), End: b.Len() + len(words)}, Label: label})
		b.WriteString(words)
		line = after
	}
}

// is reports whether f has the value, the unit, the bound and the noun of a label.
// Movements are not compared. The noun of a figure with a unit is compared where the
// label has one.
func is(f figure.Figure, label string) bool {
	f.Change = amount.Level
	number, words, _ := strings.Cut(label, " ")
	first, second, two := strings.Cut(words, " ")
	g := f
	g.Per, g.Unit, g.Counted = "", "", figure.Counted{}
	if !slices.Contains(strings.Split(number, ";"), g.String()) {
		return false
	}
	if f.Unit == "" {
		return !two && slices.Contains(strings.Split(first, "/"), f.Counted.Head)
	}
	return slices.Contains(strings.Split(first, "/"), f.Unit) &&
		(!two || slices.Contains(strings.Split(second, "/"), f.Counted.Head))
}

// full scores the figures of a sentence as the whole program reads it, ages apart.
func full(sentence string, gold []caret.Mark, errs *ledger.Errors) (p ledger.PRF) {
	rd := stemma.Read(stemma.English(), sealed(sentence))
	used := make([]bool, len(rd.Figures))
	for i, f := range rd.Figures {
		used[i] = f.Dimension == amount.Age
	}
	for _, g := range gold {
		got, hit := "nothing", -1
		for i, f := range rd.Figures {
			if !used[i] && f.Number.Overlaps(g.Span) {
				if got = f.String(); g.Label == "?" || is(f, g.Label) {
					used[i], hit = true, i
					break
				}
			}
		}
		switch {
		case g.Label == "?":
			for i, f := range rd.Figures {
				used[i] = used[i] || f.Number.Overlaps(g.Span)
			}
		case hit >= 0:
			p.TP++
		default:
			p.FN++
			errs.Add("missed", "want %q, got %q: %s", g.Label, got, paragraph(sentence, g.Span))
		}
	}
	for i, f := range rd.Figures {
		if !used[i] {
			p.FP++
			if !slices.ContainsFunc(gold, func(g caret.Mark) bool { return f.Number.Overlaps(g.Span) }) {
				errs.Add("extra", "%q: %s", f.String(), paragraph(sentence, f.Number))
			}
		}
	}
	return p
}

// paragraph returns the line of text that s begins in, with s in brackets.
func paragraph(text string, s report.Span) string {
	from := strings.LastIndexByte(text[:s.Start], '\n') + 1
	line, _, _ := strings.Cut(text[s.End:], "\n")
	return text[from:s.Start] + "[" + text[s.Start:s.End] + "]" + line
}

// TestFull scores figures as a reader of an edition would: one is right when all that is
// said of it is.
func TestFull(t *testing.T) {
	ledger.Long(t)
	var errs ledger.Errors
	sheet := &ledger.Sheet{
		Name: "full", Title: "Figures with all that is said of them",
		Tuned:  "written before the rules were looked at; the errors of the first half were read, those of the second were not.",
		Out:    "dates, ages, ordinals, scores, a few and several; movements; what a figure with a unit is of, unless it is marked.",
		Errors: "go test ./eval/figure -run Full -v -errors 80",
	}
	var raws [][]byte
	for _, set := range []struct{ file, sep, name string }{
		{"full", "\n", "single sentences"},
		{"reports", "---\n", "short reports"},
		{"papers", "---\n", "reports of many kinds of papers"},
	} {
		raw, err := os.ReadFile("testdata/" + set.file + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		raws = append(raws, raw)
		var halves [2]ledger.PRF
		n := 0
		for c := range strings.SplitSeq(string(raw), set.sep) {
			if c == "" || strings.HasPrefix(c, "#") {
				continue
			}
			log := &errs
			if n%2 == 1 { // nobody reads these
				log = &ledger.Errors{}
			}
			text, gold := bracketed(c)
			halves[n%2].Add(full(text, gold, log))
			n++
		}
		sheet.Texts += fmt.Sprintf("%d %s; ", n, set.name)
		how := "the number's span overlaps the mark, and value, unit, bound and noun are right"
		sheet.Measures = append(sheet.Measures,
			ledger.F1("full."+set.file+".read", set.name+", read half: all right, F1", how, halves[0]),
			ledger.F1("full."+set.file+".unread", set.name+", unread half: all right, F1", how, halves[1]))
	}
	errs.Log(t)
	sheet.Texts += "invented, in the manners of many papers, with every figure marked: value, unit, bound, and what is counted."
	sheet.Hash = ledger.Hash(raws...)
	sheet.Check(t, caret.Update())
}

// sealed returns a report of one sentence.
func sealed(sentence string) *report.Report {
	r := &report.Report{Text: sentence}
	r.Seal()
	return r
}
