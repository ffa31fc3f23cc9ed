package where

import (
	"math"
	"strings"

	"stemma/mention/name"
	"stemma/report"
	"stemma/text"
)

// Find returns the places of d, in text order. A place that stands for those
// who govern it ("Oslo said") is somebody, and is left out.
func Find(l *Language, d *text.Doc, cast *name.Cast) []Mention {
	r := &reader{lang: l, d: d, cast: cast, countries: map[string]int{}, areas: map[string]int{}, lands: map[string]bool{}}
	r.vote()
	r.at = 0
	var out []Mention
	for i := range cast.Mentions {
		if m, ok := r.place(i); ok && m.In(d.Text) {
			out = append(out, m)
		}
	}
	return out
}

// The kinds of places that the lists of names tell apart.
const (
	listedCity    = "city"
	listedCapital = "capital"
	listedCountry = "country"
	listedState   = "state"
	listedRegion  = "region"
	listedVague   = "vague"
	listedSea     = "sea"
)

// byGazetteer names every place.
const byGazetteer report.By = "where.gazetteer"

// A reader knows what the whole report speaks of.
type reader struct {
	lang      *Language
	d         *text.Doc
	cast      *name.Cast
	at        int             // tokens before this one end before the mention at hand
	countries map[string]int  // how often a country, its people or its capital is named
	areas     map[string]int  // the same of first-level divisions: "US.TX"
	lands     map[string]bool // names that stand before "region" and the like
}

// vote counts the countries and divisions the report names.
func (r *reader) vote() {
	for _, m := range r.cast.Mentions {
		if m.Type != name.Place && m.Type != name.People {
			continue
		}
		after, after2 := r.behind(m.Span)
		if r.lang.Division.Has(after) || after == "border" && r.lang.Division.Has(after2) {
			r.lands[form(m.Of(r.d.Text))] = true
		}
		if c := r.cast.Members[m.Member].Country; c != "" {
			if l, ok := name.Listed(form(m.Of(r.d.Text))); !ok || l.Kind != listedCity {
				r.countries[c]++
			}
		}
		if m.Type == name.Place {
			if a, ok := r.area(form(m.Of(r.d.Text)), ""); ok {
				r.areas[a]++
				r.countries[country(a)]++
			}
		}
	}
}

// form is a name as the tables have it: one space between words.
func form(s string) string {
	if len(s) > 128 {
		return ""
	}
	if isForm(s) {
		return s
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "’", "'")), " ")
}

// isForm reports whether s is its own form, as most names are: ASCII characters with
// single spaces between them.
func isForm(s string) bool {
	space := true
	for i := range len(s) {
		if s[i] <= ' ' && (s[i] != ' ' || space) || s[i] >= 0x7f {
			return false
		}
		space = s[i] == ' '
	}
	return !space
}

func country(area string) string {
	c, _, _ := strings.Cut(area, ".")
	return c
}

// area returns the code of the division of this name: the one in country, or
// the only one there is.
func (r *reader) area(form, in string) (string, bool) {
	l := r.lang.areas[r.lang.bare(form)]
	found := ""
	for _, a := range l {
		if in != "" && country(a) != in {
			continue
		}
		if found != "" && found != a {
			return "", false
		}
		found = a
	}
	return found, found != ""
}

// place reads one mention of the cast.
func (r *reader) place(i int) (Mention, bool) {
	m := r.cast.Mentions[i]
	if m.Actor || m.Type != name.Place {
		return Mention{}, false
	}
	f := form(m.Of(r.d.Text))
	if f == "" {
		return Mention{}, false
	}
	after, _ := r.behind(m.Span)
	l, listed := name.Listed(f)
	in := r.within(i, after)
	// "Harrow, Texas" where Texas has a Harrow; else the comma only lists.
	if listed && (l.Kind != listedCity && l.Kind != listedCapital || !r.inside(f, in)) {
		in = frame{}
	}
	mb := r.cast.Members[m.Member]
	if !listed && m.By == name.ByDirection {
		l, listed = name.Listing{Canonical: titleCase(mb.Key), Country: mb.Country, Kind: listedCountry}, true
	}
	out := Mention{Span: m.Span, Name: f, Country: mb.Country, By: byGazetteer}
	if listed {
		out.Name, out.Country = l.Canonical, l.Country
		if in.country != "" && l.Country != in.country && l.Country != "" {
			listed = false // "Paris, Texas" is not the city of the lists
			out.Name, out.Country = f, ""
		}
	}
	if listed {
		switch l.Kind {
		case listedCountry:
			out.Precision = Country
			return out, true
		case listedState, listedRegion:
			out.Precision = Region
			return out, true
		case listedVague, listedSea:
			out.Precision = Vague
			return out, true
		}
	}
	// "the Harrow region" is the land around, not the town; so is Harrow then
	// wherever the report names it.
	if r.lands[f] || r.lang.Division.Has(strings.ToLower(f[strings.LastIndexByte(f, ' ')+1:])) && strings.Contains(f, " ") {
		if a, ok := r.areaFor(f, out.Country, in); ok {
			out.Name, out.Country = r.lang.bare(r.lang.names[a]), country(a)
			out.Precision = Region
			return out, true
		}
		out.Precision = Region
		return out, true
	}
	if l.Local != "" {
		f = l.Local
	}
	if t, ok := r.town(f, out.Country, in); ok {
		out.Country, out.Lat, out.Lon = t.country, t.lat, t.lon
		out.Precision = Town
		return out, true
	}
	if a, ok := r.areaFor(f, out.Country, in); ok {
		out.Name, out.Country = r.lang.bare(r.lang.names[a]), country(a)
		out.Precision = Region
		return out, true
	}
	out.Precision = Vague
	if out.Country == "" {
		out.Country = in.country
	}
	return out, true
}

