package text

import (
	_ "embed"
	"strings"

	"stemma/internal/lex"
	"stemma/report"
)

//go:embed furniture.en.lex
var furnitureSrc string

var furnitureLex = lex.Read("furniture.en.lex", furnitureSrc, 3)

// The phrases of the lexicon, by how they are looked up.
var (
	wholes  = map[string]lex.Line{}   // the phrase
	headsOf = map[string][]lex.Line{} // first word → phrases
	insides []lex.Line

	rowFirst = map[string]bool{} // the first words of wholes
)

func init() {
	for i := range furnitureLex.Lines {
		l := furnitureLex.Lines[i]
		l.Fields[0] = strings.ReplaceAll(l.Fields[0], " ", "_")
		switch ph := l.Field(2); l.Field(1) {
		case "whole", "label":
			wholes[ph] = l
			rowFirst[firstWord(ph)] = true
		case "head":
			w := firstWord(ph)
			headsOf[w] = append(headsOf[w], l)
		case "inside":
			insides = append(insides, l)
		default:
			panic(l.Ref + ": unknown how")
		}
	}
}

// firstWord returns the letters and digits, or else the mark, s begins with.
func firstWord(s string) string {
	n := 0
	for n < len(s) {
		c, w := at(s, n)
		if c != letter && c != digit {
			if n == 0 {
				return s[:w]
			}
			break
		}
		n += w
	}
	return s[:n]
}

// maxFurniture is the length in bytes up to which a piece may be a line of the
// page; copyright notes, the longest, end near 400.
const maxFurniture = 600

// furniture tells which blocks are lines of the page by what they say alone.
func (p *page) furniture() {
	for i := range p.blocks {
		s := p.of(i)
		if len(s) > maxFurniture || p.blocks[i].Kind != Paragraph {
			continue
		}
		if why, by := ownLine(s); why != "" {
			p.set(i, Furniture, why, by)
		}
	}
}

// ownLine returns why the line s is furniture and by what rule, or "".
func ownLine(s string) (why, by string) {
	switch {
	case !hasWord(s):
		return "rule", "no letter or digit"
	case contact(s):
		return "url", "addresses alone"
	}
	l := lower(s)
	if w, ok := wholes[bare(l)]; ok && !strings.ContainsAny(l, "?\"") {
		return w.Field(0), w.Ref
	}
	for _, h := range headsOf[firstWord(l)] {
		if ph := h.Field(2); strings.HasPrefix(l, ph) && wordEnd(l, len(ph)) && words(l) <= 40 && headHolds(h, l, s) {
			return h.Field(0), h.Ref
		}
	}
	for _, h := range insides {
		if strings.Contains(l, h.Field(2)) {
			return h.Field(0), h.Ref
		}
	}
	if w, ok := row(s); ok {
		return w.Field(0), w.Ref
	}
	switch {
	case yearMark(l):
		return "copyright", "copyright and a year"
	case dateLine(l):
		return "date_line", "date and time alone"
	case counts(l):
		return "widget", "a count"
	case tweetSign(s):
		return "tweet", "signature of a post"
	}
	return "", ""
}

// headHolds looks at what follows a head phrase: a phrase that ends in a colon
// or bar, or is the copyright sign, stands; a request may be followed by anything
// but the rest of a report's sentence, which "said" or a capital after a stop
// betray.
func headHolds(h lex.Line, l, s string) bool {
	switch h.Field(2) {
	case "(c)", "(©", "©":
		return hasYear(l) || words(l) <= 6
	}
	for _, w := range [...]string{" said", " says", " told "} {
		if strings.Contains(l, w) && !strings.HasSuffix(h.Field(2), ":") {
			return false
		}
	}
	// Prose after the line: two full stops and more than a line's words.
	return strings.Count(s, ". ") < 3
}

func wordEnd(s string, i int) bool {
	if i >= len(s) {
		return true
	}
	a, _ := before(s, i)
	b, _ := at(s, i)
	return a != letter && a != digit || b != letter && b != digit
}

func hasWord(s string) bool {
	for i := 0; i < len(s); {
		c, w := at(s, i)
		if c == letter || c == digit {
			return true
		}
		i += w
	}
	return false
}

// bare takes marks and white space off both ends of l and makes runs of white
// space one space.
func bare(l string) string {
	l = strings.Trim(l, " \t.:!|>»→•·*-–—+▼▾›…()[]")
	if strings.Contains(l, "  ") || strings.ContainsAny(l, "\t\n\u00a0") {
		l = strings.Join(strings.Fields(l), " ")
	}
	return l
}

