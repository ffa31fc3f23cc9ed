package page

import (
	"strings"
	"unicode"

	"stemma/internal/char"
)

// title finds the headline by the title stated for the report.
func (r *reader) title(title string) {
	t := letters(char.Head(title, 1000))
	// Ten blocks are more than any page puts above its headline.
	for i := 0; t != "" && i < len(r.blocks) && i < 10; i++ {
		b := r.blocks[i]
		if b.Kind == Paragraph && b.Len() <= 400 && sameTitle(letters(r.of(i)), t) {
			r.set(i, Headline, "", byTitle)
			return
		}
	}
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

// headlines finds the headline and the deck under it, and the lines of a menu
// above them.
func (r *reader) headlines(title string) {
	lead := 0 // the first block of prose
	for lead < len(r.blocks) && !r.prose(lead) {
		lead++
	}
	r.menu(lead)
	known := -1
	for i := 0; i < len(r.blocks) && i < 12; i++ {
		if r.blocks[i].Kind == Headline {
			known = i
		}
	}
	top, seen := min(lead+1, len(r.blocks)), known >= 0
	for i := max(known, 0); i < top; i++ {
		if r.blocks[i].Kind != Paragraph {
			continue
		}
		if !r.headish(i) || r.lang.byline(r.of(i)) || r.lang.speakerLabel(r.of(i)) || r.lang.datelineEnd(r.of(i), true) > 0 {
			if i >= lead {
				break
			}
			continue
		}
		if why, _ := r.lang.credit(r.of(i)); why != "" || r.lang.captionBy(r.of(i)) != "" {
			continue
		}
		switch {
		case !r.bodyAfter(i):
			return
		case seen || title != "":
			if i < lead {
				r.set(i, Subhead, "", byAboveLead)
			}
		default:
			r.set(i, Headline, "", byFirstShort)
			seen = true
		}
	}
}

// menu takes short lines above the lead that stand in one group with a line of
// the page for furniture too: names of sections, what pictures are called.
func (r *reader) menu(lead int) {
	for i := range r.blocks {
		if r.blocks[i].Kind == Paragraph && columns(r.of(i)) {
			r.set(i, Furniture, whyMenu, byColumns)
		}
	}
	for i := 0; i < lead && i < len(r.blocks); i++ {
		if r.blocks[i].Kind != Paragraph || wordCount(r.of(i)) > 3 || stopped(r.text, r.blocks[i].Span) {
			continue
		}
		up := i > 0 && !r.gaps[i] && r.pageLine(i-1)
		down := i+1 < len(r.blocks) && !r.gaps[i+1] && r.pageLine(i+1)
		if why, _ := r.lang.credit(r.of(i)); (up || down) && why == "" && !r.lang.byline(r.of(i)) {
			r.set(i, Furniture, whyMenu, byBeside)
		}
	}
}

// pageLine reports whether block i is furniture that menus stand beside.
func (r *reader) pageLine(i int) bool {
	return r.blocks[i].Kind == Furniture && r.blocks[i].Why != whyDateLine
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
			ok = ok && wordCount(item) <= 3 && !strings.ContainsAny(item, "0123456789.,;:?!\"") && !char.IsLower(item)
		}
		if ok && (items >= 3 || items == 2 && sep == "  ") {
			return true
		}
	}
	return false
}

// bodyAfter reports whether prose follows block i soon.
func (r *reader) bodyAfter(i int) bool {
	for j := i + 1; j < len(r.blocks) && j < i+12; j++ {
		if r.prose(j) && r.blocks[j].Len() > 60 {
			return true
		}
	}
	return false
}
