// Package attribution scores mention/attribution on PolNeAR: political news
// with who says what, and the words that say so, marked.
package attribution

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"stemma/eval/ledger"
	"stemma/internal/caret"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/report"
	"stemma/text"
)

type counts struct {
	cue, content           ledger.PRF
	source, sources        int
	speaker, given, graded int
}

func TestPolNeAR(t *testing.T) {
	docs, hash := ledger.Lines[Doc](t, "polnear/reports.jsonl")
	var n counts
	var second ledger.PRF
	twice, held := 0, 0
	var errs ledger.Errors
	for _, d := range docs {
		gold := marks(d.Text, d.Attributions)
		if len(d.Second) > 0 {
			twice++
			second.Add(agreement(marks(d.Text, d.Second), gold))
		}
		if d.Held() {
			held++
			n.score(d.Text, gold, &errs)
		}
	}
	errs.Log(t)
	s := &ledger.Sheet{
		Name:   "attribution",
		Title:  "Who says what, on PolNeAR",
		Shared: true,
		Texts:  fmt.Sprintf("%d news reports of seven American publishers, a fifth of the training part, %d attributions that have a cue.", held, n.cue.TP+n.cue.FN),
		Hash:   hash,
		Tuned: "in part: the models are not those that ship, which are of all reports: their weights, in testdata, are of the other four fifths. But the thresholds were set on them, and the rules and word lists that stand beside the models were made with errors of the whole training part in sight. " +
			"Of the choice of cues alone, trained anew without the part that is scored: five parts by report F1 .787, seven by publisher .787. The development and test parts are not at hand.",
		Out: "attributions without a cue; who \"he\" is, which PolNeAR does not mark (a quotation given to the right \"he\" counts as right here; invented stories grade the name); " +
			"quotations that PolNeAR gives to nobody. PolNeAR marks many things as attributions that are none for an edition (hopes, fears, plans, votes), which bounds the recall that is wanted.",
		Others: fmt.Sprintf("a second annotator of %d reports of the training part, scored in the same way on the cue: F1 %.3f (P %.3f R %.3f). "+
			"On the test part (other reports), two small baselines of our own that are no part of the program: 40 rules on CoreNLP's parse, cue F1 .671, source head .858, content tokens F1 .792; a linear model of the cue .741. "+
			"Published of PolNeAR: annotators agree on .923 of attributions. Speakers of direct quotations, other texts: O'Keefe 2012 about .92 on news; Muzny 2017 F1 .875 on novels.", twice, second.F1(), second.P(), second.R()),
		Errors: "go test ./eval/attribution -v -errors 40",
		Measures: []ledger.Measure{
			ledger.F1("attribution.cue", "cues", "spans overlap; one cue answers one", n.cue),
			ledger.Share("attribution.source", "sources", "of cues found that have a source, those whose own source (the one nearest the cue) overlaps it; no source is wrong", n.source, n.sources),
			ledger.F1("attribution.content", "content, in bytes", "of cues found, the bytes of the content that are the same", n.content),
			ledger.Share("attribution.speaker.p", "speakers of direct quotations, P", "of quotations given a speaker, those whose speaker overlaps the source of the innermost content that holds the quotation, or shares a capitalised word with it", n.speaker, n.given),
			ledger.Share("attribution.speaker.coverage", "speakers: coverage", "of direct quotations in a content with a source, those that are given a speaker", n.given, n.graded),
		},
	}
	s.Check(t, caret.Update())
}

// kept returns English with models whose weights are of the other four fifths of the reports.
var kept = sync.OnceValue(func() *attribution.Language {
	read := func(file string) *attribution.Model {
		b, err := os.ReadFile(filepath.Join("testdata", file))
		if err != nil {
			panic(err)
		}
		m, err := attribution.ParseModel(string(b))
		if err != nil {
			panic(file + ": " + err.Error())
		}
		return m
	}
	return attribution.English().With(attribution.Models{Cue: read("cue.en.weights"), Source: read("source.en.weights"), Content: read("content.en.weights")})
})

// score adds what is found in one report.
func (n *counts) score(words string, gold []Mark, errs *ledger.Errors) {
	doc := text.ParseString(words)
	quotes := quote.Find(quote.English(), doc)
	found := attribution.Find(kept(), doc, name.Find(doc), quotes)
	used := make([]bool, len(gold))
	seen := map[report.Span]bool{}
	for _, a := range found {
		if seen[a.Cue] { // a cue that governs running sentences is one find
			continue
		}
		seen[a.Cue] = true
		best := -1
		for i, g := range gold {
			if !used[i] && Shared([]report.Span{a.Cue}, g.Cue) > 0 &&
				(best < 0 || Shared(a.Segments, g.Content) > Shared(a.Segments, gold[best].Content)) {
				best = i
			}
		}
		if best < 0 {
			n.cue.FP++
			errs.Add("cue not marked", "%s by %s: %s", a.Lemma, a.By, ledger.Around(words, a.Cue.Start, a.Cue.End))
			continue
		}
		used[best] = true
		n.cue.TP++
		g := gold[best]
		if len(g.Source) > 0 {
			n.sources++
			var own []report.Span
			if s := nearest(a); s != nil {
				own = []report.Span{s.Span}
			}
			if Shared(own, g.Source) > 0 {
				n.source++
			} else {
				errs.Add("source", "%q, want %q: %s", of(words, own), of(words, g.Source), ledger.Around(words, a.Cue.Start, a.Cue.End))
			}
		}
		same := Shared(a.Segments, g.Content)
		n.content.Add(ledger.Of(same, length(a.Segments), length(g.Content)))
		if 10*same < 6*max(length(a.Segments), length(g.Content)) {
			errs.Add("content", "%q, want %q", of(words, a.Segments), of(words, g.Content))
		}
	}
	for i, g := range gold {
		if !used[i] {
			n.cue.FN++
			errs.Add("cue missed", "%s", ledger.Around(words, g.Cue[0].Start, g.Cue[0].End))
		}
	}
	n.speakers(words, quotes, found, gold, errs)
}

// speakers grades the direct quotations of which four fifths lie in a content
// that has a source.
func (n *counts) speakers(words string, quotes []quote.Quote, found []attribution.Attribution, gold []Mark, errs *ledger.Errors) {
	by := attribution.Speakers(found, len(quotes))
	for i, q := range quotes {
		if q.Form != quote.Direct {
			continue
		}
		var in *Mark
		for k := range gold {
			g := &gold[k]
			if 10*Shared([]report.Span{q.Span}, g.Content) > 8*q.Len() && (in == nil || length(g.Content) < length(in.Content)) {
				in = g
			}
		}
		if in == nil || len(in.Source) == 0 {
			continue
		}
		n.graded++
		if by[i] < 0 {
			errs.Add("speaker missed", "want %q: %s", of(words, in.Source), ledger.Around(words, q.Outer.Start, q.Outer.End))
			continue
		}
		n.given++
		own := nearest(found[by[i]])
		if own != nil && (Shared([]report.Span{own.Span, own.Name}, in.Source) > 0 || sharesName(own.Name.Of(words), of(words, in.Source))) {
			n.speaker++
		} else {
			errs.Add("speaker", "%q, want %q: %s", own.Span.Of(words), of(words, in.Source), ledger.Around(words, q.Outer.Start, q.Outer.End))
		}
	}
}
