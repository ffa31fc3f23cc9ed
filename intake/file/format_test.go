package file

import (
	"strings"
	"testing"
)

// A row of the table is whole, and its name and endings lead to it.
func TestFormats(t *testing.T) {
	seen := map[string]bool{}
	for i := range Formats {
		f := &Formats[i]
		if (f.whole == nil) == (f.stream == nil) || f.Says == "" || len(f.Endings) == 0 {
			t.Errorf("%s: a row that is not whole", f.Name)
		}
		if named(f.Name) != f {
			t.Errorf("%s does not lead to its row", f.Name)
		}
		for _, end := range append([]string{f.Name}, f.Endings...) {
			if seen[end] {
				t.Errorf("%s stands twice", end)
			}
			seen[end] = true
		}
		for _, end := range f.Endings {
			if got := formatOf("a"+strings.ToUpper(end), []byte("The ferry sank.")); got != f.Name {
				t.Errorf("a file %s is read as %q, want %s", end, got, f.Name)
			}
		}
	}
	if named("docx") != nil || named("") != nil || byEnding("a.docx") != "" {
		t.Error("a format that is not in the table")
	}
}
