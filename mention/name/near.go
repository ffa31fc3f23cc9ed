package name

// leastSpelt is the least number of letters of a word in which one may be mistaken; of one
// that has three more, two may. Ours: "Rell" and "Roll" are
// two people.
const (
	leastSpelt = 5
	mostWrong  = 2
)

// longestSpelt is the number of letters beyond which a word is not compared: no name has
// them, and the work grows with their square. Ours.
const longestSpelt = 40

// Nearly reports whether two names, as the words of their Keys, are the same words but for
// one, in which a letter or two differ.
func Nearly(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	at := -1
	for i := range a {
		switch {
		case a[i] == b[i]:
			continue
		case at >= 0:
			return false
		}
		at = i
	}
	return at >= 0 && NearWord(a[at], b[at], leastSpelt) && (len(a) > 1 || min(len(a[at]), len(b[at])) > leastSpelt)
}

// NearWord reports whether one of two words, of least letters or more, may be the other in
// which one letter, or in longer words two, are mistaken.
func NearWord(a, b string, least int) bool {
	if max(len(a), len(b)) > longestSpelt {
		return false
	}
	d := slips(a, b, mostWrong)
	return d > 0 && min(len(a), len(b)) >= least && (d == 1 || d == mostWrong && max(len(a), len(b)) >= leastSpelt+3)
}

// Transcribed reports whether two words, as parts of Keys, are one name in two spellings
// that are both usual: of the letters that write one sound ("Tarvensky", "Tarvenskyy"), or
// as given names that are both known ("Mohammed", "Muhammad"). Which of them a paper writes
// is a matter of its house.
func Transcribed(a, b string) bool {
	l := English()
	return l.plain(a) == l.plain(b) || l.alike(a, b) && Given(a) && Given(b)
}

// Given reports whether a word, as part of a Key, is a given name that is known.
func Given(word string) bool { return English().given.Get(word) != "" }

// slips returns the number of letters to put in, to leave out, to replace or, two side
// by side, to swap to make b of a; most+1 where it is more than most.
//
// The restricted edit distance of Damerau, "A technique for computer detection and
// correction of spelling errors", CACM 7(3), 1964.
func slips(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > most || len(y)-len(x) > most {
		return most + 1
	}
	d := make([][]int, len(x)+1)
	for i := range d {
		d[i] = make([]int, len(y)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(x); i++ {
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, d[i-1][j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return min(d[len(x)][len(y)], most+1)
}
