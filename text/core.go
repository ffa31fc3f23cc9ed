package text

import "strings"

// appendCore appends the tokens of s[i:j], off which all marks at either end
// have been taken: words are parted at hyphens between letters, numbers from
// their units, clitics from their hosts.
func appendCore(out []Token, s string, i, j int) []Token {
	if special(s, i, j) {
		return add(out, i, j, Word)
	}
	from := i
	var prev class = punct // class of the character before k
	for k := i; k < j; {
		c, w := at(s, k)
		next := punct
		if k+w < j {
			next, _ = at(s, k+w)
		}
		n, kind := 0, Punct
		switch c {
		case hyphen:
			if prev == letter && next == letter || next == hyphen || prev == hyphen {
				n = run(s, k, j, '-')
				if w > 1 {
					n = w
				}
			} else if prev == digit && next == digit {
				n = w
			}
		case dash:
			n = w
		case dot:
			switch r := run(s, k, j, '.'); {
			case r > 1:
				n = r
			case prev == letter && small(s, k-1) && k+1 < j && (next == quote || capital(s, k+1)),
				prev == digit && next == letter && capital(s, k+1):
				n = 1
			}
		case punct:
			switch {
			case (s[k] == ',' || s[k] == ':') && prev == digit && next == digit:
			case (s[k] == '/') && next != letter:
			default:
				n = w
			}
		case quote:
			n, kind = w, Quote
		case apos:
			if (prev != letter && prev != digit && prev != dot) || next != letter {
				n, kind = w, Quote
			}
		case sign:
			if strings.IndexByte("&@_#", s[k]) >= 0 {
				break
			}
			if s[k] == '$' && k-from <= 3 && allCapitals(s[from:k]) {
				out = add(out, from, k+1, Symbol) // US$, A$
				k++
				from, prev = k, punct
				continue
			}
			n, kind = w, Symbol
		case letter:
			if prev == digit && unitFollows(s, k, j) {
				out = appendPiece(out, s, from, k)
				from = k
			}
		}
		if n > 0 {
			out = appendPiece(out, s, from, k)
			out = add(out, k, k+n, kind)
			k += n
			from, prev = k, punct
			continue
		}
		prev = c
		k += w
	}
	return appendPiece(out, s, from, j)
}

// appendPiece appends the word or number s[i:j] and its clitics.
func appendPiece(out []Token, s string, i, j int) []Token {
	if i >= j {
		return out
	}
	letters, digits := false, false
	for k := i; k < j; {
		c, w := at(s, k)
		letters = letters || c == letter
		digits = digits || c == digit
		k += w
	}
	kind := Word
	switch {
	case digits && letters:
		kind = Mixed
	case digits:
		kind = Number
	case !letters:
		kind = Punct
	}
	if letters {
		k := clitic(s, i, j)
		if k > i {
			// "couldn't've" holds two; more are no English.
			if m := clitic(s, i, k); m > i {
				return add(add(add(out, i, m, kind), m, k, Word), k, j, Word)
			}
			return add(add(out, i, k, kind), k, j, Word)
		}
	}
	return add(out, i, j, kind)
}

// clitic returns where the clitic that ends s[i:j] begins, or i: n't, 's, 'm,
// 're, 've, 'll, 'd after a word, and "not" in "cannot".
func clitic(s string, i, j int) int {
	w := s[i:j]
	if len(w) == 6 && strings.EqualFold(w, "cannot") {
		return i + 3
	}
	p := strings.LastIndexByte(w, '\'')
	n := 1
	if q := strings.LastIndex(w, "’"); q > p {
		p, n = q, len("’")
	}
	if p <= 0 || len(w)-p-n > 2 {
		return i
	}
	switch strings.ToLower(w[p+n:]) {
	case "s", "m", "re", "ve", "ll", "d":
		return i + p
	case "t":
		if p > 1 && (w[p-1] == 'n' || w[p-1] == 'N') {
			return i + p - 1
		}
	}
	return i
}

