package lex

import (
	"fmt"
	"testing"
)

func TestDict(t *testing.T) {
	var d Dict[int]
	if _, ok := d.Find("a"); ok || d.Has("") || d.Get("a") != 0 {
		t.Error("the empty Dict has a word")
	}
	want := map[string]int{}
	// Words of all lengths, many of which differ only in bytes that no hash looks at.
	for i := range 3000 {
		for _, w := range []string{fmt.Sprint(i), fmt.Sprintf("at%06dend", i), fmt.Sprintf("the same %05d at both its ends", i)} {
			d.Put(w, i)
			want[w] = i
		}
	}
	d.Put("", 7)
	d.Put("17", 18)
	want[""], want["17"] = 7, 18
	for w, v := range want {
		if got, ok := d.Find(w); !ok || got != v || d.Get(w) != v || d.GetBytes([]byte(w)) != v || !d.Has(w) || !d.HasBytes([]byte(w)) {
			t.Errorf("%q: %d, want %d", w, got, v)
		}
	}
	for _, w := range []string{"3000", "at003000end", "the same 03000 at both its ends", "a"} {
		if d.Has(w) || d.Get(w) != 0 || d.GetBytes([]byte(w)) != 0 {
			t.Errorf("%q is there", w)
		}
	}
	n, last := 0, ""
	for w, v := range d.All() {
		if w < last || want[w] != v {
			t.Errorf("%q, %d after %q", w, v, last)
		}
		last, n = w, n+1
	}
	if n != len(want) {
		t.Errorf("%d words, want %d", n, len(want))
	}
}
