package report

import "testing"

// Then must not take what another pair made for its own, be they of one place in what it keeps.
func TestThenKeepsPairsApart(t *testing.T) {
	rules := []By{"a", "a; b", "b", "b; a", "c 1", ""}
	for range 2 {
		for i := range 20_000 {
			a, b := rules[i%len(rules)]+By(rune('d'+i%7919%3000)), rules[i/7%len(rules)]
			want := a + byJoin + b
			if b == "" {
				want = a
			}
			if got := a.Then(b); got != want {
				t.Fatalf("%q then %q: %q", a, b, got)
			}
		}
	}
}