// elision returns the length of the word that begins with the apostrophe at i:
// a clitic written apart ("Kim 's"), 'em, 'til, 'n'; and of the apostrophe alone
// in '90s. It returns 0 where a quotation may begin.
func elision(s string, i, j int) int {
	_, w := at(s, i)
	rest := s[i+w : j]
	if len(rest) >= 3 && ascii[rest[0]&0x7f] == digit && ascii[rest[1]&0x7f] == digit && rest[2] == 's' && rest[0] < 0x80 {
		return w
	}
	n := 0
	for n < len(rest) && n < 6 && ascii[rest[n]&0x7f] == letter && rest[n] < 0x80 {
		n++
	}
	if n == 0 || n == 6 {
		return 0
	}
	switch rest[:n] {
	case "s", "S", "re", "ve", "ll", "m", "d", "t":
		if n == len(rest) || rest[n] != '\'' {
			return w + n
		}
	case "em", "til", "tis", "twas", "cause", "bout":
		return w + n
	case "n":
		if k := n + w; strings.HasPrefix(rest[n:], s[i:i+w]) || strings.HasPrefix(rest[n:], "’") {
			_, w2 := at(rest, n)
			return k + w2
		}
		return w + n
	}
	return 0
}

// units are what, glued to a number, is parted from it.
var units = func() map[string]bool {
	m := map[string]bool{}
	for _, u := range strings.Fields(`km m cm mm nm um ha km2 m2 km² m² km³ m³ kg g mg t lb lbs oz st kt kw mw gw kwh mwh
		gwh k bn mn mln tn trn b kb mb gb tb hz khz mhz ghz kmh kph mph kts kn ft in mi yd nmi sq l ml cl am pm a.m p.m
		a.m. p.m. hrs hr h min mins sec secs s ms c f bbl bpd hpa mbar pa kpa usd eur gbp`) {
		m[u] = true
	}
	delete(m, "s")  // 1990s
	delete(m, "st") // 21st
	return m
}()

// unitFollows reports whether the letters at k, after a digit, are a unit up to
// the end of the word.
func unitFollows(s string, k, j int) bool {
	n := k
	for n < j && n-k < 5 {
		c, w := at(s, n)
		if c == letter || c == dot && n+1 < j {
			n += w
			continue
		}
		break
	}
	if n < j {
		if c, _ := at(s, n); c == letter || c == digit || c == apos {
			return false
		}
	}
	w := s[k:n]
	// "737F", "3G" and "5B" are names.
	if len(w) == 1 && capital(w, 0) && w != "M" && w != "K" && w != "C" {
		return false
	}
	return units[strings.ToLower(w)]
}

func allCapitals(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return s != ""
}

func small(s string, i int) bool { return i >= 0 && s[i] >= 'a' && s[i] <= 'z' }
func capital(s string, i int) bool {
	return s[i] >= 'A' && s[i] <= 'Z'
}

// markQuotes decides which single marks among the tokens from first on are
// quotation marks and which apostrophes. The tokens are those of one block.
func (d *Doc) markQuotes(first int) {
	toks := d.Tokens
	var marks []int
	for i := first; i < len(toks); i++ {
		if t := &toks[i]; t.Kind == Quote {
			if c, w := at(d.Text, t.Start); c == apos && w == t.Len() {
				marks = append(marks, i)
			}
		}
	}
	opens := func(i int) bool { // may open a quotation
		if i+1 >= len(toks) || toks[i].Space || strings.HasPrefix(d.Text[toks[i].Start:], "’") {
			return false
		}
		return i == first || toks[i-1].Space || toks[i-1].Kind == Quote || toks[i-1].Kind == Punct && !endMark(d.Text[toks[i-1].Start])
	}
	closes := func(i int) bool { // may close one
		return i > first && !toks[i-1].Space && !strings.HasPrefix(d.Text[toks[i].Start:], "‘")
	}
	later := make([]bool, len(marks)+1) // a mark that may close follows
	for n := len(marks) - 1; n >= 0; n-- {
		later[n] = later[n+1] || closes(marks[n])
	}
	open := false
	for n, i := range marks {
		t := &toks[i]
		switch {
		case strings.HasPrefix(d.Text[t.Start:], "‘"):
			open = true
		case open && closes(i):
			p := toks[i-1]
			// "the allies' troops'": after a plural's s, a mark that another may
			// follow is an apostrophe.
			if p.Kind == Word && t.Space && i+1 < len(toks) && (d.Text[p.End-1]|0x20) == 's' &&
				n+1 < len(marks) && closes(marks[n+1]) && !opens(marks[n+1]) && small(d.Text, toks[i+1].Start) {
				t.Kind = Word
				continue
			}
			open = false
		case opens(i):
			if !later[n+1] {
				t.Kind = Punct
				continue
			}
			open = true
		case closes(i) && (toks[i-1].Kind == Word || toks[i-1].Kind == Mixed || toks[i-1].Kind == Number):
			t.Kind = Word
		}
	}
}

func endMark(c byte) bool {
	return c == '.' || c == ',' || c == '!' || c == '?' || c == ';' || c == ':'
}
