package print

import (
	"fmt"
	"sort"
	"strings"

	"stemma/edition/label"
)

// descent writes the edges of the stemma.
func (b *board) descent() {
	if len(b.e.Stemma.Edges) == 0 {
		if len(b.e.Witnesses) > 1 {
			b.section(label.Descent, 0)
			b.printf("  %s\n", b.faint("no report is shown to be made from another"))
			b.perhaps()
		}
		return
	}
	b.section(label.Descent, 0)
	lost := false
	var quoting []ink
	for _, e := range b.e.Stemma.Edges {
		if e.Relation == "shares_quote" {
			quoting = append(quoting, b.sig(e.Parent)+"-"+b.sig(e.Child))
			continue
		}
		var classes []string
		for _, v := range e.Evidence {
			if len(classes) == 0 || classes[len(classes)-1] != v.Class {
				classes = append(classes, v.Class)
			}
		}
		sort.Strings(classes)
		parent := b.sig(e.Parent)
		if n := b.node(e.Parent); n != nil && !n.Held {
			parent, lost = text(e.Parent+" "+named(n)), true
		}
		b.printf("  %s %s %s  %s\n", b.sig(e.Child), label.Edge(e.Relation, e.Direct), parent, b.faint(strings.Join(compact(classes), ", ")))
	}
	if len(quoting) > 0 {
		b.printf("  share a quotation, no descent shown: %s\n", joined(quoting, " "))
	}
	b.perhaps()
	if lost {
		b.printf("  %s\n", b.faint("* a text not held"))
	}
}

// mostPerhaps is how many pairs are listed that may be made from one text.
const mostPerhaps = 12

// perhaps writes which reports may be made from one text, where that is too weak to be said.
func (b *board) perhaps() {
	var pairs []ink
	for _, p := range b.e.Stemma.Possible[:min(len(b.e.Stemma.Possible), mostPerhaps)] {
		pairs = append(pairs, b.sig(p[0])+"-"+b.sig(p[1]))
	}
	if len(pairs) == 0 {
		return
	}
	b.printf("  %s: %s\n", label.PerhapsOne, joined(pairs, " "))
	if n := len(b.e.Stemma.Possible) - len(pairs); n > 0 {
		b.printf("    %d more pairs\n", n)
	}
}

// compact returns sorted ss without repeats; it changes ss.
func compact(ss []string) []string {
	out := ss[:0]
	for i, s := range ss {
		if i == 0 || s != ss[i-1] {
			out = append(out, s)
		}
	}
	return out
}

// unused writes how many passages were not used, for each reason.
func (b *board) unused() {
	if len(b.e.Unused) == 0 {
		return
	}
	count := map[string]int{}
	for _, u := range b.e.Unused {
		count[u.Why]++
	}
	var whys []string
	for w := range count {
		whys = append(whys, w)
	}
	sort.Strings(whys)
	for i, w := range whys {
		whys[i] = fmt.Sprintf("%s %d", label.Unused.Say(w), count[w])
	}
	b.section(label.NotUsed, len(b.e.Unused))
	b.printf("  %s\n", strings.Join(whys, ", "))
}