// row reports whether s is a row of two or more phrases, each of which could
// stand alone ("Share Tweet Print"), and returns the line of the first.
func row(s string) (first lex.Line, ok bool) {
	if len(s) > 300 {
		return first, false
	}
	if !rowFirst[firstWord(lower(head(s, 40)))] {
		return first, false
	}
	parted := strings.ContainsAny(s, "|•·\t") || strings.Contains(s, "  ")
	ws := strings.FieldsFunc(s, func(r rune) bool { return r <= ' ' || strings.ContainsRune("|•·/>»,", r) || r == '\u00a0' })
	n := 0
	for i := 0; i < len(ws); n++ {
		k := min(len(ws), i+4)
		for ; k > i; k-- {
			if l, found := wholes[bare(lower(strings.Join(ws[i:k], " ")))]; found {
				if n == 0 {
					first = l
				}
				break
			}
		}
		if k == i || !parted && !isUpper(ws[i]) {
			return first, false
		}
		i = k
	}
	return first, n > 1
}

// contact reports whether s holds addresses, handles and telephone numbers
// and nothing else but the words that name them.
func contact(s string) bool {
	some, digits := false, 0
	for w := range strings.FieldsSeq(s) {
		if address(w, 0, len(w)) > 0 {
			some = true
			continue
		}
		b := bare(lower(w))
		switch {
		case len(b) > 1 && b[0] == '@':
			some = true
		case contactWords[b] || b == "":
		case phone(b):
			digits += len(b)
		default:
			return false
		}
	}
	return some || digits >= 7 // of a local telephone number
}

var contactWords = set(`email e-mail mail twitter facebook instagram phone tel fax contact web website and or via x url link source`)

func phone(s string) bool {
	n := 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] >= '0' && s[i] <= '9':
			n++
		case strings.IndexByte("()-.+ ", s[i]) < 0:
			return false
		}
	}
	return n >= 3
}

func hasYear(l string) bool {
	for i := 0; i+4 <= len(l); i++ {
		if (l[i:i+2] == "19" || l[i:i+2] == "20") && phone(l[i:i+4]+"0") && (i+4 == len(l) || l[i+4] < '0' || l[i+4] > '9') && (i == 0 || l[i-1] < '0' || l[i-1] > '9') {
			return true
		}
	}
	return false
}

// yearMark reports whether l is a copyright note: the word or the sign at its
// head, in brackets or not, and a year or an outlet's few words after it.
func yearMark(l string) bool {
	l = strings.TrimLeft(l, "( ")
	for _, p := range [...]string{"copyright ", "copyright©", "copyright:", "©"} {
		if rest, ok := strings.CutPrefix(l, p); ok {
			rest = strings.TrimLeft(rest, "© :")
			return len(rest) >= 4 && phone(rest[:4]) || p == "©" || strings.Contains(l, "©")
		}
	}
	return false
}

// dateLine reports whether l holds a date or time and no other words.
func dateLine(l string) bool {
	if len(l) > 120 {
		return false
	}
	digits, named := false, false
	for w := range strings.FieldsFuncSeq(l, func(r rune) bool { return strings.ContainsRune(" \t\u00a0,:|()/-–—•·.", r) }) {
		n := 0
		for n < len(w) && w[n] >= '0' && w[n] <= '9' {
			n++
		}
		digits = digits || n > 0
		rest := w[n:]
		switch {
		case n > 0 && (rest == "" || rest == "am" || rest == "pm" || rest == "a" || rest == "p" || rest == "h" || rest == "st" || rest == "nd" || rest == "rd" || rest == "th"):
		case n == 0 && (calendar[w] || calendar[w+"."] || dateWords[w]):
			named = named || !dateFill[w]
		default:
			return false
		}
	}
	return digits && (named && !soloCount(l) || strings.Count(l, "/") == 2 || strings.Count(l, ":") > 0 && strings.Count(l, "-") >= 2)
}

// soloCount reports whether l counts days or weeks and says not before when:
// "100 days" is a subhead.
func soloCount(l string) bool {
	f := strings.Fields(l)
	return len(f) < 3 && !strings.ContainsAny(l, ":/") && !strings.Contains(l, "ago")
}

var dateFill = set(`at on the a p m t of by`)

var dateWords = set(`updated update published posted last first modified created revised at on the a p m am pm ago
	minute minutes min mins hour hours hr hrs day days week weeks month months year years of ist cdt mst mdt hkt jst
	kst sgt aest aedt eet eest cest msk sept june july`)

// counts reports whether l counts what readers did or will need: "12 comments",
// "3 min read".
func counts(l string) bool {
	if len(l) > 60 {
		return false
	}
	f := strings.Fields(l)
	if len(f) == 0 || len(f) > 5 {
		return false
	}
	num, word := 0, false
	for _, w := range f {
		w = bare(w)
		switch {
		case phone(w+"000") && w != "":
			num++
		case countWords[w]:
			word = true
		case w == "" || w == "time" || w == "min" || w == "minute" || w == "minutes" || w == "mins":
		default:
			return false
		}
	}
	return word && num == 1
}

var countWords = set(`comments comment shares views likes reactions reposts retweets replies read reading min-read`)

// tweetSign reports whether s signs a post set into the page: a dash, a name,
// the handle in brackets, and a date.
func tweetSign(s string) bool {
	r := strings.TrimLeft(s, "—–-― ")
	return len(r) < len(s) && len(r) < 160 && strings.Contains(r, "(@") && !stopped(s, report.Span{End: len(s)})
}
