package text

import (
	"strings"
	"testing"

	"stemma/report"
)

// Front matter stays in the text, so that spans address the file, and nothing
// is read in it.
func TestFrontMatterIsFurniture(t *testing.T) {
	head := "---\noutlet: \"The Tarn Herald\"\npublished: 2031-05-02\n---\n"
	r := &report.Report{Text: head + "\n# Pier falls\n\nThe grain pier fell into the harbour on Friday.\n", Skip: []report.Span{{Start: 0, End: len(head)}}}
	d := Parse(English(), r)
	if f := d.Furniture(); len(f) != 1 || f[0].Why != "front_matter" || f[0].Of(d.Text) != head {
		t.Fatalf("furniture %+v", f)
	}
	for _, k := range d.Tokens {
		if k.Start < len(head) {
			t.Errorf("token %q in front matter", k.Of(d.Text))
		}
	}
	last := d.Sents[len(d.Sents)-1]
	if b := d.Blocks[last.Block]; b.Kind != Paragraph || !strings.HasPrefix(b.Of(d.Text), "The grain pier") {
		t.Errorf("the last sentence stands in %s %q", b.Kind, b.Of(d.Text))
	}
}
