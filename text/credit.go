package text

import (
	_ "embed"
	"strings"

	"stemma/internal/lex"
	"stemma/report"
)

//go:embed credit.en.lex
var creditSrc string

//go:embed caption.en.lex
var captionSrc string

var (
	creditLex  = lex.Read("credit.en.lex", creditSrc, 3)
	captionLex = lex.Read("caption.en.lex", captionSrc, 1)

	creditNames = map[string]lex.Line{}   // as written, and in capitals
	creditHead  = map[string][]lex.Line{} // first word → phrases
	creditTail  []lex.Line
	captionHead = map[string][]lex.Line{} // first word → phrases
)

func init() {
	for _, l := range creditLex.Lines {
		ph := l.Field(1)
		switch l.Field(0) {
		case "name", "photo":
			creditNames[ph] = l
			creditNames[strings.ToUpper(ph)] = l
		case "head":
			w := firstWord(ph)
			creditHead[w] = append(creditHead[w], l)
		case "tail":
			creditTail = append(creditTail, l)
		default:
			panic(l.By + ": unknown how")
		}
	}
	for _, l := range captionLex.Lines {
		w := firstWord(l.Field(0))
		captionHead[w] = append(captionHead[w], l)
	}
}

// credit returns what a line credits, "photo" or "wire", and the rule, or "".
func credit(s string) (kind string, by report.By) {
	if s == "" || len(s) > 300 {
		return "", ""
	}
	if kind, by = names(s); kind != "" {
		return kind, by
	}
	l := lower(head(s, 60))
	for _, h := range creditHead[firstWord(l)] {
		if strings.HasPrefix(l, h.Field(1)) && wordEnd(l, len(h.Field(1))) && namesOnly(s[min(len(s), len(h.Field(1))):]) {
			return h.Field(2), h.By
		}
	}
	end := strings.ToLower(strings.TrimRight(s[max(0, len(s)-60):], ".)*] "))
	for _, h := range creditTail {
		if strings.HasSuffix(end, h.Field(1)) && words(s) <= 30 {
			return h.Field(2), h.By
		}
	}
	if s[0] == '(' && s[len(s)-1] == ')' && len(s) > 4 && !strings.ContainsAny(s[1:len(s)-1], "()") {
		return credit(s[1 : len(s)-1])
	}
	return "", ""
}

// names reports what s credits when it is nothing but names of services, at
// least one of the lexicon's, and of people parted from them by a stroke:
// "AFP", "Getty Images/AFP", "Jane Roe / Example Wire".
func names(s string) (kind string, by report.By) {
	if len(s) > 120 {
		return "", ""
	}
	if h, ok := creditNames[s]; ok {
		return h.Field(2), h.By
	}
	// A small word at the head is no name's: most of prose ends here.
	if isLower(s) && !strings.HasPrefix(s, "via ") {
		return "", ""
	}
	parts := strings.FieldsFunc(s, func(r rune) bool {
		switch r {
		case '/', '|', '(', ')', ',', '[', ']', ';', '©', '—', '–':
			return true
		}
		return false
	})
	known := 0
	for n, w := range parts {
		w = strings.Trim(w, " .-:\t")
		if rest, ok := strings.CutPrefix(w, "via "); ok {
			w = rest
		}
		if w == "" {
			continue
		}
		if h, ok := creditNames[w]; ok {
			known++
			if by == "" {
				kind, by = h.Field(2), h.By
			}
			continue
		}
		if !namesOnly(w) || strings.ContainsAny(w, "0123456789") || words(w) > 4 || n > 4 {
			return "", ""
		}
	}
	if known == 0 {
		return "", ""
	}
	if len(parts) > 1 {
		kind = "photo" // a person and a service sign pictures
	}
	return kind, by
}

// namesOnly reports whether s holds names and the words that join them: no
// small word but these, so no sentence.
func namesOnly(s string) bool {
	if len(s) > 250 {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		w = strings.Trim(w, "().,;:/|-–—[]©*\"")
		if w == "" || !isLower(w) || joiners[lower(w)] {
			continue
		}
		return false
	}
	return true
}

var joiners = set(`and by in for of the with via from at on reporting editing writing additional photo agencies agency
	inputs staff correspondent correspondents reporter reporters writer writers editor editors contributor de la van von der al bin el
	translated compiled edited photos service news wire images`)

