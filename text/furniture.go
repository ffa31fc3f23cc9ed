package text

import (
	"stemma/report"
	_ "embed"
	"strings"

	"stemma/internal/lex"
)

//go:embed furniture.en.lex
var furnitureSrc string

var furnitureLex = lex.Read("furniture.en.lex", furnitureSrc, 3)

// The phrases of the lexicon, by how they are looked up.
var (
	wholes  = map[string]lex.Line{}   // the phrase
	headsOf = map[string][]lex.Line{} // first word → phrases
	insides []lex.Line

	rowFirst     = map[string]bool{} // the first words of wholes
	longestWhole int
)

func init() {
	for i := range furnitureLex.Lines {
		l := furnitureLex.Lines[i]
		l.Fields[0] = strings.ReplaceAll(l.Fields[0], " ", "_")
		switch ph := l.Field(2); l.Field(1) {
		case "whole", "label":
			wholes[ph] = l
			rowFirst[firstWord(ph)] = true
			longestWhole = max(longestWhole, len(ph))
		case "head":
			w := firstWord(ph)
			headsOf[w] = append(headsOf[w], l)
		case "inside":
			insides = append(insides, l)
		default:
			panic(l.By + ": unknown how")
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
func ownLine(s string) (why string, by report.By) {
	switch {
	case !hasWord(s):
		return "rule", "no letter or digit"
	case contact(s):
		return "url", "addresses alone"
	}
	l := lower(s)
	if len(l) <= longestWhole+16 {
		if w, ok := wholes[bare(l)]; ok && !strings.ContainsAny(l, "?\"") {
			return w.Field(0), w.By
		}
	}
	for _, h := range headsOf[firstWord(l)] {
		if ph := h.Field(2); strings.HasPrefix(l, ph) && wordEnd(l, len(ph)) && words(l) <= 40 && headHolds(h, l, s) {
			return h.Field(0), h.By
		}
	}
	for _, h := range insides {
		if strings.Contains(l, h.Field(2)) {
			return h.Field(0), h.By
		}
	}
	if w, ok := row(s); ok {
		return w.Field(0), w.By
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
	case social(l):
		return "share", "follow or like, and a network"
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
	if ph := h.Field(2); h.Field(0) == "related" && strings.HasSuffix(l, ".") && strings.HasSuffix(ph, ":") &&
		!strings.HasPrefix(ph, "re") && !strings.HasPrefix(ph, "see") && !strings.HasPrefix(ph, "also") {
		return false // "Previously: the board said no." is a sentence; a title ends without a stop
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
