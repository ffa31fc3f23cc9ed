package site

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"stemma/edition"
	"stemma/report"
)

// The edits of two texts make the one of the other, and are no more than needed.
func TestDiff(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"", "", ""},
		{"nine died", "nine died", " nine died"},
		{"nine died", "", "-nine died"},
		{"", "nine died", "+nine died"},
		{"The cause was a fire.", "The cause may have been a fire.", " The cause |-was |+may have been | a fire."},
		{"nine died on board", "fourteen died on board", "-nine |+fourteen | died on board"},
		{"a b c d", "d a b c", "+d | a b c |-d"},
	} {
		var got []string
		for _, e := range diff(c.old, c.new) {
			got = append(got, map[string]string{"same": " ", "gone": "-", "come": "+"}[e.Kind]+e.Text)
		}
		text := strings.ReplaceAll(strings.Join(got, "|"), "| d", "|  d")
		if squeeze(text) != squeeze(c.want) {
			t.Errorf("%q to %q: %q, want %q", c.old, c.new, got, c.want)
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	word := func() string { return string(rune('a' + random.IntN(5))) }
	for range 2000 {
		var a, b strings.Builder
		for range random.IntN(30) {
			a.WriteString(word() + " ")
		}
		for range random.IntN(30) {
			b.WriteString(word() + "\n")
		}
		var old, new strings.Builder
		for _, e := range diff(a.String(), b.String()) {
			if e.Kind != "come" {
				old.WriteString(e.Text)
			}
			if e.Kind != "gone" {
				new.WriteString(e.Text)
			}
		}
		if !slices.Equal(strings.Fields(old.String()), strings.Fields(a.String())) || !slices.Equal(strings.Fields(new.String()), strings.Fields(b.String())) {
			t.Fatalf("%q to %q: the edits say %q to %q", a.String(), b.String(), old.String(), new.String())
		}
	}
}

func squeeze(s string) string { return strings.ReplaceAll(strings.ReplaceAll(s, "|", ""), " ", "") }

// Texts that have nothing in common are shown one after the other, in bounded time.
func TestDiffOfStrangers(t *testing.T) {
	var a, b strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&a, "a%d ", i)
		fmt.Fprintf(&b, "b%d ", i)
	}
	es := diff(a.String(), b.String())
	if len(es) != 2 || es[0].Text != a.String() || es[1].Text != b.String() {
		t.Errorf("%d edits", len(es))
	}
}

// The paragraphs of a text hold all that is no white space, each once, and the runs of a
// paragraph are its text.
func TestLayers(t *testing.T) {
	for _, text := range []string{"", "\n\n", "one", "one\ntwo", "one\n\ntwo\nthree\n\n\nfour", "a\r\n\r\nb\r\nc", " x \n \n y ", "\u00a0\n\n\u00a0", "né\n\nüé"} {
		marks := []edition.Mark{{Start: 0, End: 2, Kind: "figure"}, {Start: 1, End: len(text), Kind: "quote"}, {Start: -1, End: 99, Kind: "hedge"}, {Start: 0, End: 1, Kind: "no kind"}}
		l := newLayer(text, marks)
		l.open(&report.Span{Start: 0, End: len(text)})
		var got strings.Builder
		last := 0
		for _, p := range l.paras() {
			if p.Start < last {
				t.Errorf("%q: paragraphs overlap", text)
			}
			last = p.End
			var runs strings.Builder
			for _, r := range p.Runs {
				runs.WriteString(r.Text)
			}
			if runs.String() != l.text[p.Start:p.End] {
				t.Errorf("%q: the runs are %q", text, runs.String())
			}
			got.WriteString(runs.String())
		}
		if g, w := strings.Join(strings.Fields(got.String()), ""), strings.Join(strings.Fields(text), ""); g != w {
			t.Errorf("%q: the paragraphs hold %q", text, g)
		}
	}
}

// A paragraph stands beside the one with which most ties it.
func TestAlign(t *testing.T) {
	paras := func(n int) (out []*para) {
		for i := range n {
			out = append(out, &para{Span: report.Span{Start: 10 * i, End: 10*i + 8}})
		}
		return out
	}
	rows, rest := align(paras(3), paras(4), []tie{{1, 25, 1}, {12, 2, 1}, {13, 25, 1}, {2, 27, 1}, {99, 1, 5}, {9, 31, 9}})
	at := func(i int) (out []int) {
		for _, p := range rows[i].Right {
			out = append(out, p.Start)
		}
		return out
	}
	if len(rows) != 3 || !slices.Equal(at(0), []int{20}) || !slices.Equal(at(1), []int{0}) || at(2) != nil || len(rest) != 2 {
		t.Errorf("%v %v %v, %d left", at(0), at(1), at(2), len(rest))
	}
}