// captions tells captions and credits, and parts a credit at the end of a piece
// from the piece.
func (p *page) captions() {
	last := -1 // the last block of prose
	for i := range p.blocks {
		if p.prose(i) {
			last = i
		}
	}
	var blocks []Block
	var gaps []bool
	for i := range p.blocks {
		b := p.blocks[i]
		if b.Kind != Paragraph {
			blocks, gaps = append(blocks, b), append(gaps, p.gaps[i])
			continue
		}
		s := p.of(i)
		if kind, by := credit(s); kind != "" {
			b.Kind, b.Why, b.By = Credit, kind, by
			blocks, gaps = append(blocks, b), append(gaps, p.gaps[i])
			continue
		}
		by := captionBy(s)
		if k, kind, rule := tailCredit(s, by != ""); k > 0 && (kind == "photo" || by != "" || i >= last) {
			c := b
			c.Start, c.Kind, c.Why, c.By = b.Start+k, Credit, kind, rule
			b.Span = trim(p.text, report.Span{Start: b.Start, End: c.Start})
			if kind == "photo" || by != "" {
				c.Why = "photo"
				b.Kind, b.By = Caption, rule
			}
			if !hasWord(b.Of(p.text)) {
				b.Kind, b.Why, b.By = Furniture, "rule", "no letter or digit"
			}
			blocks, gaps = append(blocks, b, c), append(gaps, p.gaps[i], false)
			continue
		}
		if by != "" {
			b.Kind, b.By = Caption, by
		}
		blocks, gaps = append(blocks, b), append(gaps, p.gaps[i])
	}
	// A service named beside a caption signs the picture.
	for i := range blocks {
		if blocks[i].Kind == Credit && i > 0 && blocks[i-1].Kind == Caption {
			blocks[i].Why = "photo"
		}
	}
	p.blocks, p.gaps = blocks, gaps
}

// captionBy returns the line of the lexicon by which s is a caption, or "".
func captionBy(s string) report.By {
	if len(s) > 400 {
		return ""
	}
	l := lower(head(s, 40))
	for _, h := range captionHead[firstWord(l)] {
		if strings.HasPrefix(l, h.Field(0)) && wordEnd(l, len(h.Field(0))) && words(s) <= 60 && (!stopped(s, report.Span{End: len(s)}) || words(s) <= 25) {
			return h.By
		}
	}
	return ""
}

// tailCredit returns the byte at which a credit that ends s begins, or 0: in
// brackets, after a dash or a stroke, or glued to the full stop ("… at dusk.AFP").
func tailCredit(s string, caption bool) (k int, kind string, by report.By) {
	if len(s) > 700 {
		return 0, "", ""
	}
	from := max(0, len(s)-120)
	if c := s[len(s)-1]; c == ')' || c == ']' {
		if k = strings.LastIndexAny(s, "(["); k > from && k > 0 {
			if kind, by = credit(s[k:]); kind != "" {
				return k, kind, by
			}
			if kind, by = credit(strings.Trim(s[k:], "()[]")); kind != "" {
				return k, kind, by
			}
		}
		return 0, "", ""
	}
	for k = len(s) - 1; k > from; k-- {
		w := 0
		switch c := s[k-1]; {
		case c == '.' || c == '|' || c == '/':
			w = 1
		case strings.HasSuffix(s[:k], "—"), strings.HasSuffix(s[:k], "–"):
			w = 3
		case c == '-' && k > 1 && s[k-2] == ' ':
			w = 1
		}
		if w == 0 || s[k]&0xc0 == 0x80 {
			continue
		}
		rest := strings.TrimSpace(s[k:])
		if kind, by = names(rest); kind == "" {
			continue
		}
		glued := s[k-1] == '.' && s[k] != ' '
		if glued || s[k-1] == '/' || s[k-1] == '|' {
			kind = "photo"
		}
		if s[k-1] == '/' || s[k-1] == '|' {
			// "Jane Roe/AFP": the name before the stroke is of the credit only
			// when it is known where it begins; it is left to the caption.
			if !caption && !stopped(s, report.Span{End: k - 1}) {
				return k, "photo", by
			}
		}
		if s[k-1] != '.' {
			k -= w
		}
		for k < len(s) && s[k] == ' ' {
			k++
		}
		return k, kind, by
	}
	return 0, "", ""
}
