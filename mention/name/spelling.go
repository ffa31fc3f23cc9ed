package name

import "strings"

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
	a, b = unmarked(a), unmarked(b)
	// Four letters: in shorter words every letter counts ("Lee", "Li").
	if len(a) < 4 || len(b) < 4 {
		return false
	}
	if g, h := l.given[a], l.given[b]; g != h && (g == "m" || g == "f") && (h == "m" || h == "f") {
		return false
	}
	a, b = plain(a), plain(b)
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
func unmarked(w string) string {
	for i := range len(w) {
		if w[i] >= 0x80 || w[i] == '\'' {
			return Key(w)
		}
	}
	return w
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// wavering are runs of letters that languages write for one sound.
var wavering = strings.NewReplacer("tsch", "ch", "tch", "ch", "sch", "sh", "ph", "f", "gh", "g", "dh", "d", "ck", "k", "q", "k", "x", "ks",
	"ou", "u", "oo", "u", "ee", "i", "w", "v")

// plain writes a word with one letter for every sound that transliterations
// write in several ways, and without double letters.
func plain(w string) string {
	if len(w) < 4 || len(w) > 64 {
		return w
	}
	w = wavering.Replace(w)
	for _, e := range [...]string{"iy", "yy", "ij", "ii", "iy", "ey", "ei", "y"} {
		if t, ok := strings.CutSuffix(w, e); ok {
			w = t + "i"
			break
		}
	}
	if t, ok := strings.CutSuffix(w, "ah"); ok {
		w = t + "a" // "Abdullah"
	}
	if t, ok := strings.CutSuffix(w, "dr"); ok {
		w = t + "der" // "Aleksandr"
	}
	if t, ok := strings.CutPrefix(w, "ye"); ok {
		w = "e" + t // "Yevgeny"
	}
	var b strings.Builder
	for i := range len(w) {
		if i == 0 || w[i] != w[i-1] {
			b.WriteByte(w[i])
		}
	}
	return b.String()
}

// letters is the form of a word by which spellings of it are looked up: those
// that are alike have the same.
func letters(w string) string {
	w = unmarked(w)
	if len(w) < 4 {
		return w
	}
	w = plain(w)
	if len(w) < 5 {
		return w
	}
	return skeleton.Replace(w)
}

// skeleton makes one letter of those that alike lets stand for each other.
var skeleton = strings.NewReplacer("o", "u", "e", "i", "a", "i", "g", "k")

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
	if l.family[p[0]] || l.family[q[0]] {
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
func (l *Language) nick(a, b string) bool { return l.nickOf[a+" "+b] || l.nickOf[b+" "+a] }
