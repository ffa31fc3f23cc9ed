package stemma_test

import (
	"strings"
	"testing"
)

// The code in docs/library.md is that of the examples, which run.
func TestLibraryPage(t *testing.T) {
	examples := readAll(t, "example_test.go")
	parts := strings.Split(readAll(t, "docs/library.md"), "```go\n")
	if len(parts) < 2 {
		t.Fatal("docs/library.md has no code")
	}
	for _, p := range parts[1:] {
		code, _, ok := strings.Cut(p, "```\n")
		if !ok || !strings.Contains(examples, code) {
			t.Errorf("docs/library.md: not in example_test.go:\n%s", code)
		}
	}
}
