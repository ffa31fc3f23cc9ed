package file

import (
	"strings"
	"testing"
)

// Every row of Formats is complete, and is found by its name and endings.
func TestFormats(t *testing.T) {
	seen := map[string]bool{}
	for i := range Formats {
		f := &Formats[i]
		if (f.whole == nil) == (f.stream == nil) || f.Says == "" || len(f.Endings) == 0 {
			t.Errorf("%s: the row is not complete", f.Name)
		}
		if named(f.Name) != f {
			t.Errorf("%s does not find its row", f.Name)
		}
		for _, end := range append([]string{f.Name}, f.Endings...) {
			if seen[end] {
				t.Errorf("%s occurs twice", end)
			}
			seen[end] = true
		}
		for _, end := range f.Endings {
			if got := formatOf("a"+strings.ToUpper(end), []byte("The ferry sank.")); got != f.Name {
				t.Errorf("a file %s is read as %q, want %s", end, got, f.Name)
			}
		}
	}
	if named("doc") != nil || named("") != nil || byEnding("a.doc") != "" {
		t.Error("a format that is not in the table")
	}
}
