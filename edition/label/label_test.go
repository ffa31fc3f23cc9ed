package label

import (
	"os"
	"slices"
	"strings"
	"testing"

	"stemma/mention/figure"
)

var lists = map[string]List{
	"Firmness": Firmness, "Relations": Relations, "Units": Units, "Alike": Alike, "Moves": Moves, "Vetoes": Vetoes, "Themes": Themes, "Kinds": Kinds,
	"Severities": Severities, "Ties": Ties, "Topics": Topics, "Features": Features, "Ops": Ops, "Edges": Edges, "Classes": Classes,
	"Evidence": Evidence, "Checks": Checks, "Verdicts": Verdicts, "Marks": Marks, "Unused": Unused, "Actors": Actors, "Precisions": Precisions, "Legend": Legend,
	"Items": Items, "Statuses": Statuses, "Differences": Differences,
}

// A value is lower case with underscores between its words, wherever it is written;
// its words are English. Within a list no value and no words stand twice.
func TestLabels(t *testing.T) {
	for name, l := range lists {
		seen := map[string]bool{}
		for _, x := range l {
			if strings.Trim(x.Value, "abcdefghijklmnopqrstuvwxyz_") != "" || x.Value == "" {
				t.Errorf("%s: %q is no value", name, x.Value)
			}
			if x.Words == "" || strings.Contains(x.Words, "_") {
				t.Errorf("%s: %q for %s is no English", name, x.Words, x.Value)
			}
			if seen["v "+x.Value] || seen["w "+x.Words] {
				t.Errorf("%s: %s, %q stands twice", name, x.Value, x.Words)
			}
			seen["v "+x.Value], seen["w "+x.Words] = true, true
			if got := l.Say(x.Value); got != x.Words {
				t.Errorf("%s: %s is shown as %q", name, x.Value, got)
			}
		}
		if len(l) < 2 {
			t.Errorf("%s has %d values", name, len(l))
		}
	}
	if _, ok := Edges.Of("no_such"); ok || Edges.Say("no_such") != "no such" {
		t.Error("a value that is not in a list")
	}
}

// Every theme of the lexicon has a label, and no other but the rest.
func TestThemes(t *testing.T) {
	raw, err := os.ReadFile("../../claim/theme.en.lex")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"other"}
	for line := range strings.Lines(string(raw)) {
		if f := strings.Fields(line); len(f) > 1 && f[0] != "#" {
			want = append(want, f[0])
		}
	}
	got := Themes.Values()
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("the catalogue has the themes %q, the lexicon %q", got, want)
	}
}

// Signs of a terminal are ASCII, and what has a sign for one has one for the other.
func TestSigns(t *testing.T) {
	for _, s := range slices.Concat(Bounds, Changes, Signs{Dash}) {
		if strings.ContainsFunc(s.ASCII, func(r rune) bool { return r > '~' }) || s.Page == "" {
			t.Errorf("%+v", s)
		}
	}
	if got := Bounds.Of(string(figure.AtMost)); got != (Sign{"at_most", "<=", "≤", "at most"}) {
		t.Errorf("at most is %+v", got)
	}
	if got := Bounds.Of("exact"); got.ASCII != "" || got.Page != "" {
		t.Errorf("exact is %+v", got)
	}
	for unit, want := range map[string]string{"kilometre_per_hour": "km/h", "us_dollar": "USD", "light_year": "light year"} {
		if got := Unit(unit); got != want {
			t.Errorf("%s is %q, want %q", unit, got, want)
		}
	}
}
