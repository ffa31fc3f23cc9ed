// Command train makes the models of mention/attribution from PolNeAR: which
// words are cues, and who a cue's source is.
//
//	go run ./eval/attribution/train [-folds] [-all] [-o DIR] FILE
//
// With -all the weights of all reports are written: those that ship. Without it, those of
// four fifths, by which eval/attribution measures on the last.
package main

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"os"
	"strings"
	"sync"

	eval "stemma/eval/attribution"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/report"
	"stemma/text"
)

// A sample is a parsed report.
type sample struct {
	*eval.Doc
	doc    *text.Doc
	cast   *name.Cast
	quotes []quote.Quote
	gold   []eval.Mark
	token  []int32   // of each candidate
	feats  [][]int32 // of each candidate
	goldOf []int32   // of each candidate the mark whose cue holds it, or -1
	y      []bool
	byRule []attribution.Attribution
}

type names struct {
	id   map[string]int32
	name []string
	docs []int32
	last []int32
}

// upper tells for words how often they stand within sentences with a capital, and
// how often without.
var upper, lower = map[string]int{}, map[string]int{}

// cases counts the capitals of a report's words.
func cases(d *text.Doc) {
	for _, s := range d.Sents {
		if k := d.Blocks[s.Block].Kind; k == text.Headline || k == text.Subhead {
			continue
		}
		for k := s.First + 1; k < s.Last; k++ {
			t := &d.Tokens[k]
			if c := d.Text[t.Start]; c >= 'A' && c <= 'Z' {
				upper[t.Lower]++
			} else {
				lower[t.Lower]++
			}
		}
	}
}

// named tells whether a feature holds a word that mostly stands with a capital: a
// name that the pipeline has not seen as one.
func (n *names) named(feature string) bool {
	for w := range strings.FieldsSeq(feature) {
		if u := upper[w]; len(w) > 3 && u >= 3 && u > 2*lower[w] {
			return true
		}
	}
	return false
}

func (n *names) of(s string, doc int) int32 {
	k, ok := n.id[s]
	if !ok {
		k = int32(len(n.name))
		n.id[s] = k
		n.name = append(n.name, s)
		n.docs = append(n.docs, 0)
		n.last = append(n.last, -1)
	}
	if n.last[k] != int32(doc) {
		n.last[k] = int32(doc)
		n.docs[k]++
	}
	return k
}

func main() {
	log.SetFlags(0)
	folds := flag.Bool("folds", false, "score five folds of the reports, and seven of publishers")
	only := flag.Int("n", 0, "the first n reports only")
	out := flag.String("o", "", "directory to write the weights to")
	all := flag.Bool("all", false, "write what is fitted to all reports, the held-out part too")
	show := flag.Int("errors", 0, "show errors of the held-out part")
	flag.Parse()
	raw, err := os.ReadFile(flag.Arg(0))
	if err != nil {
		log.Fatal(err)
	}
	hash := fmt.Sprintf("%x", sha256.Sum256(raw))
	docs, err := eval.Read(bytes.NewReader(raw))
	if err != nil {
		log.Fatal(err)
	}
	if *only > 0 {
		var some []eval.Doc
		for i := range docs {
			if i%(len(docs) / *only) == 0 {
				some = append(some, docs[i])
			}
		}
		docs = some
	}
	ss := make([]*sample, len(docs))
	var ns = &names{id: map[string]int32{}}
	cands := make([][]attribution.Candidate, len(docs))
	const batch = 40
	for from := 0; from < len(docs); from += batch {
		to := min(from+batch, len(docs))
		var wg sync.WaitGroup
		for w := range 2 {
			wg.Go(func() {
				for i := from + w; i < to; i += 2 {
					s := &sample{Doc: &docs[i], doc: text.ParseString(docs[i].Text)}
					s.quotes = quote.Find(quote.English(), s.doc)
					s.cast = name.Find(s.doc)
					s.gold = docs[i].Marks()
					s.byRule = attribution.ByRule(attribution.English(), s.doc, s.cast, s.quotes)
					cands[i] = attribution.Candidates(attribution.English(), s.doc, s.quotes, s.byRule)
					ss[i] = s
				}
			})
		}
		wg.Wait()
		for i := from; i < to; i++ {
			cases(ss[i].doc)
			for _, c := range cands[i] {
				fs := make([]int32, len(c.Names))
				for k, n := range c.Names {
					fs[k] = ns.of(n, i)
				}
				ss[i].feats = append(ss[i].feats, fs)
				ss[i].token = append(ss[i].token, int32(c.Token))
			}
			cands[i] = nil
		}
	}
	label(ss)
	n, y := 0, 0
	for _, s := range ss {
		n += len(s.y)
		for _, b := range s.y {
			if b {
				y++
			}
		}
	}
	log.Printf("%d reports, %d candidates, %d cues, %d features", len(ss), n, y, len(ns.name))
	coverage(ss)

	run := func(title string, test func(*sample) bool) prf {
		w := fit(cueRows(ss, func(s *sample) bool { return !test(s) }), ns, cueL1)
		var r prf
		for _, s := range ss {
			if test(s) {
				r.add(s.score(w, from, nil))
			}
		}
		log.Printf("%-12s %v", title, r)
		return r
	}
	if *folds {
		var sum prf
		for k := range eval.Folds {
			sum.add(run(fmt.Sprint("fold ", k), func(s *sample) bool { return eval.Fold(s.ID) == k }))
		}
		log.Printf("reports: %v", sum)
		sum = prf{}
		for _, p := range []string{"breitbart", "huff-post", "nyt", "politico", "usa-today", "wash-post", "west-journal"} {
			sum.add(run(p, func(s *sample) bool { return s.Publisher == p }))
		}
		log.Printf("publishers: %v", sum)
	}
	train := func(s *sample) bool { return !s.Held() }
	w := fit(cueRows(ss, train), ns, cueL1)
	for _, th := range []float32{-1, -.6, -.4, -.2, 0, .2, .4, .6, 1} {
		var r prf
		for _, s := range ss {
			if s.Held() {
				r.add(s.score(w, th, nil))
			}
		}
		log.Printf("held out at %+.1f: %v", th, r)
	}
	if *show > 0 {
		e := map[string][]string{}
		for _, s := range ss {
			if s.Held() {
				s.score(w, from, e)
			}
		}
		for k, l := range e {
			log.Printf("%s: %d", k, len(l))
			for i := range min(*show, len(l)) {
				log.Print("   ", l[i*len(l)/min(*show, len(l))])
			}
		}
	}
	src, con := &names{id: map[string]int32{}}, &names{id: map[string]int32{}}
	var sps, cps []pick
	for i, s := range ss {
		a, b := picks(s, i, s.byRule, src, con)
		sps, cps = append(sps, a...), append(cps, b...)
	}
	ws, wc := fit(pickRows(sps, train), src, l1), fit(pickRows(cps, train), con, l1)
	held := func(s *sample) bool { return s.Held() }
	for _, th := range []float32{-3, -2, -1, -.5, 0, .5} {
		judge("source", sps, held, ws, th, 0)
	}
	judge("source", sps, held, ws, -1, *show)
	judge("content", cps, held, wc, -2, 0)
	judge("content", cps, held, wc, -9, *show)
	if *out != "" {
		n, use := 0, train
		if *all {
			use = func(*sample) bool { return true }
			w, ws, wc = fit(cueRows(ss, use), ns, cueL1), fit(pickRows(sps, use), src, l1), fit(pickRows(cps, use), con, l1)
		}
		for _, s := range ss {
			if use(s) {
				n++
			}
		}
		write(*out+"/cue.en.weights", "what is a cue", hash, n, len(ss), w, ns)
		write(*out+"/source.en.weights", "who its source is", hash, n, len(ss), ws, src)
		write(*out+"/content.en.weights", "what its content is", hash, n, len(ss), wc, con)
	}
}

