package witness

import (
	"fmt"
	"strings"
)

// A telling is one way to tell a fact:
//
//	At least {three|3} ... text, and a choice of wordings
//	[hedge:may have|had]   an edit site: the words that a root has, and those of a careless copy
//	<place>                a slot of the scene
//	<#dead>                a number
//	<@chief>               a person
//	<@chief.last>          a person's last name
//	<"calm>                a quotation
//
// Choices and sites may nest.
type telling struct {
	parts          []part
	choices, sites int // how many there are in it
}

// A part is text, or one of the above.
type part struct {
	kind byte // 't', '{', '[', '<', '#', '@', '"'
	text string
	name string   // of a site its kind, of others the name
	at   int      // of a choice or a site its number in the telling
	alts [][]part // of a choice its wordings; of a site its two forms
}

func parseTelling(s string) (*telling, error) {
	t := &telling{}
	p := parser{s: s, t: t}
	parts, err := p.parts("")
	if err == nil && p.i < len(s) {
		err = fmt.Errorf("unexpected %q in %q", s[p.i], s)
	}
	t.parts = parts
	return t, err
}

type parser struct {
	s string
	i int
	t *telling
}

// parts reads up to one of the bytes in end, which it leaves.
func (p *parser) parts(end string) ([]part, error) {
	var out []part
	for p.i < len(p.s) && strings.IndexByte(end, p.s[p.i]) < 0 {
		switch c := p.s[p.i]; c {
		case '{', '[':
			x, err := p.group(c)
			if err != nil {
				return nil, err
			}
			out = append(out, x)
		case '<':
			n := strings.IndexByte(p.s[p.i:], '>')
			if n < 0 {
				return nil, fmt.Errorf("%q is not closed", p.s[p.i:])
			}
			name, kind := p.s[p.i+1:p.i+n], byte('<')
			if strings.IndexByte(`#@"`, name[0]) >= 0 {
				kind, name = name[0], name[1:]
			}
			out = append(out, part{kind: kind, name: name})
			p.i += n + 1
		default:
			n := p.i
			for p.i < len(p.s) && strings.IndexByte("{[<"+end, p.s[p.i]) < 0 {
				p.i++
			}
			out = append(out, part{kind: 't', text: p.s[n:p.i]})
		}
	}
	return out, nil
}

// group reads a choice or a site.
func (p *parser) group(open byte) (part, error) {
	x := part{kind: open}
	end := "|}"
	if open == '[' {
		end = "|]"
		n := strings.IndexByte(p.s[p.i:], ':')
		if n < 0 {
			return x, fmt.Errorf("%q names no kind", p.s[p.i:])
		}
		x.name = p.s[p.i+1 : p.i+n]
		p.i += n
		x.at = p.t.sites
		p.t.sites++
	} else {
		x.at = p.t.choices
		p.t.choices++
	}
	for {
		p.i++ // the opening byte, or the bar
		alt, err := p.parts(end)
		if err != nil {
			return x, err
		}
		x.alts = append(x.alts, alt)
		if p.i >= len(p.s) {
			return x, fmt.Errorf("%q is not closed", p.s)
		}
		if p.s[p.i] != '|' {
			p.i++
			if open == '[' && len(x.alts) == 1 {
				x.alts = append(x.alts, nil)
			}
			return x, nil
		}
	}
}
