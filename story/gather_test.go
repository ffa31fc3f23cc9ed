package story

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"stemma/claim"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/mention/when"
	"stemma/mention/where"
	"stemma/report"
	"stemma/text"
)

// read makes the parts of a reading that a sketch looks at.
func read(r *report.Report) *claim.Reading {
	d := text.Parse(text.English(), r)
	cast := name.Find(name.English(), d)
	anchor := when.AnchorOf(when.English(), r, d)
	return claim.Join(claim.English(), r, d, claim.Found{Anchor: anchor, Cast: cast, Dates: when.Find(when.English(), d, anchor),
		Figures: figure.Find(figure.English(), d, nil), Quotes: quote.Find(quote.English(), d), Places: where.Find(where.English(), d, cast)})
}

func of(ref, day, body string) *report.Report {
	r := &report.Report{Ref: ref, GivenID: true, Text: body}
	if t, err := time.Parse(time.DateOnly, day); err == nil {
		r.Published = report.Stamp{Time: t, Day: true}
	}
	r.Seal()
	return r
}

// happening is one invented event; every one is told by five reports.
type happening struct{ place, person, what, detail, thing, said string }

var happenings = []happening{
	{"Ostermoor", "Hedda Quint", "ferry ran aground on a sandbank", "passengers waited nine hours for the tide", "ferry", "the chart was older than the captain"},
	{"Pellworth", "Ansel Brody", "cheese factory burned to the ground", "fire crews pumped water from the canal", "factory", "we could smell it before we saw it"},
	{"Kirrin Vale", "Tamsin Ogle", "dam was closed after cracks were found", "engineers lowered the reservoir by 14 metres", "dam", "nobody downstream needs to pack a bag"},
	{"Dunmarrow", "Piet Halloran", "tram left its rails and struck a bakery", "the bakery had shut for the holiday", "tram", "the brakes answered and then they did not"},
	{"Sallowby", "Ines Kettering", "orchard workers walked out over pay", "the pickers want 17 crowns a crate", "orchard", "apples do not wait and neither do we"},
	{"Fenwick Shore", "Olaf Tredway", "whale was freed from herring nets", "divers cut 230 metres of rope", "whale", "she looked at us the whole time"},
	{"Brackhollow", "Una Sterzing", "library gave away its card catalogue", "collectors queued from five in the morning", "library", "it is only paper until somebody wants it"},
	{"Torvale", "Casper Windle", "mayor resigned over a parking contract", "the contract was worth 412,000 crowns", "mayor", "it was legal and it was still wrong"},
	{"Greypool", "Mirela Donat", "bees swarmed across the cricket ground", "play stopped with the visitors on 88", "cricket", "the umpire was the first to run"},
	{"Aldersea", "Bram Colley", "lighthouse was sold to a brewer", "the lamp will stay lit under the deed", "lighthouse", "the beer will be called what it is"},
	{"Wexmoor", "Rosalind Fay", "bridge was shut to lorries", "inspectors measured a sag of 31 millimetres", "bridge", "steel tells you before it goes"},
	{"Hollin Cross", "Jonas Ebbet", "museum found a forged altarpiece", "the pigment was first made in 1938", "museum", "the saint has somebody else's hands"},
}

func reports() []*report.Report {
	var out []*report.Report
	for i, h := range happenings {
		day := func(n int) string { return time.Date(2031, 4, 3+2*i+n, 0, 0, 0, 0, time.UTC).Format(time.DateOnly) }
		texts := []string{
			"In %[1]s, a %[3]s, officials said.\n\nAccording to %[2]s, %[4]s. “%[6]s,” %[2]s said in %[1]s.",
			"%[1]s: the %[5]s\n\nThe town of %[1]s woke to the news that a %[3]s. “%[6]s,” said %[2]s. Later %[4]s.",
			"%[2]s on the %[5]s in %[1]s\n\n%[2]s told reporters in %[1]s why the %[3]s. It is known that %[4]s.",
			"%[1]s — A %[3]s, and %[4]s. The name of %[2]s came up again in %[1]s, where the %[5]s is well known. “%[6]s.”",
			"What we know about the %[5]s of %[1]s\n\nFirst, a %[3]s. Second, %[4]s. Third, %[2]s has said: “%[6]s.”",
		}
		for n, t := range texts {
			d := day(n % 2)
			if n == 4 {
				d = "" // joins by content alone
			}
			out = append(out, of(fmt.Sprintf("%02d-%d", i, n), d, fmt.Sprintf(t, h.place, h.person, h.what, h.detail, h.thing, h.said)))
		}
	}
	return out
}

// refs returns the refs of the reports of a story, in story order.
func refs(s *Story, rs []*claim.Reading) (out []string) {
	for _, w := range s.Witnesses(rs) {
		out = append(out, w.Report.Ref)
	}
	return out
}

// canon writes stories in full.
func canon(ss []*Story) string {
	var b strings.Builder
	for _, s := range ss {
		fmt.Fprintln(&b, s.ID, s.From, s.To)
		for _, id := range s.Reports {
			fmt.Fprint(&b, " ", id.Short())
		}
		fmt.Fprintln(&b, "\n", s.Episodes)
		for _, j := range slices.Concat(s.Joins, s.Possible) {
			fmt.Fprintln(&b, "  ", j)
		}
	}
	return b.String()
}

// shuffle permutes by a fixed linear congruence.
func shuffle[T any](v []T, seed uint64) []T {
	v = slices.Clone(v)
	for i := len(v) - 1; i > 0; i-- {
		seed = seed*6364136223846793005 + 1442695040888963407
		j := int((seed >> 33) % uint64(i+1))
		v[i], v[j] = v[j], v[i]
	}
	return v
}