// A query is read as people write it.
func TestParseQuery(t *testing.T) {
	for in, want := range map[string]string{
		`ferry`:                                  `words [ferry]`,
		`"to the  harbour" Ferry -bank`:          `words [to the harbour ferry] not [bank]`,
		`speaker:"Ada Moor" rate`:                `words [rate] speaker [ada moor]`,
		`figure:>100 killed`:                     `figure [killed] > 100`,
		`figure:">=1,000 troops" sarn`:           `words [sarn] figure [troops] >= 1000`,
		`figure:10..20`:                          `>= 10 <= 20`,
		`figure:killed firmness:denied`:          `figure [killed] firmness [denied]`,
		`place:averil after:2031-05-06 outlet:w`: `place [averil] outlet [w] after 2031-05-06`,
		`speaker:`:                               ``,
		`""`:                                     ``,
		`"open`:                                  `words [open]`,
	} {
		q, err := parseQuery(in)
		if err != nil {
			t.Errorf("%s: %v", in, err)
			continue
		}
		var out []string
		for _, x := range []struct {
			name string
			v    []string
		}{{"words", q.words}, {"speaker", q.speaker}, {"place", q.place}, {"outlet", q.outlet}, {"figure", q.figure}, {"firmness", q.firmness}, {"not", q.not}} {
			if x.v != nil {
				out = append(out, fmt.Sprint(x.name, " ", x.v))
			}
		}
		for _, l := range q.limits {
			out = append(out, l.sign+" "+l.value.RatString())
		}
		if q.after != "" {
			out = append(out, "after "+q.after)
		}
		if got := strings.Join(out, " "); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
	for _, bad := range []string{"firmness:sure", "after:yesterday", "before:2031-13-01", strings.Repeat("word ", 40)} {
		if _, err := parseQuery(bad); err == nil {
			t.Errorf("%q was understood", bad)
		}
	}
}

func FuzzQuery(f *testing.F) {
	for _, s := range []string{`ferry`, `figure:>100 killed`, `speaker:"x`, `-`, `figure:..`, `"" "`, "a:b:c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if q, err := parseQuery(s); err == nil {
			q.stored(1)
			q.empty()
		}
	})
}

// Every key of the words is used, and every key that is used has words.
func TestWordsAreUsed(t *testing.T) {
	src := sources(t)
	for _, k := range edition.ChangeKinds {
		if words["change."+string(k)] == "" {
			t.Errorf("no words for the change %s", k)
		}
	}
	for _, k := range edition.Extremes {
		if words["of."+string(k)] == "" {
			t.Errorf("no words for %s", k)
		}
	}
	for k := range words {
		family, rest, _ := strings.Cut(k, ".")
		used := []string{`"` + k + `"`, `"` + family + `.%s"`, `"` + family + `."+`}
		if family == "n" { // a noun that something is counted by
			used = []string{`"` + strings.TrimSuffix(rest, ".1") + `"`}
		}
		if !slices.ContainsFunc(used, func(u string) bool { return strings.Contains(src, u) }) {
			t.Errorf("the words %q are not used", k)
		}
	}
}

// sources returns the templates and the Go files of the pages, without tests.
func sources(t *testing.T) string {
	t.Helper()
	var src strings.Builder
	for _, pattern := range []string{"page/*.html", "*.go"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatal(pattern, err)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			src.Write(data)
		}
	}
	return src.String()
}

// The origins of a figure are counted as the edition tells them apart, not by their names.
func TestFiguresCountOrigins(t *testing.T) {
	said := func(siglum, name string, origin int) edition.Point {
		p := edition.Passage{Report: "r" + siglum, Siglum: siglum, Start: 0, End: len(name), Exact: name}
		return edition.Point{Siglum: siglum, Value: "9", Stated: "9", Passage: p, Chain: []edition.Passage{p}, Origin: origin}
	}
	sr := edition.Series{Points: []edition.Point{said("A", "Ada Moor", 1), said("B", "Moor", 1), said("C", "the coast guard", 2), said("D", "officials", 0)}}
	b := &book{Edition: &edition.Edition{Series: []edition.Series{sr}}}
	b.index()
	for speaker, want := range map[string]int{"": 2, "Moor": 1, "officials": 0} {
		if got := b.series(&sr, speaker).Origins; got != want {
			t.Errorf("%d origins of %q, want %d", got, speaker, want)
		}
	}
}

// The link to one figure, quotation or person keeps what the page is narrowed by, and what has
// more rows than a page stands on several.
func TestSingle(t *testing.T) {
	at := func(query string) (*http.Request, single) {
		t.Helper()
		r := httptest.NewRequest(http.MethodGet, "/story/abc/figures"+query, nil)
		s, err := singleOf(r)
		if err != nil {
			t.Fatal(err)
		}
		return r, s
	}
	r, s := at("?page=3&speaker=Ada+Moor")
	if got := s.To("f1"); got != "/story/abc/figures?only=f1&speaker=Ada+Moor" {
		t.Errorf("one alone is at %s", got)
	}
	from, to, err := s.turn(r, 2*mostAlone+7)
	if err != nil || from != 2*mostAlone || to != 2*mostAlone+7 || s.Next != "" || s.Last != "/story/abc/figures?page=2&speaker=Ada+Moor" {
		t.Errorf("rows %d to %d, %v, %+v", from, to, err, s)
	}
	r, s = at("?only=f1&place=Norvane")
	if got := s.To(""); got != "/story/abc/figures?place=Norvane" {
		t.Errorf("all are at %s", got)
	}
	if _, to, err := s.turn(r, 3); err != nil || to != 3 || s.Pages != 1 {
		t.Errorf("3 rows: to %d, %v, %+v", to, err, s)
	}
	if got := asked("/story/abc/v/7/figures", r); got != "/story/abc/v/7/figures?only=f1&place=Norvane" {
		t.Errorf("for good at %s", got)
	}
	r, s = at("?only=f1&page=2")
	if _, _, err := s.turn(r, mostAlone); err == nil {
		t.Error("there is a page behind the last")
	}
}
