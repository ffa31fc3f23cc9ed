package name

import (
	_ "embed"
	"strings"

	"stemma/internal/lex"
	"stemma/report"
)

//go:embed country.tsv
var countrySrc string

//go:embed region.tsv
var regionSrc string

//go:embed city.tsv
var citySrc string

//go:embed alias.tsv
var aliasSrc string

//go:embed given.tsv
var givenSrc string

//go:embed title.en.lex
var titleSrc string

//go:embed outlet.en.lex
var outletSrc string

//go:embed body.en.lex
var bodySrc string

//go:embed act.en.lex
var actSrc string

//go:embed deed.en.lex
var deedSrc string

//go:embed word.en.lex
var wordSrc string

var (
	titleLex  = lex.Read("title.en.lex", titleSrc, 3)
	outletLex = lex.Read("outlet.en.lex", outletSrc, 1)
	bodyLex   = lex.Read("body.en.lex", bodySrc, 2)
	actLex    = lex.Read("act.en.lex", actSrc, 1)
	deedLex   = lex.Read("deed.en.lex", deedSrc, 1)
	wordLex   = lex.Read("word.en.lex", wordSrc, 2)
)

// A known is a name that stands in a list.
type known struct {
	typ     Type
	canon   string // the first form of its line
	country string // ISO code of a place or people
	kind    string // of a place: country, capital, city, state, region, vague, sea
	by      report.By
}

// A title is a form of title.en.lex.
type title struct {
	class  string // office, rank, role, address
	gender string
	by     report.By
}

var (
	knowns   = map[string]*known{}    // by the form as written, apostrophes straight
	openers  = map[string]int{}       // first tokens of knowns, with the length of the longest that one opens
	titles   = map[string]*title{}    // by lower-case form
	titleTop = map[string]bool{}      // first tokens of titles, and titles of one token
	given    = map[string]string{}    // first names: m, f, u
	family   = map[string]bool{}      // family names that are written first
	bodyLast = map[string]report.By{} // last words of bodies, with their line
	bodyOf   = map[string]report.By{} // first words of bodies before "of"
	acts     = map[string]bool{}
	deeds    = map[string]bool{}                 // lemmas
	local    = map[string]string{}               // cities' names in GeoNames, where they differ
	words    = map[string]map[string]report.By{} // word.en.lex by kind
	nicks    = map[string][]string{}             // short first names, with the full ones
)

// longest is the length in bytes of the longest form in a list, which bounds a look-up.
var longest int

// openerByte tells which bytes the first tokens of knowns begin with.
var openerByte [256]bool

