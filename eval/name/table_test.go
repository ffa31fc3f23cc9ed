package name

import (
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"

	"stemma/eval/ledger"
	"stemma/mention/name"
	"stemma/report"
	"stemma/text"
)

func TestTable(t *testing.T) {
	if os.Getenv("TABLE") == "" {
		t.Skip()
	}
	tab := map[string]map[string]int{}
	ex := map[string][]string{}
	put := func(k, g, e string) {
		if tab[k] == nil {
			tab[k] = map[string]int{}
		}
		tab[k][g]++
		ex[k+"→"+g] = append(ex[k+"→"+g], e)
	}
	one := func(words string, gold []naming) {
		d := text.ParseString(words)
		c := name.Find(d)
		goldOf := func(s report.Span) string {
			f := naming{Span: s}
			g := "-"
			for i := range gold {
				if f.holds(&gold[i]) && gold[i].class != "noun" && gold[i].class != "pronoun" && gold[i].class != "other" {
					g = gold[i].kind
				}
			}
			return g
		}
		lab := func(s report.Span) string {
			l := "O"
			for i := range d.Tokens {
				if d.Tokens[i].Overlaps(s) && d.Tokens[i].Name != "O" && d.Tokens[i].Name != "" {
					l = d.Tokens[i].Name[2:]
				}
			}
			return l
		}
		for _, m := range c.Mentions {
			if m.Type == name.People || m.Type == name.Role {
				continue
			}
			by, _, _ := strings.Cut(m.By, ":")
			put("own "+string(m.Type)+" "+by+" / "+lab(m.Span), goldOf(m.Span), ledger.Around(words, m.Start, m.End))
		}
		for i := 0; i < len(d.Tokens); i++ {
			if !strings.HasPrefix(d.Tokens[i].Name, "B-") {
				continue
			}
			j := i + 1
			for j < len(d.Tokens) && strings.HasPrefix(d.Tokens[j].Name, "I-") {
				j++
			}
			s := d.Tokens[i].Span.Cover(d.Tokens[j-1].Span)
			own := false
			for _, m := range c.Mentions {
				own = own || m.Overlaps(s)
			}
			if own {
				continue
			}
			l := d.Tokens[i].Name[2:]
			switch l {
			case "PERSON", "ORG", "GPE", "LOC", "FAC":
			default:
				continue
			}
			k := l
			n := 0
			for x := i; x < j; x++ {
				if d.Tokens[x].POS == "PROPN" {
					n++
				}
			}
			switch {
			case n == 0:
				k += " noPROPN"
			case n == 1:
				k += " 1"
			default:
				k += " 2+"
			}
			if i == d.Sents[d.Tokens[i].Sent].First {
				k += " first"
			}
			if n == 1 && strings.ToUpper(s.Of(words)) == s.Of(words) {
				k += " CAPS"
			}
			h := j - 1
			for h > i && d.Tokens[h].Head >= i && d.Tokens[h].Head < j && d.Tokens[h].Head != h {
				h = d.Tokens[h].Head
			}
			hd := d.Tokens[d.Tokens[h].Head]
			f := " " + d.Tokens[h].Label
			switch d.Tokens[h].Label {
			case "nsubj":
				f += ":" + map[bool]string{true: "say", false: "other"}[say[hd.Lemma]]
			case "pobj":
				f += ":" + hd.Lower
			}
			if d.Kid(h, "det") >= 0 {
				f += " det"
			}
			if d.Kid(h, "case") >= 0 {
				f += " 's"
			}
			if os.Getenv("F") != "" {
				k += f
			}
			put("new "+k, goldOf(s), ledger.Around(words, s.Start, s.End))
		}
	}
	if os.Getenv("TABLE") != "gum" {
		rows, _ := ledger.Lines[sentence](t, "ner-wild/sentences.jsonl")
		for i := range rows {
			if rows[i].Set == "wikigold" {
				one(rows[i].text())
			}
		}
	}
	if os.Getenv("TABLE") != "wiki" {
		r, _ := ledger.Lines[row](t, "gum/news.jsonl")
		for _, m := range gather(t, r) {
			one(m.text, m.gold)
		}
	}
	var ks []string
	for k := range tab {
		ks = append(ks, k)
	}
	sort.Strings(ks)
	for _, k := range ks {
		fmt.Println(k, tab[k])
	}
	if q := os.Getenv("EX"); q != "" {
		for i, e := range ex[q] {
			if i < 60 {
				fmt.Println("   ", e)
			}
		}
	}
}

var say = map[string]bool{"say": true, "tell": true, "announce": true, "warn": true, "claim": true, "add": true, "report": true, "note": true}
