package clash_test

import (
	"strings"
	"testing"

	"stemma/collate/clash"
	"stemma/collate/relation"
	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/internal/storytest"
)

// states returns the first claims of which one tells what has become of the other's state.
func states(reports ...string) (is string, moved bool) {
	c := storytest.Collate(reports...)
	for _, k := range c.Clashes {
		if k.What == clash.State {
			return k.B.Span.Of(c.Witnesses[k.B.Witness].Report.Text), k.Moved
		}
	}
	return "", false
}

// TestStateLexicon reads the example of every line.
func TestStateLexicon(t *testing.T) {
	lextest.Examples(t, "state.en.lex", func(l lex.Line) string {
		is, _ := states(strings.Split(l.Example, " | ")...)
		return is
	})
}

// TestStates: what is not so yet, and is.
func TestStates(t *testing.T) {
	for _, x := range []struct{ a, b, want string }{
		{"There was no immediate claim of responsibility for the blast.", "The Sons of Tarn claimed responsibility for the blast in a video.", "The Sons of Tarn claimed responsibility for the blast in a video"},
		{"The driver, who has not yet been identified, was 40.", "Police identified the driver as Tom Vale.", "Police identified the driver as Tom Vale"},
		{"The ferry pier is expected to remain closed on Wednesday.", "The ferry pier reopened on Wednesday morning.", "The ferry pier reopened on Wednesday morning"},
		{"No group has yet claimed responsibility.", "Rebels claimed responsibility for a blast in 2019.", ""},
		{"No group has yet claimed responsibility.", "Rebels may have claimed responsibility.", ""},
		{"The driver has not yet been identified.", "Police identified a passenger as Tom Vale.", ""},
		{"The school of Lowe remains closed.", "The bridge at Tarn reopened at noon.", ""},
		{"Five divers are still missing.", "Two divers were found in the cave.", ""},
	} {
		if got, _ := states(x.a, x.b); got != x.want {
			t.Errorf("%s: %q, want %q", x.b, got, x.want)
		}
	}
}

// TestStateInTime: a later report tells what has become of it, an earlier one is not at odds
// with a later one that has not heard of it.
func TestStateInTime(t *testing.T) {
	const first, last = "@Lowe Post, 2031-05-02\n", "@Tarn Post, 2031-05-09\n"
	const open, is = "No group has yet claimed responsibility for the blast at the mill of Lowe.", "Rebels claimed responsibility for the blast at the mill of Lowe."
	if got, moved := states(first+open, last+is); got == "" || !moved {
		t.Errorf("%q, moved %v", got, moved)
	}
	if got, _ := states(last+open, first+is); got != "" {
		t.Errorf("told before: %q", got)
	}
	c := storytest.Collate(first+open, last+is)
	for _, l := range append(c.Loci, c.Further...) {
		if len(l.Silent) == 0 && l.Relation == relation.Moved {
			return
		}
	}
	t.Error("no locus has moved")
}
