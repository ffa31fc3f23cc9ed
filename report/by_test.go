package report

import (
	"slices"
	"testing"
)

func TestBy(t *testing.T) {
	var b By
	if b.Rules() != nil {
		t.Errorf("no rule is %q", b.Rules())
	}
	b = b.Then("bound.en.lex:5").Then("").Then(By("figure.context").With("per cent")).Then("figure.range")
	if want := By("bound.en.lex:5; figure.context per cent; figure.range"); b != want {
		t.Errorf("got %q, want %q", b, want)
	}
	if want := []string{"bound.en.lex:5", "figure.context", "figure.range"}; !slices.Equal(b.Rules(), want) {
		t.Errorf("rules of %q: %q", b, b.Rules())
	}
}
