package text

import (
	_ "embed"
	"strings"

	"stemma/internal/lex"
)

//go:embed irregular.en.lex
var irregularSrc string

var irregularLex = lex.Read("irregular.en.lex", irregularSrc, 3)

// irregular maps the part of speech and the form, "v/said", to the lemma.
var irregular = func() map[string]string {
	m := map[string]string{}
	for _, l := range irregularLex.Lines {
		m[l.Field(0)+"/"+l.Field(1)] = l.Field(2)
	}
	return m
}()

// Lemma returns the dictionary form of a word in lower case: of a noun ('n')
// its singular, of a verb ('v') its base. Other parts of speech are returned as
// they are. It does not know words, so the base of a rare verb may lack its e.
func Lemma(lower string, pos byte) string {
	if pos != 'n' && pos != 'v' || len(lower) < 2 || len(lower) > 60 {
		return lower
	}
	if s, ok := irregular[string(pos)+"/"+lower]; ok {
		return s
	}
	if strings.HasSuffix(lower, "s") {
		return singular(lower)
	}
	if pos == 'v' && len(lower) > 3 {
		return base(lower)
	}
	return lower
}

// singular takes the s of a plural or of a third person off.
func singular(w string) string {
	n := len(w)
	switch {
	case n < 4 || strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "is"):
		return w
	case strings.HasSuffix(w, "ies"):
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "zzes"):
		return w[:n-2]
	}
	return w[:n-1]
}

// base takes -ed or -ing off a verb.
func base(w string) string {
	s, ok := strings.CutSuffix(w, "ied")
	if ok {
		if len(s) > 1 {
			return s + "y"
		}
		return s + "ie"
	}
	if s, ok = strings.CutSuffix(w, "ing"); !ok {
		if s, ok = strings.CutSuffix(w, "ed"); !ok || strings.HasSuffix(w, "eed") {
			return w
		}
	}
	n := len(s)
	if n < 2 || !hasVowel([]byte(s)) {
		return w
	}
	last := s[n-1]
	if n > 2 && last == s[n-2] {
		switch last {
		case 'l':
			// "controlled" has one l, "killed" and "called" two: two after the
			// first vowel of the word, but of a prefix.
			if syllables(s) > 1 && !strings.HasSuffix(s, "fill") && !strings.HasSuffix(s, "call") && !strings.HasSuffix(s, "stall") {
				return s[:n-1]
			}
			return s
		case 's', 'z', 'f', 'd':
			if last == 'd' && s != "add" {
				return s[:n-1]
			}
			return s
		case 'e', 'o':
			return s
		case 'r':
			if s == "err" || s == "purr" {
				return s
			}
		}
		if !vowel(last) {
			return s[:n-1]
		}
	}
	if takesE(s) {
		return s + "e"
	}
	return s
}

// syllables counts the runs of vowels in s.
func syllables(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if vowel(s[i]) && (i == 0 || !vowel(s[i-1])) {
			n++
		}
	}
	return n
}

// takesE reports whether a verb's stem, as -ed and -ing leave it, ends in e when
// it stands alone. It goes by English spelling: which letters end no word, and
// which a lone vowel before would have had doubled.
func takesE(s string) bool {
	n := len(s)
	c, v := s[n-1], s[n-2]
	switch c {
	case 'c', 'v', 'u', 'z':
		return true
	case 'w', 'x', 'y', 'h', 'o', 'i', 'a', 'e':
		return strings.HasSuffix(s, "eath") || strings.HasSuffix(s, "loath")
	case 's':
		return true // "use", "collapse", "raise"; -ss and -us are elsewhere
	case 'g':
		// "urge", "change", "charge", "challenge", "manage"; not "bring", "long"
		return v != 'n' || strings.HasSuffix(s, "ang") || strings.HasSuffix(s, "eng") || strings.HasSuffix(s, "lung")
	case 'l':
		if !vowel(v) {
			return v != 'r' && v != 'w' && v != 'l'
		}
	}
	if !vowel(v) {
		return false // two consonants: "report", "warn", "help"
	}
	if n > 2 && vowel(s[n-3]) && !(s[n-3] == 'u' && n > 3 && s[n-4] == 'q') {
		// Two vowels: "appear", "join", "raid"; but "create".
		return strings.HasSuffix(s, "creat") || strings.HasSuffix(s, "iat") || strings.HasSuffix(s, "uat")
	}
	if syllables(s) == 1 {
		return true // "fire", "vote", "hope": else the consonant were doubled
	}
	switch s[n-2:] {
	case "at", "ut", "ot", "ir", "ar", "ur", "ad", "ud", "od", "id", "iv", "ik", "ok", "ak", "ap", "ip", "am", "um", "uk", "ul", "il", "in", "un", "ib", "ub", "if", "or", "im":
		return true
	case "et":
		return strings.HasSuffix(s, "plet") || strings.HasSuffix(s, "pet") && strings.HasPrefix(s, "com") || strings.HasSuffix(s, "let") && syllables(s) == 2
	}
	return false
}
