package text

import (
	"strings"
	"unicode"

	"stemma/report"
)

// title tells the headline by the title stated for the report.
func (p *page) title(title string) {
	t := letters(head(title, 1000))
	// Ten blocks are more than any page puts above its headline.
	for i := 0; t != "" && i < len(p.blocks) && i < 10; i++ {
		b := p.blocks[i]
		if b.Kind == Paragraph && b.Len() <= 400 && sameTitle(letters(p.of(i)), t) {
			p.set(i, Headline, "", "the title stated")
			return
		}
	}
}

// headlines tells the headline and the deck under it, and the lines of a menu
// above them.
func (p *page) headlines(title string) {
	lead := 0 // the first block of prose
	for lead < len(p.blocks) && !p.prose(lead) {
		lead++
	}
	p.menu(lead)
	known := -1
	for i := 0; i < len(p.blocks) && i < 12; i++ {
		if p.blocks[i].Kind == Headline {
			known = i
		}
	}
	top, seen := min(lead+1, len(p.blocks)), known >= 0
	for i := max(known, 0); i < top; i++ {
		if p.blocks[i].Kind != Paragraph {
			continue
		}
		if !p.headish(i) || byline(p.of(i)) || speakerLabel(p.of(i)) || datelineEnd(p.of(i), true) > 0 {
			if i >= lead {
				break
			}
			continue
		}
		if k, _ := credit(p.of(i)); k != "" || captionBy(p.of(i)) != "" {
			continue
		}
		switch {
		case !p.bodyAfter(i):
			return
		case seen || title != "":
			if i < lead {
				p.set(i, Subhead, "", "a short line above the lead")
			}
		default:
			p.set(i, Headline, "", "the first short line")
			seen = true
		}
	}
}

// menu takes short lines above the lead that stand in one group with a line of
// the page for furniture too: names of sections, what pictures are called.
func (p *page) menu(lead int) {
	for i := range p.blocks {
		if p.blocks[i].Kind == Paragraph && columns(p.of(i)) {
			p.set(i, Furniture, "menu", "short items in columns")
		}
	}
	for i := 0; i < lead && i < len(p.blocks); i++ {
		if p.blocks[i].Kind != Paragraph || words(p.of(i)) > 3 || stopped(p.text, p.blocks[i].Span) {
			continue
		}
		up := i > 0 && !p.gaps[i] && p.blocks[i-1].Kind == Furniture && p.blocks[i-1].Why != "date_line"
		down := i+1 < len(p.blocks) && !p.gaps[i+1] && p.blocks[i+1].Kind == Furniture && p.blocks[i+1].Why != "date_line"
		if k, _ := credit(p.of(i)); (up || down) && k == "" && !byline(p.of(i)) {
			p.set(i, Furniture, "menu", "beside a line of the page")
		}
	}
}

// columns reports whether a line is a row of short items set apart by wide
// gaps, tabs, bars or bullets: what a menu looks like once its page is text. A
// row holds two items or more, of three words each at most, and no figure: a
// table of numbers is no menu.
func columns(s string) bool {
	if len(s) > longLine {
		return false
	}
	for _, sep := range [...]string{"|", "•", "·", "\t", "  "} {
		items, ok := 0, true
		for item := range strings.SplitSeq(s, sep) {
			if item = strings.TrimSpace(item); item == "" {
				continue
			}
			items++
			ok = ok && words(item) <= 3 && !strings.ContainsAny(item, "0123456789.,;:?!\"") && !isLower(item)
		}
		if ok && (items >= 3 || items == 2 && sep == "  ") {
			return true
		}
	}
	return false
}

// headish reports whether block i is written as a headline: a short line that
// ends in no full stop, comma or colon.
func (p *page) headish(i int) bool {
	b := p.blocks[i]
	s := b.Of(p.text)
	if b.Kind != Paragraph || b.Len() > longLine || bullet(s) > 0 || isLower(s) {
		return false
	}
	n := words(s)
	return n >= 2 && n <= 30 && strings.IndexByte(".,:;-", s[len(s)-1]) < 0 && !strings.HasSuffix(s, "…") &&
		!strings.HasSuffix(s, ".”") && !strings.HasSuffix(s, ".\"") && !strings.HasSuffix(s, "—") && !strings.HasSuffix(s, "–")
}

// bodyAfter reports whether prose follows block i soon.
func (p *page) bodyAfter(i int) bool {
	for j := i + 1; j < len(p.blocks) && j < i+12; j++ {
		if p.prose(j) && p.blocks[j].Len() > 60 {
			return true
		}
	}
	return false
}