func init() {
	rows(countrySrc, func(f []string) {
		for i, n := range forms(f[1]) {
			k := &known{Place, first(f[1]), f[0], "country", report.By("country.tsv:" + f[0])}
			add(n, k)
			if i == 0 && strings.HasPrefix(n, "The ") {
				add(strings.TrimPrefix(n, "The "), k)
			}
		}
		for _, n := range forms(f[2]) {
			k := &known{People, first(f[1]), f[0], "", report.By("country.tsv:" + f[0])}
			add(n, k)
			if !strings.HasSuffix(n, "ese") && !strings.HasSuffix(n, "sh") && !strings.HasSuffix(n, "ch") && !strings.HasSuffix(n, "men") {
				add(n+"s", k)
			}
		}
		for _, n := range forms(f[3]) {
			if n != first(f[1]) {
				add(n, &known{Place, first(f[3]), f[0], "capital", report.By("country.tsv:" + f[0])})
			}
		}
	})
	rows(regionSrc, func(f []string) {
		iso := f[0]
		if iso == "-" {
			iso = ""
		}
		for _, n := range forms(f[2]) {
			add(n, &known{Place, first(f[2]), iso, f[1], report.By("region.tsv:" + first(f[2]))})
		}
		for _, n := range forms(f[3]) {
			k := &known{People, first(f[2]), iso, "", report.By("region.tsv:" + first(f[2]))}
			add(n, k)
			if !strings.HasSuffix(n, "ese") && !strings.HasSuffix(n, "sh") {
				add(n+"s", k)
			}
		}
	})
	rows(aliasSrc, func(f []string) {
		for _, n := range forms(f[1]) {
			add(n, &known{Place, first(f[1]), f[0], "city", report.By("alias.tsv:" + first(f[1]))})
		}
		local[first(f[1])] = f[2]
	})
	rows(citySrc, func(f []string) {
		add(f[1], &known{Place, f[1], f[0], "city", "city.tsv"})
	})
	for _, l := range outletLex.Lines {
		for _, n := range l.Fields {
			add(n, &known{Outlet, l.Field(0), "", "", l.By})
		}
	}
	for _, l := range bodyLex.Lines {
		switch l.Field(0) {
		case "last":
			bodyLast[l.Field(1)] = l.By
		case "of":
			bodyOf[l.Field(1)] = l.By
		default:
			for _, n := range l.Fields[1:] {
				knowns[n] = nil // what is a body by name is no outlet, no place
				add(n, &known{Body, l.Field(1), "", "", l.By})
			}
		}
	}
	for _, l := range titleLex.Lines {
		g := strings.Trim(l.Field(2), "-")
		titles[l.Field(0)] = &title{l.Field(1), g, l.By}
		titleTop[opener(l.Field(0))] = true
		if c := l.Field(1); c != "address" && !strings.HasSuffix(l.Field(0), ".") {
			titles[plural(l.Field(0))] = &title{"plural", "", l.By}
		}
	}
	for _, l := range actLex.Lines {
		for _, w := range l.Fields {
			acts[w] = true
		}
	}
	for _, l := range deedLex.Lines {
		deeds[l.Field(0)] = true
	}
	for _, l := range wordLex.Lines {
		if l.Field(0) == "people" {
			n := capitals(l.Field(1))
			k := &known{People, n, "", "", l.By}
			add(n, k)
			add(n+"s", k)
		}
		if words[l.Field(0)] == nil {
			words[l.Field(0)] = map[string]report.By{}
		}
		words[l.Field(0)][l.Field(1)] = l.By
		if short, full, ok := strings.Cut(l.Field(1), " "); ok && l.Field(0) == "nick" {
			nicks[short] = append(nicks[short], full)
		}
	}
	for w := range titles {
		titleTop[w] = true
	}
	rows(givenSrc, func(f []string) {
		if f[1] == "family" {
			family[f[0]] = true
		} else {
			given[f[0]] = f[1]
		}
	})
}

// A Listing is what the lists say of a place.
type Listing struct {
	Canonical string
	Country   string // ISO 3166-1 alpha-2 code; empty for a sea or a part of the world
	Kind      string // country, capital, city, state, region, vague, sea
	Local     string // of a city: its name in GeoNames, where it differs
}

// Listed returns what the lists say of a place by a form of its name.
func Listed(form string) (Listing, bool) {
	k := knowns[form]
	if k == nil || k.typ != Place {
		return Listing{}, false
	}
	return Listing{k.canon, k.country, k.kind, local[k.canon]}, true
}

// capitals gives every word a capital.
func capitals(s string) string {
	b := []byte(s)
	for i := range b {
		if (i == 0 || b[i-1] == ' ' || b[i-1] == '-') && 'a' <= b[i] && b[i] <= 'z' {
			b[i] -= 'a' - 'A'
		}
	}
	return string(b)
}

func plural(s string) string {
	switch {
	case strings.HasSuffix(s, "man") && s != "pentagon":
		return s[:len(s)-3] + "men"
	case strings.HasSuffix(s, "woman"):
		return s[:len(s)-5] + "women"
	case strings.HasSuffix(s, "ss"), strings.HasSuffix(s, "ch"):
		return s + "es"
	case strings.HasSuffix(s, "y"):
		return s[:len(s)-1] + "ies"
	}
	return s + "s"
}

// add puts form into knowns; the first meaning stays.
func add(form string, k *known) {
	if form == "" || knowns[form] != nil {
		return
	}
	knowns[form] = k
	o := opener(form)
	openers[o] = max(openers[o], len(form))
	openerByte[form[0]] = true
	longest = max(longest, len(form))
}

// parts are what may end the first token of a form.
const parts = " -'/&"

// opener returns the letters up to the first white space, hyphen or mark, as a
// tokenizer may cut them.
func opener(form string) string {
	if i := strings.IndexAny(form, parts); i > 0 {
		return form[:i]
	}
	return form
}

func forms(s string) []string { return strings.Split(s, "|") }

func first(s string) string { return forms(s)[0] }

// rows calls f with the fields of every row of a table: four or more, the
// missing ones empty.
func rows(src string, f func([]string)) {
	for line := range strings.Lines(src) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		for len(fields) < 4 {
			fields = append(fields, "")
		}
		f(fields)
	}
}
