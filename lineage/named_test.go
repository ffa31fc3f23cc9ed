package lineage

import "testing"

// TestAbbreviates: the address of an outlet's site is made of the words of its name, each whole
// or by its first letter.
func TestAbbreviates(t *testing.T) {
	for _, c := range []struct {
		label string
		words []string
		want  bool
	}{
		{"nhpost", []string{"north", "harbour", "post"}, true},
		{"northharbourpost", []string{"north", "harbour", "post"}, true},
		{"nhp", []string{"north", "harbour", "post"}, true},
		{"nhpost", []string{"new", "harbour", "post"}, true},
		{"nhpost", []string{"harbour", "post"}, false},
		{"nhpost", []string{"north", "harbour", "post", "online"}, false},
		{"nhpost", []string{"south", "harbour", "post"}, false},
		{"post", []string{"post"}, true},
		{"p", []string{"post", "times"}, false},
	} {
		if got := abbreviates(c.label, c.words); got != c.want {
			t.Errorf("%s of %q: %v", c.label, c.words, got)
		}
	}
}
