package main

import (
	"fmt"
	"log"

	eval "stemma/eval/attribution"
	"stemma/mention/attribution"
	"stemma/report"
)

// A pick is a cue with what its source, or its content, may be.
type pick struct {
	sample  *sample
	token   int
	how     []string
	spans   [][]report.Span
	feats   [][]int32
	quality []float64 // how good each choice is, 0 to 1
	none    bool      // the annotators give none
}

func length(ss []report.Span) int {
	n := 0
	for _, s := range ss {
		n += s.Len()
	}
	return n
}

// picks are the choices for the marked cues.
func picks(s *sample, doc int, byRule []attribution.Attribution, src, con *names) (sources, contents []pick) {
	var tokens, golds []int
	for i, y := range s.y {
		if y {
			tokens = append(tokens, int(s.token[i]))
			golds = append(golds, int(s.goldOf[i]))
		}
	}
	ss, cs := attribution.Choices(attribution.English(), s.doc, s.quotes, byRule, tokens)
	for k, t := range tokens {
		g := &s.gold[golds[k]]
		p := pick{sample: s, token: t, none: len(g.Source) == 0}
		for _, c := range ss[k] {
			q := 0.0
			if eval.Shared(c.Spans, g.Source) > 0 {
				q = 1
			}
			p.add(c, q, src, doc)
		}
		sources = append(sources, p)
		p = pick{sample: s, token: t, none: len(g.Content) == 0}
		for _, c := range cs[k] {
			same := eval.Shared(c.Spans, g.Content)
			p.add(c, 2*float64(same)/float64(length(c.Spans)+length(g.Content)), con, doc)
		}
		contents = append(contents, p)
	}
	return
}

func (p *pick) add(c attribution.Choice, q float64, ns *names, doc int) {
	fs := make([]int32, len(c.Names))
	for k, n := range c.Names {
		fs[k] = ns.of(n, doc)
	}
	p.how, p.spans, p.feats, p.quality = append(p.how, c.How), append(p.spans, c.Spans), append(p.feats, fs), append(p.quality, q)
}

// rows for logistic regression: a choice is right if it is as good as any and
// good at all.
func pickRows(ps []pick, use func(*sample) bool) (rows []row) {
	for i := range ps {
		p := &ps[i]
		if !use(p.sample) {
			continue
		}
		best := .6
		for _, q := range p.quality {
			best = max(best, q)
		}
		for k, q := range p.quality {
			rows = append(rows, row{p.feats[k], q >= best-.02})
		}
	}
	return
}

// judge tells how good the choices of a model are.
func judge(title string, ps []pick, use func(*sample) bool, w *linear, floor float32, errs int) {
	n, given, right, rule, sum := 0, 0, 0, 0, 0.0
	top, oracle := 0.0, 0.0
	var bad []string
	for i := range ps {
		p := &ps[i]
		if !use(p.sample) || p.none {
			continue
		}
		n++
		best, score, bq, ruleQ := -1, floor, 0.0, -1.0
		for k := range p.feats {
			if s := w.score(p.feats[k]); s > score {
				best, score = k, s
			}
			bq = max(bq, p.quality[k])
			if p.how[k] == "rule" {
				ruleQ = p.quality[k]
			}
		}
		oracle += bq
		if ruleQ >= 0 {
			rule++
			top += ruleQ
		}
		q := 0.0
		if best >= 0 {
			given++
			q = p.quality[best]
			sum += q
			if q >= .6 {
				right++
			}
		}
		if q < .6 {
			t := &p.sample.doc.Tokens[p.token]
			h, l := "-", "-"
			if best >= 0 {
				h, l = p.how[best], clean(p.spans[best][0].Of(p.sample.Text))
			}
			x := "NONE FITS"
			for k, bqk := range p.quality {
				if bqk == bq && bq > 0 {
					x = fmt.Sprintf("%s %.1f %q", p.how[k], bq, clean(p.spans[k][0].Of(p.sample.Text)))
					break
				}
			}
			s := p.sample
			bad = append(bad, fmt.Sprintf("%s/%s got %s %q want %s: %s[%s]%s", t.POS, t.Label, h, l, x, clean(s.Text[max(0, t.Start-90):t.Start]), t.Lower, clean(s.Text[t.End:min(len(s.Text), t.End+110)])))
		}
	}
	log.Printf("%s at %+.1f: of %d given %d, right %.4f of given, %.4f of all; quality %.4f (rules, of %d: %.4f), best possible %.4f",
		title, floor, n, given, float64(right)/float64(given), float64(right)/float64(n), sum/float64(given), rule, top/float64(max(1, rule)), oracle/float64(n))
	for i := range min(errs, len(bad)) {
		log.Print("    ", bad[i*len(bad)/min(errs, len(bad))])
	}
}
