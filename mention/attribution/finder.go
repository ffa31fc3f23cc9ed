package attribution

import (
	"sort"
	"strings"

	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/report"
	"stemma/text"
)

type finder struct {
	lang   *Language
	d      *text.Doc
	cast   *name.Cast
	quotes []quote.Quote
	out    []saying

	speakers []Source // sources so far, for pronouns
	people   []person // everybody named so far, for pronouns
	genders  []string // by member, as pronouns have told
	holders  []holder // who holds which office
	clock    int      // number of the sentence read
	prior    *unit    // the unit before
	last     int      // index in out of the last attribution that holds a quote, or -1
	lastUnit int

	units   int          // so many units are read
	clockOf []int32      // of every token, the number of its sentence as persons are remembered by
	unitOf  []int32      // of every token, its unit
	chains  map[int]bool // the tokens of "citing" and the like that bring in an inner source
	sorted  bool         // speakers and people are in text order, and no more are added
}

func newFinder(l *Language, d *text.Doc, cast *name.Cast, quotes []quote.Quote) *finder {
	if cast == nil {
		cast = &name.Cast{}
	}
	return &finder{
		lang: l, d: d, cast: cast, quotes: quotes, genders: make([]string, len(cast.Members)),
		chains: map[int]bool{}, clockOf: make([]int32, len(d.Tokens)), unitOf: make([]int32, len(d.Tokens)),
	}
}

// A person is one naming of somebody whom a pronoun may stand for: a name, an
// office as the subject of its clause, or an earlier pronoun.
type person struct {
	Source
	clock int
	gen   string // "m", "f", or ""
	topic bool   // the subject of its sentence, or one of whom a "who" goes on to tell
	again bool   // a pronoun
	asked bool   // the one a question is put to: "asked Rell whether"
}

// A holder is a person of the cast with the words of the office that the report
// gives him: "Ama Rell, the chief engineer of Tolva" holds engineer, chief, Tolva.
type holder struct {
	member int
	head   string
	words  []string
}

// back is how many sources are looked at for the one a pronoun stands for.
const back = 6

// index readies the sources and people so far to be looked up by place.
func (f *finder) index() {
	f.sorted = true
	sort.SliceStable(f.speakers, func(i, j int) bool { return f.speakers[i].Span.Start < f.speakers[j].Span.Start })
	sort.SliceStable(f.people, func(i, j int) bool { return f.people[i].Span.Start < f.people[j].Span.Start })
}

// sourcesBefore returns the number of sources so far that begin before a place, where they
// are in text order, else of all.
func (f *finder) sourcesBefore(at int) int {
	if !f.sorted {
		return len(f.speakers)
	}
	return sort.Search(len(f.speakers), func(i int) bool { return f.speakers[i].Span.Start >= at })
}

// spoke remembers a source.
func (f *finder) spoke(s Source) {
	if !f.sorted {
		f.speakers = append(f.speakers, s)
	}
}

// memberAt returns the member of the cast that the phrase names, or -1: the
// mention that holds the head word.
func (f *finder) memberAt(s, head report.Span) int {
	ms := f.cast.Mentions
	k := sort.Search(len(ms), func(i int) bool { return ms[i].End > head.Start })
	if k < len(ms) && ms[k].Overlaps(head) && ms[k].Type != name.People && ms[k].Member >= 0 && ms[k].Member < len(f.cast.Members) {
		return ms[k].Member
	}
	return -1
}

// genderOf tells the gender of a source: what its name or title says, else what
// a pronoun that could mean nobody else has said, else the word for its office.
func (f *finder) genderOf(s *Source) string {
	if s.Member >= 0 {
		if g := f.cast.Members[s.Member].Gender; g != "" {
			return g
		}
		if g := f.genders[s.Member]; g != "" {
			return g
		}
		return ""
	}
	w := strings.ToLower(s.Span.Of(f.d.Text))
	if i := strings.LastIndexByte(w, ' '); i >= 0 {
		w = w[i+1:]
	}
	switch {
	case strings.HasSuffix(w, woman):
		return female
	case strings.HasSuffix(w, man):
		return male
	}
	return ""
}

func sameSource(a, b *Source) bool {
	return a.Member >= 0 && a.Member == b.Member || a.Member < 0 && b.Member < 0 && a.Name == b.Name
}

// indefinite reports whether a source is one who is not known yet: "a neighbour".
func (f *finder) indefinite(s *Source) bool {
	w := strings.ToLower(s.Span.Of(f.d.Text))
	first, _, more := strings.Cut(w, " ")
	return more && f.lang.NewOne.Has(first)
}

// Endings of nouns that tell a gender, and the genders.
const woman, man, female, male = "woman", "man", "f", "m"
