// Package name scores mention/name: the names of people, bodies and places on GUM's news and
// on other sets, compared with those that the pipeline finds, and on GUM how mentions are
// joined.
package name

import (
	"fmt"
	"testing"

	"stemma/eval/ledger"
	"stemma/internal/caret"
	"stemma/mention/name"
	"stemma/report"
	"stemma/text"
)

const how = "same kind (an outlet is a body; a place that acts may be either) and an overlap with a word that carries the name; one find answers one name"

// TestWild scores single sentences of other kinds of text.
func TestWild(t *testing.T) {
	rows, hash := ledger.Lines[sentence](t, "ner-wild/sentences.jsonl")
	own, spacy := map[string]tally{}, map[string]tally{}
	sets := []string{"wikigold", "WNUT17"}
	for _, s := range sets {
		own[s], spacy[s] = tally{}, tally{}
	}
	var errs ledger.Errors
	var scored []*sentence
	var texts []string
	for i := range rows {
		if own[rows[i].Set] != nil {
			words, _ := rows[i].text()
			scored, texts = append(scored, &rows[i]), append(texts, words)
		}
	}
	for i, d := range text.ParseStrings(texts) {
		r := scored[i]
		words, gold := r.text()
		e := &errs
		if r.Set != "wikigold" {
			e = &ledger.Errors{}
		}
		own[r.Set].match(words, ours(name.Find(name.English(), d)), gold, e)
		spacy[r.Set].match(words, bare(d), gold, &ledger.Errors{})
	}
	errs.Log(t)
	s := &ledger.Sheet{
		Name: "wild", Title: "Names in sentences from elsewhere", Shared: true,
		Texts:  fmt.Sprintf("%d sentences: wikigold (encyclopaedia) and WNUT17 (tweets and posts with rare names), one by one.", len(rows)),
		Hash:   hash,
		Tuned:  "errors on wikigold were read; WNUT17 was not looked at.",
		Out:    "products, works and miscellanea, which are no names here: found under any kind they count as wrong. SEC filings, which are not at hand.",
		Others: "the pipeline's own names, scored in the same way, stand beside each score. Published of WNUT17, exact spans and six kinds: best of the shared task F1 .419.",
		Errors: "go test ./eval/name -run TestWild -v -errors 40",
	}
	for _, set := range sets {
		for _, k := range []string{"person", "body", "place"} {
			s.Measures = append(s.Measures, beside("wild."+lower(set)+"."+k, set+": "+k, *own[set].of(k), *spacy[set].of(k)))
		}
		s.Measures = append(s.Measures, beside("wild."+lower(set)+".all", set+": all", own[set].all(), spacy[set].all()))
	}
	s.Check(t, caret.Update())
}

// lower returns the name of a set for measures.
func lower(s string) string {
	if s == "WNUT17" {
		return "wnut"
	}
	return s
}

// beside returns the measure of own, with the score of the pipeline as a remark.
func beside(id, title string, own, pipeline ledger.PRF) ledger.Measure {
	m := ledger.F1(id, title, how, own)
	return m.With("P %.3f R %.3f; pipeline F1 %.3f (P %.3f R %.3f)", own.P(), own.R(), pipeline.F1(), pipeline.P(), pipeline.R())
}

