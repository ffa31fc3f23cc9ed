package spacy

import "testing"

// What stands in the caches must not decide how a text is read, nor where it begins:
// with room for a word or two nearly all is computed anew.
func TestCachesSayNothing(t *testing.T) {
	texts := goldenTexts(t, goldenFile)[:12]
	small := load()
	small.types, small.traits = make(cache[wordType, embedded], 1), make(cache[trait, [encoders]share], 1)
	full := Load()
	for _, g := range texts {
		for range 2 {
			want, got := full.Parse(g.Text), small.Parse(g.Text)
			for i := range want {
				if got[i] != want[i] {
					t.Fatalf("%s: token %d is %+v with small caches, %+v with large ones", g.ID, i, got[i], want[i])
				}
			}
		}
	}
}

func TestCache(t *testing.T) {
	c := make(cache[trait, int], 1)
	for i := range 3 {
		c.put(&kept[trait, int]{key: trait{1, uint64(i)}, of: i})
	}
	if c.get(trait{1, 0}) != nil {
		t.Error("the oldest of three is kept in two places")
	}
	for i := 1; i < 3; i++ {
		if got := c.get(trait{1, uint64(i)}); got == nil || *got != i {
			t.Errorf("trait %d: %v", i, got)
		}
	}
	if c.get(trait{2, 1}) != nil {
		t.Error("a value of another feature is found")
	}
}
