package page

import (
	"strings"

	"stemma/internal/char"
	"stemma/report"
)

// maxFurniture is the length in bytes up to which a piece may be a line of the
// page; copyright notes, the longest, end near 400.
const maxFurniture = 600

// furniture finds the blocks that are lines of the page by what they say alone.
func (r *reader) furniture() {
	for i := range r.blocks {
		s := r.of(i)
		if len(s) > maxFurniture || r.blocks[i].Kind != Paragraph {
			continue
		}
		if why, by := r.lang.ownLine(s); why != "" {
			r.set(i, Furniture, why, by)
		}
	}
}

// ownLine returns why the line s is furniture and by what rule, or "".
func (l *Language) ownLine(s string) (Why, report.By) {
	switch {
	case !char.HasWord(s):
		return whyRule, byMarks
	case l.contact(s):
		return whyURL, byAddresses
	}
	low := char.Lower(s)
	if p := l.phraseOf(s, low); p != nil {
		return p.why, p.by
	}
	switch {
	case yearMark(low):
		return whyCopyright, byCopyright
	case l.dateLine(low):
		return whyDateLine, byDateLine
	case l.counts(low):
		return whyWidget, byCount
	case l.follows(low):
		return whyShare, byFollow
	case l.account(low):
		return whySubscribe, byAccount
	}
	return "", ""
}

// phraseOf returns the phrase of the lexicon by which the line s, low in lower
// case, is furniture, or nil.
func (l *Language) phraseOf(s, low string) *phrase {
	if p, ok := l.furniture.whole(low); ok && !strings.ContainsAny(low, "?\"") {
		return &p
	}
	if p := l.furniture.heads.of(low, func(p *phrase) bool { return wordCount(low) <= 40 && l.headHolds(p, low, s) }); p != nil {
		return p
	}
	for i := range l.furniture.insides {
		if p := &l.furniture.insides[i]; strings.Contains(low, p.text) {
			return p
		}
	}
	return l.row(s)
}

// headHolds looks at what follows a phrase at the head of a line: the copyright
// sign stands before a year or an outlet's few words; a request may be followed by
// anything but the rest of a report's sentence, which "said" or a third full stop
// betrays.
func (l *Language) headHolds(p *phrase, low, s string) bool {
	switch p.how {
	case howSign:
		return hasYear(low) || wordCount(low) <= 6
	case howTitle:
		if strings.HasSuffix(low, ".") {
			return false // "Previously: the board said no." is a sentence
		}
	}
	if !strings.HasSuffix(p.text, ":") {
		for w := range strings.FieldsSeq(low) {
			if l.words.Told.Has(strings.Trim(w, ".,:;!?\"'”")) {
				return false
			}
		}
	}
	return strings.Count(s, ". ") < 3
}

// row returns the first phrase of a row of two or more, each of which could stand
// alone ("Share Tweet Print"), or nil where s is no such row.
func (l *Language) row(s string) *phrase {
	if len(s) > 300 || !l.furniture.begins[char.FirstWord(char.Lower(char.Head(s, 40)))] {
		return nil
	}
	parted := strings.ContainsAny(s, "|•·\t") || strings.Contains(s, "  ")
	ws := strings.FieldsFunc(s, func(r rune) bool { return r <= ' ' || strings.ContainsRune("|•·/>»,", r) || r == '\u00a0' })
	var first *phrase
	n := 0
	for i := 0; i < len(ws); n++ {
		k := min(len(ws), i+4)
		for ; k > i; k-- {
			if p, found := l.furniture.whole(char.Lower(strings.Join(ws[i:k], " "))); found {
				if n == 0 {
					first = &p
				}
				break
			}
		}
		if k == i || !parted && !char.IsUpper(ws[i]) {
			return nil
		}
		i = k
	}
	if n < 2 {
		return nil
	}
	return first
}

// labels finds the list under a label of related reports.
func (r *reader) labels() {
	for i := 0; i < len(r.blocks); i++ {
		b := r.blocks[i]
		if b.Kind != Furniture || b.Why != whyRelated || !r.labelled(i) {
			continue
		}
		j := i + 1
		for ; j < len(r.blocks) && j <= i+10; j++ {
			if r.blocks[j].Kind == Furniture {
				continue
			}
			s := r.of(j)
			if r.blocks[j].Kind != Paragraph || wordCount(s) > 25 || stopped(r.text, r.blocks[j].Span) && s[len(s)-1] != '?' {
				break
			}
			r.set(j, Furniture, whyRelated, byUnderLabel.Then(b.By))
		}
		i = j - 1
	}
}

// labelled reports whether block i is a label of what follows: one of the
// lexicon's, or a line that ends in a colon.
func (r *reader) labelled(i int) bool {
	s := r.of(i)
	if strings.HasSuffix(s, ":") {
		return true
	}
	p, ok := r.lang.furniture.whole(char.Lower(s))
	return ok && p.how == howLabel
}