// TestGUM scores whole reports: names, and how mentions are joined.
func TestGUM(t *testing.T) {
	rows, hash := ledger.Lines[row](t, "gum/news.jsonl")
	docs := gather(t, rows)
	own, spacy := tally{}, tally{}
	var j joins
	var errs ledger.Errors
	for _, m := range docs {
		d := text.ParseString(m.text)
		c := name.Find(name.English(), d)
		var gold []naming
		for _, g := range m.gold {
			if g.kind != "person" && g.kind != "body" && g.kind != "place" {
				continue
			}
			if g.class != "name" {
				g.spare = true
			}
			gold = append(gold, g)
		}
		own.match(m.text, ours(c), gold, &errs)
		spacy.match(m.text, bare(d), gold, &ledger.Errors{})
		j.score(m, d, c, &errs)
	}
	errs.Log(t)
	names := "one whose joined earlier naming is in the marked chain"
	s := &ledger.Sheet{
		Name: "cast", Title: "Names and who is who, on GUM's news", Shared: true,
		Texts:  fmt.Sprintf("%d reports of Wikinews with every mention of everything marked and chained.", len(docs)),
		Hash:   hash,
		Tuned:  "yes: errors were read.",
		Out:    "names of events, things and works: found under any kind they count as wrong. Offices and nationalities may be found or not.",
		Others: "the pipeline's own names, scored in the same way, stand beside each score; it joins nothing.",
		Errors: "go test ./eval/name -run TestGUM -v -errors 40",
	}
	for _, k := range []string{"person", "body", "place"} {
		s.Measures = append(s.Measures, beside("cast."+k, k, *own.of(k), *spacy.of(k)))
	}
	s.Measures = append(s.Measures, beside("cast.all", "all names", own.all(), spacy.all()),
		ledger.F1("cast.join.names", "later names joined", "of people, bodies and places: "+names, j.names),
		ledger.F1("cast.join.he", "he, she and their forms joined", names, j.he),
		ledger.F1("cast.join.noun", "offices and other definite nouns joined", names+"; of the marked ones those of people and bodies named elsewhere in the report", j.noun),
	)
	s.Check(t, caret.Update())
}

// joins holds the scores of joining later mentions to earlier ones, by class.
type joins struct{ names, he, noun ledger.PRF }

// score adds the scores of one report. A mention is joined correctly if an earlier mention
// of its member is in the same marked chain.
func (j *joins) score(m marked, d *text.Doc, c *name.Cast, errs *ledger.Errors) {
	// chain returns the chains of all marked mentions with a main word in s.
	chain := func(s report.Span) map[string]bool {
		out := map[string]bool{}
		f := naming{Span: s}
		for i := range m.gold {
			if f.holds(&m.gold[i]) {
				out[m.gold[i].chain] = true
			}
		}
		return out
	}
	seen := map[int]map[string]bool{} // member → chains of its mentions
	hit := map[report.Span]bool{}     // the mentions that are joined correctly
	grade := func(s report.Span, member int, class string, p *ledger.PRF) {
		cs := chain(s)
		if class == "he" && len(cs) == 0 {
			return // not marked
		}
		before := seen[member]
		if before == nil {
			seen[member] = cs
			return
		}
		ok := false
		for x := range cs {
			ok = ok || before[x]
		}
		for x := range cs {
			before[x] = true
		}
		if ok {
			p.TP++
			hit[s] = true
			return
		}
		p.FP++
		errs.Add(class+" joined wrongly", "to %q: %s", c.Members[member].Canonical.Of(m.text), ledger.Around(m.text, s.Start, s.End))
	}
	all := events(c, d)
	for _, e := range all {
		switch e.class {
		case "name":
			grade(e.Span, e.member, e.class, &j.names)
		case "he":
			grade(e.Span, e.member, e.class, &j.he)
		case "noun":
			grade(e.Span, e.member, e.class, &j.noun)
		}
	}
	// Mentions that should have been joined: those of a chain that has a name before
	// them.
	named := map[string]bool{}
	for _, g := range m.gold {
		if g.kind != "person" && g.kind != "body" && g.kind != "place" || len(g.heads) == 0 {
			continue
		}
		before := named[g.chain]
		if g.class == "name" {
			named[g.chain] = true
		}
		if !before || g.spare {
			continue
		}
		got := false
		for s := range hit {
			for _, h := range g.heads {
				got = got || s.Overlaps(h)
			}
		}
		w := g.Of(m.text)
		switch {
		case g.class == "name" && !got:
			j.names.FN++
			errs.Add("name not joined", "%s", ledger.Around(m.text, g.Start, g.End))
		case g.class == "pronoun" && isHe(w) && !got:
			j.he.FN++
			errs.Add("he not joined", "%s", ledger.Around(m.text, g.Start, g.End))
		case g.class == "noun" && g.kind == "person" && !got && definite(w):
			j.noun.FN++
			errs.Add("noun not joined", "%s", ledger.Around(m.text, g.Start, g.End))
		}
	}
}