// letters returns the letters and digits of s in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// sameTitle reports whether a line is the title, or either goes on with the
// name of the site.
func sameTitle(line, title string) bool {
	if len(line) < 8 || len(title) < 8 {
		return line == title && line != ""
	}
	if strings.HasPrefix(title, line) {
		return len(line) >= len(title)/2
	}
	return strings.HasPrefix(line, title) && len(line) <= len(title)+40
}

// labels takes the list under a label of related reports for furniture.
func (p *page) labels() {
	for i := 0; i < len(p.blocks); i++ {
		b := p.blocks[i]
		if b.Kind != Furniture || b.Why != "related" {
			continue
		}
		s := p.of(i)
		if l, ok := wholes[bare(lower(s))]; !ok || l.Field(1) != "label" && !strings.HasSuffix(s, ":") {
			if !strings.HasSuffix(s, ":") {
				continue
			}
		}
		j := i + 1
		for ; j < len(p.blocks) && j <= i+10; j++ {
			if p.blocks[j].Kind == Furniture {
				continue
			}
			s := p.of(j)
			if p.blocks[j].Kind != Paragraph || words(s) > 25 || stopped(p.text, p.blocks[j].Span) && s[len(s)-1] != '?' {
				break
			}
			p.set(j, Furniture, "related", "under "+b.By)
		}
		i = j - 1
	}
}

// heads tells bylines, subheads and list items.
func (p *page) heads() {
	body := false
	for i := range p.blocks {
		if p.blocks[i].Kind != Paragraph {
			continue
		}
		s := p.of(i)
		switch {
		case byline(s):
			p.set(i, Byline, "", "By and names")
		case !body && i > 0 && signature(s):
			p.set(i, Byline, "", "names and an outlet above the lead")
		case bullet(s) > 0:
			p.set(i, ListItem, "", "a list mark")
		case p.prose(i):
			body = true
		case body && p.headish(i) && words(s) <= 12 && p.proseNext(i) && datelineEnd(s, false) == 0:
			p.set(i, Subhead, "", "a short line above prose")
		}
	}
}

func (p *page) proseNext(i int) bool {
	for i++; i < len(p.blocks); i++ {
		if p.blocks[i].Kind == Furniture {
			continue
		}
		return p.prose(i)
	}
	return false
}

// byline reports whether s is "By" and names: "By Jane Roe and John Doe,
// Example Times".
func byline(s string) bool {
	if len(s) > 200 || words(s) > 18 || words(s) < 2 || s[len(s)-1] == '.' && !strings.HasSuffix(s, "Jr.") {
		return false
	}
	l := lower(s)
	rest := ""
	for _, h := range [...]string{"by ", "by: ", "written by ", "posted by ", "story by ", "words by ", "report by "} {
		if strings.HasPrefix(l, h) && len(l) == len(s) {
			rest = s[len(h):]
			break
		}
	}
	if rest == "" || !isUpper(strings.TrimLeft(rest, " ")) {
		return false
	}
	first := firstWord(lower(rest))
	return !calendar[first] && !(IsStop(first) && first != "the" && first != "our" && first != "will") && namesOnly(rest)
}

// signature reports whether s names a writer and an outlet or an office.
func signature(s string) bool {
	n := words(s)
	if len(s) > 100 || n < 2 || n > 8 || stopped(s, report.Span{End: len(s)}) || !namesOnly(s) {
		return false
	}
	l := lower(s)
	for _, w := range [...]string{" | ", "staff writer", "correspondent", "staff reporter", "reporter", "editor"} {
		if strings.Contains(l, w) {
			return true
		}
	}
	return false
}

// repeats takes a piece that says again, letter for letter, what a piece before
// it said for furniture: captions shown twice, pull quotes, headlines in the text.
func (p *page) repeats() {
	seen := map[string]int{}
	for i := range p.blocks {
		b := p.blocks[i]
		if b.Kind == Furniture || b.Kind == Credit {
			continue
		}
		s := p.of(i)
		n := words(s)
		if n < 4 {
			continue
		}
		first, ok := seen[s]
		if !ok {
			seen[s] = i
			continue
		}
		f := &p.blocks[first]
		caption := b.Kind == Caption || f.Kind == Caption
		// Short sentences may be said twice and of two things: "No one was hurt."
		if n < 12 && p.prose(i) && !caption {
			continue
		}
		if caption && f.Kind == Paragraph {
			f.Kind, f.By = Caption, b.By
		}
		p.set(i, Furniture, "repeat", "said letter for letter before")
	}
}