type prf struct{ tp, fp, fn int }

func (p *prf) add(q prf)  { p.tp += q.tp; p.fp += q.fp; p.fn += q.fn }
func (p prf) F1() float64 { return 2 * float64(p.tp) / float64(2*p.tp+p.fp+p.fn) }
func (p prf) String() string {
	P, R := float64(p.tp)/float64(p.tp+p.fp), float64(p.tp)/float64(p.tp+p.fn)
	return fmt.Sprintf("F1 %.4f P %.3f R %.3f (%d)", 2*P*R/(P+R), P, R, p.tp+p.fn)
}

// inSpan returns the mark whose cue holds token t.
func (s *sample) mark(t int) int {
	sp := []report.Span{s.doc.Tokens[t].Span}
	for g := range s.gold {
		if eval.Shared(sp, s.gold[g].Cue) > 0 {
			return g
		}
	}
	return -1
}

func (s *sample) score(w *linear, th float32, errs map[string][]string) prf {
	var r prf
	used := make([]bool, len(s.gold))
	around := func(a, b int) string {
		return clean(s.Text[max(0, a-70):a]) + "[" + clean(s.Text[a:b]) + "]" + clean(s.Text[b:min(len(s.Text), b+70)])
	}
	for i, f := range s.feats {
		if w.score(f) <= th {
			continue
		}
		t := &s.doc.Tokens[s.token[i]]
		g := s.goldOf[i]
		if g < 0 || used[g] {
			r.fp++
			if errs != nil {
				kind := "FP"
				if g >= 0 {
					kind = "FP twice"
				}
				errs[kind] = append(errs[kind], fmt.Sprintf("%s %s %s %.1f %s", t.Lemma, t.POS, t.Label, w.score(f), around(t.Start, t.End)))
			}
			continue
		}
		used[g] = true
		r.tp++
	}
	for g := range used {
		if !used[g] {
			r.fn++
			if errs != nil {
				c := s.gold[g].Cue[0]
				errs["FN"] = append(errs["FN"], around(c.Start, c.End))
			}
		}
	}
	return r
}

func coverage(ss []*sample) {
	have, all := 0, 0
	missing := map[string]int{}
	for _, s := range ss {
		got := make([]bool, len(s.gold))
		for i, y := range s.y {
			if y {
				got[s.goldOf[i]] = true
			}
		}
		for g := range got {
			all++
			if got[g] {
				have++
			} else {
				c := s.gold[g].Cue[0]
				f, l := s.doc.TokensIn(c)
				k := "?"
				if f < l {
					k = s.doc.Tokens[f].POS + " " + s.doc.Tokens[f].Lower
				}
				missing[k]++
			}
		}
	}
	log.Printf("candidates cover %d of %d", have, all)
	type kv struct {
		k string
		n int
	}
	var l []kv
	for k, n := range missing {
		if n > 8 {
			l = append(l, kv{k, n})
		}
	}
	log.Print(l)
}

// from is the score above which a candidate is a cue, as mention/attribution has
// it.
const from = -.5
