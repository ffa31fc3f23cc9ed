package name

import (
	"strings"
	"testing"

	"stemma/text"
)

// check holds what must be so of every cast: spans inside the text and in
// order, every mention in its member's list and no other.
func check(t *testing.T, s string) {
	t.Helper()
	d := text.ParseString(s)
	c := Find(English(), d)
	end := 0
	for i, m := range c.Mentions {
		if !m.In(d.Text) || !m.Core.In(d.Text) || !m.Contains(m.Core) {
			t.Fatalf("mention %d: span %v, core %v of %d bytes", i, m.Span, m.Core, len(d.Text))
		}
		if !m.Title.Empty() && !m.Contains(m.Title) {
			t.Fatalf("mention %d: title %v outside %v", i, m.Title, m.Span)
		}
		if m.Start < end {
			t.Fatalf("mention %d begins at %d before %d, the end of the last", i, m.Start, end)
		}
		end = m.End
		if m.Member < 0 || m.Member >= len(c.Members) {
			t.Fatalf("mention %d: member %d of %d", i, m.Member, len(c.Members))
		}
		if m.By == "" {
			t.Fatalf("mention %d: nobody decided", i)
		}
	}
	last := -1
	for i, r := range c.References {
		if !r.In(d.Text) || r.Token <= last || r.Member < 0 || r.Member >= len(c.Members) || r.By == "" || r.Margin < least || r.Margin > alone {
			t.Fatalf("reference %d: %+v", i, r)
		}
		last = r.Token
	}
	n := 0
	for i, m := range c.Members {
		if !m.Canonical.In(d.Text) {
			t.Fatalf("member %d: canonical %v", i, m.Canonical)
		}
		if len(m.Mentions) == 0 {
			t.Fatalf("member %d without mention", i)
		}
		for _, k := range m.Mentions {
			if c.Mentions[k].Member != i {
				t.Fatalf("member %d lists mention %d of member %d", i, k, c.Mentions[k].Member)
			}
			n++
		}
	}
	if n != len(c.Mentions) {
		t.Fatalf("%d mentions in members, %d in all", n, len(c.Mentions))
	}
}

var hostile = []string{
	"", "\x00", "\xff\xfe Ada \xff Moor", "al-", "al-Al-al-Al-", "The", ". . .", "President", "Mr.", "Mr. ,", "Ministry of", "Ministry of the",
	strings.Repeat("Ada ", 3000), strings.Repeat("Ada-", 3000), strings.Repeat("President ", 3000), strings.Repeat("\"", 3000),
	strings.Repeat("Ministry of ", 2000), strings.Repeat("A", 100000), strings.Repeat("Ada Moor, the ", 2000), strings.Repeat("van der ", 2000) + "Berg",
	strings.Repeat("İstanbul ſ K ", 500), "İ Moor said. Ada İ said.", "the North said. the South", "(NBS) NBS (NBS)",
}

func TestInvariants(t *testing.T) {
	for _, s := range hostile {
		check(t, s)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range hostile {
		if len(s) < 5000 {
			f.Add(s)
		}
	}
	f.Add("Foreign Minister Ada Moor-Hale of Ruritania told the Harrow Valley Council (HVC) that Mr. van der Berg, 54, the party's deputy leader, left Oslo.")
	f.Fuzz(func(t *testing.T, s string) { check(t, s) })
}

// BenchmarkDouble reads texts of n and 2n names: twice the text must not take
// more than about twice the time.
func BenchmarkDouble(b *testing.B) {
	for _, n := range []int{1000, 2000} {
		for name, unit := range map[string]string{
			"people": "Foreign Minister Ada Moor met Piers Hale and the Ostermark Council in Oslo. ",
			"run":    "Ada Moor Hale ", "titles": "the president said ",
		} {
			d := text.ParseString(strings.Repeat(unit, n))
			b.Run(name, func(b *testing.B) {
				for b.Loop() {
					Find(English(), d)
				}
			})
		}
	}
}
