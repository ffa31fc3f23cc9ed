// Package pdf draws the text out of a PDF. It is written for hostile files: it
// reads objects where they stand and trusts no table, every byte it looks at is
// paid from a budget, and nothing in a file makes it allocate what the file
// does not hold.
//
// The text comes in the order in which it is drawn, which is the order of
// reading in what word processors, browsers and layout programs write.
package pdf

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
)

// Text is what a PDF says.
type Text struct {
	Title, Author string   // as stated in the file's properties
	Text          string   // paragraphs, set apart by blank lines
	Notes         []string // what was left out
}

// Reasons for which a file is refused.
var (
	ErrEncrypted = errors.New("encrypted")
	ErrNone      = errors.New("this is no PDF")
	ErrCostly    = errors.New("the PDF costs more work than its size allows")
)

// maxPages bounds the pages read: ten times the longest report known to us.
const maxPages = 5000

// Read returns the text of a PDF.
func Read(data []byte) (t Text, err error) {
	if !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) {
		return Text{}, ErrNone
	}
	defer func() {
		if p := recover(); p != nil {
			t, err = Text{}, fmt.Errorf("the PDF is broken: %v", p)
			if _, ok := p.(overworked); ok {
				err = ErrCostly
			}
		}
	}()
	f := open(data)
	if f.dict(f.trail["Encrypt"]) != nil {
		return Text{}, ErrEncrypted
	}
	info := f.dict(f.trail["Info"])
	t.Title, t.Author = f.textOf(info["Title"]), f.textOf(info["Author"])

	pages := f.pages()
	if len(pages) == 0 {
		return Text{}, errors.New("the PDF is broken: no page was found in it")
	}
	if len(pages) > maxPages {
		t.Notes = append(t.Notes, fmt.Sprintf("Of %d pages the first %d were read.", len(pages), maxPages))
		pages = pages[:maxPages]
	}
	p := &painter{f: f, fonts: map[any]*font{}}
	var lines [][]line
	for _, page := range pages {
		p.runs = p.runs[:0]
		p.paint(f.contents(page.dict), page.res, identity, 0)
		lines = append(lines, linesOf(p.runs))
	}
	words := wordsOf(lines)
	var all [][]line
	for _, page := range lines {
		ps := paragraphsOf(page)
		if n := len(all); n > 0 && len(ps) > 0 && continues(all[n-1][len(all[n-1])-1], ps[0][0]) {
			all[n-1] = append(all[n-1], ps[0]...)
			ps = ps[1:]
		}
		all = append(all, ps...)
	}
	paragraphs := make([]string, 0, len(all))
	for _, para := range all {
		paragraphs = append(paragraphs, join(para, words))
	}
	t.Text = strings.ToValidUTF8(strings.Join(paragraphs, "\n\n"), "\uFFFD")
	if p.unknown > 0 {
		t.Notes = append(t.Notes, fmt.Sprintf("%d of %d characters were left out: their fonts do not say what they mean.", p.unknown, p.unknown+p.known))
	}
	return t, nil
}

// A page is its dictionary, and its resources, which it may inherit.
type page struct {
	dict dict
	res  dict
}

// pages returns the pages in order: by the tree that the catalog leads to, or
// else by their numbers.
func (f *file) pages() []page {
	root := f.dict(f.trail["Root"])
	if root == nil {
		for _, num := range f.numbers() {
			if d := f.dict(num); d != nil && f.name(d["Type"]) == "Catalog" {
				root = d
			}
		}
	}
	type node struct {
		v   any
		res dict
	}
	var out []page
	seen := map[ref]bool{}
	todo := []node{{root["Pages"], nil}}
	for len(todo) > 0 && len(out) <= maxPages {
		n := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if r, ok := n.v.(ref); ok {
			if seen[r] {
				continue
			}
			seen[r] = true
		}
		d := f.dict(n.v)
		if d == nil {
			continue
		}
		if res := f.dict(d["Resources"]); res != nil {
			n.res = res
		}
		kids := f.array(d["Kids"])
		if kids == nil {
			out = append(out, page{d, n.res})
			continue
		}
		for _, k := range slices.Backward(kids) {
			if _, ok := k.(ref); ok { // a kid in place could hold itself
				todo = append(todo, node{k, n.res})
			}
		}
	}
	if len(out) == 0 {
		for _, num := range f.numbers() {
			if d := f.dict(num); d != nil && f.name(d["Type"]) == "Page" {
				out = append(out, page{d, f.dict(d["Resources"])})
			}
		}
	}
	return out
}

// contents returns the content of a page, whose parts are one stream.
func (f *file) contents(d dict) []byte {
	parts := array{d["Contents"]}
	if a := f.array(d["Contents"]); a != nil {
		parts = a
	}
	var out []byte
	for _, v := range parts {
		if s, ok := f.resolve(v).(stream); ok {
			if body, err := f.decode(s); err == nil {
				out = append(append(out, body...), '\n')
				f.work -= len(body)
			}
		}
		if f.work < 0 {
			panic(overworked{})
		}
	}
	return out
}

// numbers returns the numbers of all objects, sorted.
func (f *file) numbers() []ref {
	all := sortedRefs(f.at)
	for num := range f.packed {
		if _, twice := f.at[num]; !twice {
			all = append(all, num)
		}
	}
	slices.Sort(all)
	return all
}

// sortedRefs returns the numbers of objects in the order in which they stand.
func sortedRefs(at map[ref]int) []ref {
	out := make([]ref, 0, len(at))
	for num := range at {
		out = append(out, num)
	}
	slices.SortFunc(out, func(a, b ref) int { return cmp.Compare(at[a], at[b]) })
	return out
}

// textOf returns a string of the file's properties, ISO 32000-1, section 7.9.2.
func (f *file) textOf(v any) string {
	s, _ := f.resolve(v).(str)
	if len(s) > 2000 {
		return ""
	}
	out := string(s)
	switch {
	case strings.HasPrefix(out, "\xfe\xff"):
		var units []uint16
		for i := 2; i+1 < len(s); i += 2 {
			units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
		}
		out = string(utf16.Decode(units))
	case strings.HasPrefix(out, "\xef\xbb\xbf"):
		out = strings.ToValidUTF8(out[3:], "\uFFFD")
	default:
		var b strings.Builder
		for i := range len(out) {
			b.WriteRune(rune(out[i]))
		}
		out = b.String()
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(out, "\x00", "")), " ")
}
