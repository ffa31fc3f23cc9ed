package text

import (
	"strings"
	"testing"

	"stemma/report"
)

// TestArcs reads a sentence as a tree: who hangs on whom.
func TestArcs(t *testing.T) {
	d := ParseString("Two dockers were hurt when the old crane fell, the harbour master said on Friday.")
	at := func(word string) int {
		for i, x := range d.Tokens {
			if x.Lower == word {
				return i
			}
		}
		t.Fatalf("no %q", word)
		return 0
	}
	said := at("said")
	if x := d.Tokens[said]; x.Head != said || x.Label != "ROOT" || x.Tag != "VBD" || x.Lemma != "say" {
		t.Errorf("said: %+v", x)
	}
	if k := d.Kid(said, "nsubj"); k != at("master") {
		t.Errorf("the subject of said is token %d", k)
	}
	if k := d.Kid(said, "dobj"); k != -1 {
		t.Errorf("said has the object %d", k)
	}
	first, last := d.Subtree(at("hurt"))
	if got := d.Span(first, last).Of(d.Text); got != "Two dockers were hurt when the old crane fell" {
		t.Errorf("under hurt: %q", got)
	}
	var kids []string
	for k := range d.Kids(at("crane")) {
		kids = append(kids, d.Tokens[k].Lower)
	}
	if s := strings.Join(kids, " "); s != "the old" {
		t.Errorf("on crane hang %q", s)
	}
	if !d.Above(said, at("old")) || d.Above(at("crane"), said) {
		t.Error("Above is wrong")
	}
}

// TestBlocksStandApart: arcs and names do not reach over the end of a block, and
// a line break within a paragraph is a space like any other.
func TestBlocksStandApart(t *testing.T) {
	const lead = "The ferry Ada Roe sank off the southern quay of Merrow on Friday evening after it had struck a row of old timbers that nobody had marked on the charts of the harbour."
	wrapped := "Ferry sinks off Merrow\n\nMERROW, May 3 (Pressline) — " + wrap(lead, 60) + "\n\nNobody was hurt."
	d := ParseString(wrapped)
	for i, x := range d.Tokens {
		if s := d.Sents[x.Sent]; x.Head < s.First || x.Head >= s.Last {
			t.Errorf("token %d %q hangs on %d, out of its sentence", i, x.Lower, x.Head)
		}
	}
	e := ParseString(lead)
	first := -1
	for i, s := range d.Sents {
		if strings.HasPrefix(s.Of(wrapped), "The ferry") {
			first = d.Sents[i].First
		}
	}
	if first < 0 || len(d.Tokens) < first+len(e.Tokens) {
		t.Fatalf("the lead is not one sentence: %v", d.Sents)
	}
	for i, x := range e.Tokens {
		y := d.Tokens[first+i]
		if x.Tag != y.Tag || x.Label != y.Label || x.Name != y.Name || x.Head != y.Head-first {
			t.Errorf("%q is %s %s %s %d alone and %s %s %s %d under a headline", x.Lower,
				x.Tag, x.Label, x.Name, x.Head, y.Tag, y.Label, y.Name, y.Head-first)
		}
	}
}

// wrap breaks lines of a text at the given width.
func wrap(s string, width int) string {
	out, n := "", 0
	for i, w := range strings.Fields(s) {
		switch {
		case i == 0:
		case n+len(w) > width:
			out, n = out+"\n", 0
		default:
			out += " "
		}
		out, n = out+w, n+len(w)+1
	}
	return out
}

func TestTop(t *testing.T) {
	const s = "The old pier at Lowe was shut."
	d := ParseString(s)
	at := func(words string) report.Span {
		i := strings.Index(s, words)
		return report.Span{Start: i, End: i + len(words)}
	}
	for words, want := range map[string]string{"The old pier": "pier", "old pier at Lowe": "pier", "at Lowe": "at", s: "shut"} {
		if i := d.Top(at(words)); i < 0 || d.Tokens[i].Lower != want {
			t.Errorf("%q: token %d, want %s", words, i, want)
		}
	}
	if i := d.Top(report.Span{}); i != -1 {
		t.Errorf("no span: token %d", i)
	}
}