// areaFor returns the division called f in the country known or implied.
func (r *reader) areaFor(f, known string, in frame) (string, bool) {
	if in.country != "" {
		known = in.country
	}
	if a, ok := r.area(f, known); ok && (known != "" || r.countries[country(a)] > 0) {
		return a, true
	}
	return "", false
}

// A frame is what follows a place after a comma: "Harrow, Texas".
type frame struct{ country, area string }

// within reads the place that holds mention i: the next mention, a comma away.
func (r *reader) within(i int, after string) frame {
	if after != "," || i+1 >= len(r.cast.Mentions) {
		return frame{}
	}
	next := r.cast.Mentions[i+1]
	if next.Type != name.Place || strings.TrimSpace(r.d.Text[r.cast.Mentions[i].End:next.Start]) != "," {
		return frame{}
	}
	f := form(next.Of(r.d.Text))
	l, ok := name.Listed(f)
	if ok && l.Kind == listedCountry {
		// "Atlanta, Georgia": a division by the name of a country, and a town in it.
		if a, both := r.area(f, ""); both && r.holds(form(r.cast.Mentions[i].Of(r.d.Text)), a) {
			return frame{country(a), a}
		}
		return frame{l.Country, ""}
	}
	if ok {
		f = l.Canonical
	}
	if ok && l.Country != "" {
		if a, found := r.area(f, l.Country); found {
			return frame{l.Country, a}
		}
		return frame{l.Country, ""}
	}
	if a, found := r.area(f, ""); found {
		return frame{country(a), a}
	}
	return frame{}
}

// inside reports whether a town called f lies in the frame.
func (r *reader) inside(f string, in frame) bool {
	if l, ok := name.Listed(f); ok && l.Local != "" {
		f = l.Local
	}
	for _, t := range r.lang.towns.called(f) {
		if in.country != "" && t.country == in.country && (in.area == "" || t.area == in.area) {
			return true
		}
	}
	return false
}

func (r *reader) holds(f, area string) bool {
	for _, t := range r.lang.towns.called(f) {
		if t.area == area {
			return true
		}
	}
	return false
}

// town chooses among the towns of one name. The score is the decimal logarithm
// of the population in thousands, plus 1.5 where the report names the country
// and 1.5 more where it names the division: a named country outweighs a town
// thirty times as large (1–2 changes little). A margin below .5, three times
// the population, between different places is no decision.
func (r *reader) town(f, known string, in frame) (town, bool) {
	l := r.lang.towns.called(f)
	if len(l) == 0 {
		l = r.lang.towns.called(fold(f))
	}
	if len(l) == 0 && strings.HasPrefix(f, "Washington") {
		l = r.lang.towns.called("Washington, D.C.")
	}
	if f == "Washington" && in.area == "" && in.country == "" {
		l = append(l, r.lang.towns.called("Washington, D.C.")...)
		known = "US"
	}
	var best town
	top, second := math.Inf(-1), math.Inf(-1)
	for _, t := range l {
		if in.area != "" && t.area != in.area || in.country != "" && t.country != in.country {
			continue
		}
		s := math.Log10(float64(t.pop) + 1)
		if t.country == known || r.countries[t.country] > 0 {
			s += 1.5
		}
		if r.areas[t.area] > 0 {
			s += 1.5
		}
		if in.country != "" {
			s += 1.5
		}
		if s > top {
			if math.Abs(best.lat-t.lat)+math.Abs(best.lon-t.lon) > 0.5 {
				second = top
			}
			best, top = t, s
		} else if s > second && math.Abs(best.lat-t.lat)+math.Abs(best.lon-t.lon) > 0.5 {
			second = s
		}
	}
	// 2.5: a town of 300,000 that nothing else speaks for, or one of 10,000
	// whose country is named.
	return best, top >= 2.5 && top-second >= .5
}

// behind returns the two words after the span, in lower case.
func (r *reader) behind(s report.Span) (after, after2 string) {
	for r.at < len(r.d.Tokens) && r.d.Tokens[r.at].End <= s.Start {
		r.at++
	}
	i := r.at
	for i < len(r.d.Tokens) && r.d.Tokens[i].Start < s.End {
		i++
	}
	if i < len(r.d.Tokens) {
		after = r.d.Tokens[i].Lower
	}
	if i+1 < len(r.d.Tokens) {
		after2 = r.d.Tokens[i+1].Lower
	}
	return after, after2
}

func titleCase(key string) string {
	b := []byte(key)
	for i := range b {
		if (i == 0 || b[i-1] == ' ') && 'a' <= b[i] && b[i] <= 'z' {
			b[i] -= 'a' - 'A'
		}
	}
	return string(b)
}
