// Package hedge scores mention/hedge on the Szeged uncertainty corpus, which is sentences
// of news and encyclopedias with marked hedges, and the firmness of claims on invented
// sentences.
package hedge

import (
	"fmt"
	"slices"
	"testing"

	"stemma/eval/ledger"
	"stemma/internal/caret"
	"stemma/mention/hedge"
	"stemma/text"
)

type sentence struct {
	Corpus, Text string
	Uncertain    bool
	Cues         []struct {
		Start, End int // in characters
		Text, Type string
	}
}

// senses maps the types of the corpus to the kinds of ours that are right for them. Its
// "probable" marks may, might and could, and its "possible" marks likely and probably.
var senses = map[string][]hedge.Kind{
	"speculation_modal_probable":     {hedge.Possible},
	"speculation_modal_possible":     {hedge.Probable},
	"speculation_hypo_doxastic":      {hedge.Belief, hedge.Hearsay},
	"speculation_hypo_condition":     {hedge.Condition},
	"speculation_hypo_investigation": {hedge.Inquiry},
}

// counts holds the scores of one part of the corpus.
type counts struct {
	sentences, uncertain int
	sentence, cue        ledger.PRF
	kind                 int // number of cues found with the right kind
}

func TestSzeged(t *testing.T) { ledger.InParts(t, caret.Update(), scored) }

func scored(t *testing.T, part bool) *ledger.Sheet {
	all, hash := ledger.Lines[sentence](t, "szeged-uncertainty/sentences.jsonl")
	if part {
		all = slices.DeleteFunc(all, func(s sentence) bool { return !ledger.InPart(s.Text) })
	}
	var errs ledger.Errors
	sum := map[string]*counts{"factbank": {}, "wiki": {}}
	texts := make([]string, len(all))
	for i := range all {
		texts[i] = all[i].Text
	}
	for i, doc := range text.ParseStrings(texts) {
		s := &all[i]
		n := sum[s.Corpus]
		if n == nil {
			t.Fatalf("corpus %q", s.Corpus)
		}
		n.sentences++
		if s.Uncertain {
			n.uncertain++
		}
		got := hedge.Find(hedge.English(), doc)
		switch {
		case s.Uncertain && len(got) > 0:
			n.sentence.TP++
		case s.Uncertain:
			n.sentence.FN++
		case len(got) > 0:
			n.sentence.FP++
		}
		off := ledger.Bytes(s.Text)
		used := make([]bool, len(got))
		hits := 0
		for _, c := range s.Cues {
			a, b := off[c.Start], off[c.End]
			hit := -1
			for i, m := range got {
				if !used[i] && m.Start < b && a < m.End {
					hit = i
					break
				}
			}
			if hit < 0 {
				errs.Add(s.Corpus+" missed", "%s: %s", c.Type, ledger.Around(s.Text, a, b))
				continue
			}
			used[hit] = true
			hits++
			if slices.Contains(senses[c.Type], got[hit].Kind) {
				n.kind++
			} else {
				errs.Add(s.Corpus+" wrong kind", "%s, want %s: %s", got[hit].Kind, c.Type, ledger.Around(s.Text, a, b))
			}
		}
		for i, m := range got {
			if !used[i] {
				errs.Add(s.Corpus+" not marked", "%s by %s: %s", m.Kind, m.By, ledger.Around(s.Text, m.Start, m.End))
			}
		}
		n.cue.Add(ledger.Of(hits, len(got), len(s.Cues)))
	}
	errs.Log(t)
	news, wiki := sum["factbank"], sum["wiki"]
	s := &ledger.Sheet{
		Name:   "hedge",
		Title:  "Hedges, on the Szeged uncertainty corpus",
		Shared: true,
		Texts:  fmt.Sprintf("%d sentences of news (FactBank), %d of them hedged, and %d of Wikipedia, %d hedged.", news.sentences, news.uncertain, wiki.sentences, wiki.uncertain),
		Hash:   hash,
		Tuned:  "yes: the lexicon was made with errors of the news part in sight, and the Wikipedia numbers were watched.",
		Out:    "the scope of a hedge. The corpus marks the commitment of the writer; what \"said\" or \"claimed\" does to a sentence is attribution and graded there.",
		Others: "published, other training and other parts: BERT fine-tuned on all domains of this corpus, epistemic F1 .88, doxastic .90 (HEDGEhog's model card); CoNLL-2010, Wikipedia sentences, best F1 about .602 (from memory; other sentences, weasel words).",
		Errors: "go test ./eval/hedge -v -errors 40",
	}
	for _, x := range []struct {
		name, title string
		n           *counts
	}{{"news", "news", news}, {"wiki", "Wikipedia", wiki}} {
		s.Measures = append(s.Measures,
			ledger.F1("hedge."+x.name+".sentence", x.title+": hedged sentences", "a sentence with a hedge in it is one that is marked uncertain", x.n.sentence),
			ledger.F1("hedge."+x.name+".cue", x.title+": hedges", "spans overlap", x.n.cue),
			ledger.Share("hedge."+x.name+".kind", x.title+": kinds of hedges", "of hedges found, those of the right kind: possible, probable, belief or hearsay, condition, inquiry", x.n.kind, x.n.cue.TP),
		)
	}
	return s
}
