package name

import (
	"fmt"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/text"
)

func holds(line lex.Line) bool {
	d := text.ParseString(line.Example)
	c := Find(d)
	kind, want, _ := strings.Cut(line.Want, " ")
	ok := false
	switch kind {
	case "-":
		ok = true
		for _, m := range c.Mentions {
			ok = ok && m.Type == Role
		}
	case "2":
		n := 0
		for _, m := range c.Members {
			if m.Type == Person {
				n++
				ok = m.Canonical.Of(d.Text) == want && len(m.Mentions) == 2
			}
		}
		ok = ok && n == 1
	default:
		for _, m := range c.Mentions {
			typ := string(m.Type)
			if m.Actor {
				typ = "actor"
			}
			ok = ok || kind == "title" && m.Title.Of(d.Text) == want || typ == kind && m.Core.Of(d.Text) == want
		}
	}
	return ok
}

func TestMut(t *testing.T) {
	bad := map[string][]string{}
	for _, l := range wordLex.Lines {
		k, w := l.Field(0), l.Field(1)
		old := words[k][w]
		delete(words[k], w)
		n := capitals(w)
		ok1, ok2 := knowns[n], knowns[n+"s"]
		if k == "people" {
			delete(knowns, n)
			delete(knowns, n+"s")
		}
		if holds(l) {
			bad[k] = append(bad[k], w)
		}
		if k == "people" {
			knowns[n], knowns[n+"s"] = ok1, ok2
		}
		words[k][w] = old
	}
	for _, l := range titleLex.Lines {
		w := l.Field(0)
		old := titles[w]
		delete(titles, w)
		if holds(l) {
			bad["title"] = append(bad["title"], w)
		}
		titles[w] = old
	}
	for _, l := range actLex.Lines {
		w := strings.Fields(l.Example)[2]
		delete(acts, w)
		if holds(l) {
			bad["act"] = append(bad["act"], w)
		}
		acts[w] = true
	}
	for _, l := range bodyLex.Lines {
		switch l.Field(0) {
		case "last":
			o := bodyLast[l.Field(1)]
			delete(bodyLast, l.Field(1))
			if holds(l) {
				bad["last"] = append(bad["last"], l.Field(1))
			}
			bodyLast[l.Field(1)] = o
		case "of":
			o := bodyOf[l.Field(1)]
			delete(bodyOf, l.Field(1))
			if holds(l) {
				bad["of"] = append(bad["of"], l.Field(1))
			}
			bodyOf[l.Field(1)] = o
		}
	}
	for k, v := range bad {
		fmt.Println(k, len(v), v)
	}
}
