package name

import (
	"strings"

	"stemma/internal/lex"
	"stemma/report"
)

// The lists of spelling.en.lex.
const (
	listSound  = "sound"
	listEnd    = "end"
	listStart  = "start"
	listVague  = "vague"
	listPlural = "plural"
)

func newSpelling(lx *lex.Lexicon) spelling {
	sp := spelling{marks: map[rune]string{}}
	var sounds, vague []string // in the order of the lexicon, which decides between letters that overlap
	for _, x := range lx.Lines {
		from, to := x.Field(1), x.Field(2)
		switch x.Field(0) {
		case listSound:
			sounds = append(sounds, from, to)
		case listVague:
			vague = append(vague, from, to)
		case listEnd:
			sp.end = append(sp.end, ending{from, to})
		case listStart:
			sp.start = append(sp.start, ending{from, to})
		case listPlural:
			sp.plural = append(sp.plural, ending{from, to})
		}
	}
	sp.sounds, sp.vague = strings.NewReplacer(sounds...), strings.NewReplacer(vague...)
	rows(markFile, func(f []string, _ report.By) {
		for _, r := range f[1] {
			sp.marks[r] = f[0]
		}
	})
	return sp
}

// alike reports whether two words, as parts of Keys, can be one name in two
// spellings: "Mohammed" and "Muhammad", "Zelensky" and "Zelenskyy", "Gaddafi"
// and "Qadhafi". Both are first written plain (see plain); then every letter
// must be the same, but that o stands for u and e for i, and e for a before the
// last consonants, as transliterations waver. First names that tell two genders
// ("Francis", "Frances") are never one.
//
// The classes are ours; of the usual codes, Soundex and its kin drop all vowels
// and so take "Rashid" for "Rashad".
func (l *Language) alike(a, b string) bool {
	if a == b {
		return true
	}
	a, b = l.unmarked(a), l.unmarked(b)
	// Four letters: in shorter words every letter counts ("Lee", "Li").
	if len(a) < 4 || len(b) < 4 {
		return false
	}
	if g, h := l.given.Get(a), l.given.Get(b); g != h && gendered(g) && gendered(h) {
		return false
	}
	a, b = l.plain(a), l.plain(b)
	if a == b {
		return true
	}
	if len(a) != len(b) || len(a) < 5 {
		return false
	}
	last := len(a) - 1
	for last > 0 && !vowel(a[last]) {
		last--
	}
	for i := range len(a) {
		x, y := min(a[i], b[i]), max(a[i], b[i])
		switch {
		case x == y, x == 'o' && y == 'u', x == 'e' && y == 'i':
		case x == 'a' && y == 'e' && i == last && last < len(a)-1:
		case i == 0 && x == 'g' && y == 'k' && len(a) > 5: // Arabic qaf
		default:
			return false
		}
	}
	return true
}

// unmarked is the word as its Key writes it.
func (l *Language) unmarked(w string) string {
	for i := range len(w) {
		if w[i] >= 0x80 || w[i] == '\'' {
			return l.key(w)
		}
	}
	return w
}

const vowels = "aeiou"

func vowel(c byte) bool { return strings.IndexByte(vowels, c) >= 0 }

// plain writes a word with one letter for every sound that transliterations
// write in several ways, and without double letters.
func (l *Language) plain(w string) string {
	if len(w) < 4 || len(w) > 64 {
		return w
	}
	w = l.spelling.sounds.Replace(w)
	for _, e := range l.spelling.end {
		if t, ok := strings.CutSuffix(w, e.from); ok {
			w = t + e.to
			break
		}
	}
	for _, e := range l.spelling.start {
		if t, ok := strings.CutPrefix(w, e.from); ok {
			w = e.to + t
			break
		}
	}
	for i := 1; i < len(w); i++ {
		if w[i] == w[i-1] {
			return single(w)
		}
	}
	return w
}

// pluralOf returns the plural of a title.
func (l *Language) pluralOf(s string) string {
	for _, e := range l.spelling.plural {
		if t, ok := strings.CutSuffix(s, e.from); ok {
			return t + e.to
		}
	}
	return s + "s"
}

// single returns w without double letters.
func single(w string) string {
	var buf [64]byte
	b := buf[:0]
	for i := range len(w) {
		if i == 0 || w[i] != w[i-1] {
			b = append(b, w[i])
		}
	}
	return string(b)
}

// letters is the form of a word by which spellings of it are looked up: those
// that are alike have the same.
func (l *Language) letters(w string) string {
	w = l.unmarked(w)
	if len(w) < 4 {
		return w
	}
	w = l.plain(w)
	if len(w) < 5 {
		return w
	}
	return l.spelling.vague.Replace(w)
}

// bare returns the words of a name without articles between them.
func (l *Language) bare(p []string) []string {
	n := 0
	for i, w := range p {
		if i > 0 && i < len(p)-1 && l.grammar.Article.Has(w) {
			n++
		}
	}
	if n == 0 {
		return p
	}
	out := make([]string, 0, len(p)-n)
	for i, w := range p {
		if i == 0 || i == len(p)-1 || !l.grammar.Article.Has(w) {
			out = append(out, w)
		}
	}
	return out
}

// same reports whether two full names can be one person's: the same words but
// for spelling, middle names and initials, with the same ends.
func (l *Language) same(p, q []string) bool {
	p, q = l.bare(p), l.bare(q)
	if len(p) < 2 || len(q) < 2 {
		return len(p) == len(q) && l.alike(p[0], q[0])
	}
	if l.family.Get(p[0]) || l.family.Get(q[0]) {
		// "Kim Jong-un", "Kim Jong Un", "Kim Jongun": every letter counts in a
		// name of this kind.
		if p[0] == q[0] && strings.Join(p[1:], "") == strings.Join(q[1:], "") {
			return true
		}
		if l.written(p) && l.written(q) && p[0] == q[0] {
			return false
		}
	}
	if !l.alike(p[len(p)-1], q[len(q)-1]) || !l.forename(strings.TrimSuffix(p[0], "."), strings.TrimSuffix(q[0], ".")) {
		return false
	}
	// Middle names must not contradict: the shorter's are among the longer's.
	if len(p) > len(q) {
		p, q = q, p
	}
	j := 1
	for _, w := range p[1 : len(p)-1] {
		w = strings.TrimSuffix(w, ".")
		for j < len(q)-1 && !strings.HasPrefix(q[j], w) && !strings.HasPrefix(w, strings.TrimSuffix(q[j], ".")) {
			j++
		}
		if j >= len(q)-1 {
			return false
		}
		j++
	}
	return true
}

// forename reports whether two first names can be one person's: alike, an
// initial, or the short and the full form of one name.
func (l *Language) forename(a, b string) bool {
	return l.alike(a, b) || len(a) == 1 && strings.HasPrefix(b, a) || len(b) == 1 && strings.HasPrefix(a, b) || l.nick(a, b)
}

// nick reports whether one first name is short for the other, or the same in
// another language of one country.
func (l *Language) nick(a, b string) bool { return l.nickOf.Get(a+" "+b) || l.nickOf.Get(b+" "+a) }
