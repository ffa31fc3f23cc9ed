package text

import "strings"

// Stem returns the stem of a word in lower case: what is left when the English
// endings are taken off. Stems are for comparing, not for showing: "agreement"
// and "agreed" have stems that differ, "deployed" and "deployment" one.
//
// It is the English stemmer of M. F. Porter, "Snowball: A language for stemming
// algorithms", 2001 (the revision of "An algorithm for suffix stripping",
// Program 14(3), 1980). Words with other bytes than small letters and
// apostrophes are their own stems.
func Stem(lower string) string {
	if len(lower) <= 2 || len(lower) > longestStemmed {
		return lower
	}
	return meet(lower).stem
}

// stem is Stem for a word that was not met before.
func stem(lower string) string {
	for i := 0; i < len(lower); i++ {
		if c := lower[i]; (c < 'a' || c > 'z') && c != '\'' {
			return lower
		}
	}
	rules := &English().stems
	if s := rules.odd.Get(lower); s != "" {
		return s
	}
	w := stemmer{rules: rules}
	w.n = copy(w.buf[:], strings.TrimPrefix(lower, "'"))
	w.run()
	// Most stems are the word without its end, and share its bytes.
	if n := w.n; n <= len(lower) && lower[:n] == string(w.word()) {
		return lower[:n]
	}
	return string(w.word())
}

// longestStemmed bounds the words that are stemmed; longer ones are no words.
const longestStemmed = 40

// A stemmer holds the word, which no step makes longer by more than one letter;
// r1 and r2 are the regions of Porter's description.
type stemmer struct {
	rules  *stemRules
	buf    [longestStemmed + 1]byte
	n      int
	r1, r2 int
}

func (w *stemmer) word() []byte { return w.buf[:w.n] }

func vowel(c byte) bool { return vowels>>(c&31)&1 != 0 && c >= 'a' }

// vowels has a bit for every vowel, by its place in the alphabet.
const vowels = 1<<('a'&31) | 1<<('e'&31) | 1<<('i'&31) | 1<<('o'&31) | 1<<('u'&31) | 1<<('y'&31)

func (w *stemmer) run() {
	b := w.word()
	for i := range b { // a y that is a consonant
		if b[i] == 'y' && (i == 0 || vowel(b[i-1])) {
			b[i] = 'Y'
		}
	}
	w.r1 = region(b, 0)
	for _, p := range w.rules.region {
		if len(b) >= len(p) && b[0] == p[0] && string(b[:len(p)]) == p {
			w.r1 = len(p)
		}
	}
	w.r2 = region(b, w.r1)
	w.possessive()
	w.plural()
	if w.rules.keep.HasBytes(w.word()) {
		return
	}
	w.past()
	if n := w.n; n > 2 && (w.buf[n-1] == 'y' || w.buf[n-1] == 'Y') && !vowel(w.buf[n-2]) {
		w.buf[n-1] = 'i'
	}
	w.apply(&w.rules.steps[0], w.r1)
	w.apply(&w.rules.steps[1], w.r1)
	w.apply(&w.rules.steps[2], w.r2)
	b = w.word()
	if n := len(b); n > 0 && b[n-1] == 'e' && (n-1 >= w.r2 || n-1 >= w.r1 && !shortEnd(b[:n-1])) ||
		n > 1 && b[n-1] == 'l' && n-1 >= w.r2 && b[n-2] == 'l' {
		w.cut(1)
	}
	for i, c := range w.word() {
		if c == 'Y' {
			w.buf[i] = 'y'
		}
	}
}

// region returns the index after the first consonant that follows a vowel at or
// after i.
func region(b []byte, i int) int {
	for i++; i < len(b); i++ {
		if !vowel(b[i]) && vowel(b[i-1]) {
			return i + 1
		}
	}
	return len(b)
}

func (w *stemmer) ends(s string) bool {
	k := w.n - len(s)
	return k >= 0 && w.buf[w.n-1] == s[len(s)-1] && string(w.buf[k:w.n]) == s
}

func (w *stemmer) cut(n int) { w.n -= n }

func (w *stemmer) add(s string) { w.n += copy(w.buf[w.n:], s) }

func (w *stemmer) swap(old, new string) {
	w.cut(len(old))
	w.add(new)
}

func hasVowel(b []byte) bool {
	for _, c := range b {
		if vowel(c) {
			return true
		}
	}
	return false
}

// shortEnd reports whether b ends in a short syllable.
func shortEnd(b []byte) bool {
	n := len(b)
	switch {
	case n == 2:
		return vowel(b[0]) && !vowel(b[1])
	case n > 2:
		return vowel(b[n-2]) && !vowel(b[n-1]) && strings.IndexByte("wxY", b[n-1]) < 0 && !vowel(b[n-3])
	}
	return false
}

func (w *stemmer) possessive() {
	for _, s := range [...]string{"'s'", "'s", "'"} {
		if w.ends(s) {
			w.cut(len(s))
			return
		}
	}
}

func (w *stemmer) plural() {
	n := w.n
	if n == 0 || w.buf[n-1] != 's' && w.buf[n-1] != 'd' {
		return
	}
	switch {
	case w.ends("sses"):
		w.cut(2)
	case w.ends("ied"), w.ends("ies"):
		if n > 4 {
			w.cut(2)
		} else {
			w.cut(1)
		}
	case w.ends("us"), w.ends("ss"):
	case w.ends("s") && n > 2 && hasVowel(w.buf[:n-2]):
		w.cut(1)
	}
}

func (w *stemmer) past() {
	if w.n == 0 {
		return
	}
	switch w.buf[w.n-1] {
	case 'y', 'd', 'g':
	default:
		return
	}
	for _, s := range [...]string{"eedly", "eed"} {
		if w.ends(s) {
			if w.n-len(s) >= w.r1 {
				w.swap(s, "ee")
			}
			return
		}
	}
	for _, s := range [...]string{"ingly", "edly", "ing", "ed"} {
		if !w.ends(s) {
			continue
		}
		if !hasVowel(w.buf[:w.n-len(s)]) {
			return
		}
		w.cut(len(s))
		b := w.word()
		n := len(b)
		switch {
		case w.ends("at"), w.ends("bl"), w.ends("iz"):
			w.add("e")
		case n > 1 && b[n-1] == b[n-2] && strings.IndexByte("bdfgmnprt", b[n-1]) >= 0:
			w.cut(1)
		case w.r1 >= n && shortEnd(b):
			w.add("e")
		}
		return
	}
}

// apply replaces the first ending of the step that the word has, where it lies in
// the region from r on and what stands before it allows it.
func (w *stemmer) apply(s *step, r int) {
	if w.n < 2 || s.before[w.buf[w.n-1]&31]>>(w.buf[w.n-2]&31)&1 == 0 {
		return // most words have none
	}
	endings := s.endings[w.buf[w.n-1]&31]
	for i := range endings {
		e := &endings[i]
		n := w.n - len(e.old)
		if n < 0 || e.prev != 0 && w.buf[w.n-2] != e.prev || string(w.buf[n:w.n]) != e.old {
			continue
		}
		if e.second {
			r = w.r2
		}
		if n >= r && (e.after == "" || n > 0 && strings.IndexByte(e.after, w.buf[n-1]) >= 0) {
			w.swap(e.old, e.new)
		}
		return
	}
}
