package witness

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A page writes a draft out. It notes where it put what may have been changed.
type page struct {
	w     *world
	d     *draft
	b     strings.Builder
	named map[string]bool // persons named so far
	marks map[string][2]int
	line  string // key of the line at hand

	phrases []string // that the draft has other words for, the longest first
}

// A world holds the values of a scene for one story.
type world struct {
	scene   *scene
	slots   map[string]string
	title   map[string]string
	name    map[string]string
	numbers map[string]int
	other   map[string]string // of a person the one he may be taken for
}

// write appends a telling in the wording of l.
func (p *page) write(parts []part, l *line, last bool) {
	for i, x := range parts {
		end := last && i == len(parts)-1
		switch x.kind {
		case 't':
			p.b.WriteString(reword(x.text, p.phrases, p.d.words))
		case '{':
			p.write(x.alts[l.pick[x.at]%len(x.alts)], l, end)
		case '[':
			from := p.b.Len()
			n := 0
			if l.careless[x.at] {
				n = 1
			}
			p.write(x.alts[n], l, end)
			p.mark(fmt.Sprintf("%s/%d", p.line, x.at), from)
		case '<':
			p.b.WriteString(p.w.slots[x.name])
		case '#':
			from := p.b.Len()
			p.b.WriteString(p.number(x.name))
			p.mark("#"+x.name, from)
		case '@':
			p.person(x.name)
		case '"':
			p.quote(x.name, end)
		}
	}
}

// mark notes the first place of what key names.
func (p *page) mark(key string, from int) {
	if _, ok := p.marks[key]; !ok {
		p.marks[key] = [2]int{from, p.b.Len()}
	}
}

func (p *page) person(name string) {
	name, lastOnly := strings.CutSuffix(name, ".last")
	title, full := p.w.title[name], p.w.name[name]
	v := p.d.persons[name]
	if v == swapped {
		title, full = p.w.title[p.w.other[name]], p.w.name[p.w.other[name]]
	}
	from := p.b.Len()
	surname := full[strings.LastIndexByte(full, ' ')+1:]
	switch {
	case title != "" && !lastOnly && v == spokesman:
		p.b.WriteString("a spokesman for the " + strings.ToLower(title))
	case title != "" && !lastOnly && v == byOffice:
		p.b.WriteString("the " + strings.ToLower(title))
	case lastOnly || p.named[full]:
		p.b.WriteString(surname)
	case title == "" || v == untitled:
		p.b.WriteString(full)
	default:
		p.b.WriteString(title + " " + full)
	}
	if !lastOnly {
		p.named[full] = true
	}
	p.mark("@"+name, from)
}

var quotationMarks = [][2]string{{"“", "”"}, {`"`, `"`}, {"‘", "’"}}

func (p *page) quote(name string, last bool) {
	var q quotation
	for _, x := range p.w.scene.quotes {
		if x.name == name {
			q = x
		}
	}
	s := q.first + ", " + q.second
	switch p.d.quotes[name] {
	case firstPart:
		s = q.first
	case altered:
		s = strings.Replace(s, q.from, q.to, 1)
	}
	end := ","
	if last {
		end = "."
	}
	from := p.b.Len()
	m := quotationMarks[p.d.style.marks]
	p.b.WriteString(m[0] + s + end + m[1])
	p.mark(`"`+name, from)
}

var small = strings.Fields("zero one two three four five six seven eight nine")

// number returns a number as the draft has it, with its unit.
func (p *page) number(name string) string {
	var n number
	for _, x := range p.w.scene.numbers {
		if x.name == name {
			n = x
		}
	}
	as := p.d.numbers[name]
	v := p.w.numbers[name]
	if as.value != 0 {
		v = as.value
	}
	about := ""
	unit := n.unit
	if as.converted {
		switch unit {
		case "mph":
			v, unit = int(float64(v)*1.609+0.5), "km/h"
		case "km":
			v, unit = int(float64(v)*0.6214+0.5), "miles"
		}
	}
	if as.rounded {
		about, v = rounded(v)
	}
	switch unit {
	case "£", "$", "€":
		return about + unit + big(v)
	case "%":
		if p.d.style.percent {
			return about + strconv.Itoa(v) + " percent"
		}
		return about + strconv.Itoa(v) + "%"
	case "":
	default:
		unit = " " + unit
	}
	if v < 10 && p.d.style.spelled {
		return about + small[v] + unit
	}
	return about + commas(v) + unit
}

// rounded returns v with one digit of its digits left where it has two, else two, and
// the word that says so.
func rounded(v int) (string, int) {
	step := 1
	for v/step >= 100 {
		step *= 10
	}
	if v < 20 {
		return "", v
	}
	if step == 1 {
		step = 10
	}
	r := (v + step/2) / step * step
	switch {
	case r == v || r == 0:
		return "", v
	case r > v:
		return "nearly ", r
	case (v/step)%2 == 0:
		return "about ", r
	}
	return "some ", r
}

func big(v int) string {
	for _, x := range []struct {
		n    int
		word string
	}{{1e9, " billion"}, {1e6, " million"}} {
		if v >= x.n {
			return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(float64(v)/float64(x.n), 'f', 2, 64), "0"), ".") + x.word
		}
	}
	return commas(v)
}

func commas(v int) string {
	s := strconv.Itoa(v)
	for i := len(s) - 3; i > 0 && v >= 1000; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// capital makes the first letter of s a capital.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// reword puts for every phrase of s, from the longest down, the one that words has for it.
func reword(s string, phrases []string, words map[string]string) string {
	var b strings.Builder
	letter := func(i int) bool {
		return i >= 0 && i < len(s) && (s[i] == '\'' || s[i] == '-' || unicode.IsLetter(rune(s[i])) || s[i] >= 0x80)
	}
next:
	for i := 0; i < len(s); {
		if letter(i) && !letter(i-1) {
			for _, f := range phrases {
				if len(s)-i >= len(f) && s[i]|0x20 == f[0]|0x20 && strings.EqualFold(s[i:i+len(f)], f) && !letter(i+len(f)) {
					to := words[f]
					if unicode.IsUpper(rune(s[i])) {
						to = capital(to)
					}
					b.WriteString(to)
					i += len(f)
					continue next
				}
			}
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}

func byLength(m map[string]string) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Slice(out, func(i, j int) bool {
		return len(out[i]) > len(out[j]) || len(out[i]) == len(out[j]) && out[i] < out[j]
	})
	return out
}