func TestOrderDoesNotMatter(t *testing.T) {
	var rs []*claim.Reading
	for _, r := range reports() {
		rs = append(rs, read(r))
	}
	want := canon(Gather(rs))
	seeds := uint64(40)
	if testing.Short() {
		seeds = 4
	}
	for seed := range seeds {
		in := shuffle(rs, seed)
		in = append(in, shuffle(rs, seed+1000)[:seed]...) // some twice
		in = shuffle(in, seed+2000)
		if got := canon(Gather(in)); got != want {
			t.Fatalf("seed %d: groups differ:\n%s\nwant\n%s", seed, got, want)
		}
	}
}

func TestGather(t *testing.T) {
	var rs []*claim.Reading
	for _, r := range reports() {
		rs = append(rs, read(r))
	}
	ss := Gather(rs)
	seen := 0
	for _, s := range ss {
		members := refs(s, rs)
		for _, ref := range members {
			seen++
			if ref[:2] != members[0][:2] {
				t.Errorf("story %s holds %s and %s", s.ID, members[0], ref)
			}
		}
		told := 0
		for _, e := range s.Episodes {
			told += len(e.Members)
		}
		if told != len(members) {
			t.Errorf("story %s: %d members, %d in episodes", s.ID, len(members), told)
		}
	}
	if seen != len(rs) {
		t.Errorf("%d reports in, %d out", len(rs), seen)
	}
	if len(ss) != len(happenings) {
		t.Errorf("%d stories, want %d\n%s", len(ss), len(happenings), canon(ss))
	}
}

// Two blasts in two towns, a week apart, in much the same words, are two stories.
func TestLookAlikes(t *testing.T) {
	tell := func(town, chief, street, n string) string {
		return fmt.Sprintf("Gas blast in %[1]s levels house\n\n%[1]s — A gas explosion destroyed a house in %[1]s early on Tuesday and injured %[4]s people, fire chief %[2]s said.\n\nThe blast on %[3]s broke windows along the row. “We were lucky that it was early,” %[2]s said.", town, chief, street, n)
	}
	again := func(town, chief, street, n string) string {
		return fmt.Sprintf("%[4]s hurt as house explodes in %[1]s\n\nFire chief %[2]s of %[1]s said that %[4]s people were hurt when gas exploded in a house on %[3]s on Tuesday. Windows along the row were broken, %[2]s said.", town, chief, street, n)
	}
	rs := []*claim.Reading{
		read(of("a1", "2031-05-06", tell("Ostermoor", "Dana Whitlow", "Cooper Row", "11"))),
		read(of("a2", "2031-05-06", again("Ostermoor", "Dana Whitlow", "Cooper Row", "11"))),
		read(of("b1", "2031-05-13", tell("Pellworth", "Yusuf Grange", "Saddler Road", "14"))),
		read(of("b2", "2031-05-13", again("Pellworth", "Yusuf Grange", "Saddler Road", "14"))),
	}
	ss := Gather(rs)
	for _, s := range ss {
		members := refs(s, rs)
		for _, ref := range members {
			if ref[0] != members[0][0] {
				t.Errorf("look-alikes in one story:\n%s", canon(ss))
			}
		}
	}
	if len(ss) != 2 {
		t.Errorf("%d stories, want 2:\n%s", len(ss), canon(ss))
	}
}

func TestPairIsSymmetric(t *testing.T) {
	var sk []*Sketch
	for _, r := range reports()[:15] {
		sk = append(sk, SketchOf(read(r)))
	}
	for _, a := range sk {
		for _, b := range sk {
			if Compare(a, b) != Compare(b, a) {
				t.Fatalf("%s, %s: %v and %v", a.ref, b.ref, Compare(a, b), Compare(b, a))
			}
		}
	}
}

// The pairs verified grow with the reports, not with their square, even where
// all reports bear the same keys.
func TestWorkIsBounded(t *testing.T) {
	make := func(n int) []*Sketch {
		out := []*Sketch{}
		for i := range n {
			b := bag{}
			for k := range 20 {
				b.add(key('t', fmt.Sprint("common", k)), 5, word, false)
				b.add(key('t', fmt.Sprint("some", i/7*20+k)), 4, word, false)
			}
			terms := pick(nil, b.heaviest(), ^kind(0), mostWords)
			slices.SortFunc(terms, byKey)
			r := of(fmt.Sprintf("%06d", i), "2031-01-01", fmt.Sprint("report ", i))
			out = append(out, &Sketch{id: r.ID, ref: r.Ref, when: momentOf(r.Published), day: dayNumber(r.Published.Date()), terms: terms, norms: lengths(terms)})
		}
		return out
	}
	for _, n := range []int{1000, 2000} {
		x := NewIndex()
		for _, s := range make(n) {
			x.Add(s)
		}
		if x.compared > n*3*nearby {
			t.Errorf("%d reports: %d pairs", n, x.compared)
		}
	}
}

func TestSigla(t *testing.T) {
	s := Sigla(26 + 26*26 + 1)
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "Aa", 51: "Az", 52: "Ba", 26 + 26*26 - 1: "Zz"} {
		if s[i] != want {
			t.Errorf("siglum %d is %s, want %s", i, s[i], want)
		}
	}
	seen := map[string]bool{}
	for _, x := range s {
		if seen[x] {
			t.Errorf("%s twice", x)
		}
		seen[x] = true
	}
}

func TestEmpty(t *testing.T) {
	if ss := Gather(nil); len(ss) != 0 {
		t.Errorf("%d stories of nothing", len(ss))
	}
	ss := Gather([]*claim.Reading{read(of("a", "", "")), read(of("b", "", "\x00\xff")), read(of("c", "", "“““"))})
	if len(ss) != 3 {
		t.Errorf("%d stories of three reports that say nothing", len(ss))
	}
}
