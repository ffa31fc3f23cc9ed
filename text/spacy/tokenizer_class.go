package spacy

import (
	"fmt"
	"strconv"
	"strings"
)

// A class is a set of characters.
type class struct {
	low  [1 << 16 / 64]uint64 // a bit each
	high []runeRange          // above
}

// A runeRange is a range of characters, both ends inside.
type runeRange struct{ lo, hi rune }

// has tells whether the class holds r.
func (c *class) has(r rune) bool {
	if r < 1<<16 {
		return c.low[r>>6]>>(r&63)&1 != 0
	}
	for _, x := range c.high {
		if x.lo <= r && r <= x.hi {
			return true
		}
	}
	return false
}

// loadAffixes reads two sections of text: the classes, one a line, each a name
// and ranges of characters in hexadecimal ("wordly 30-39 41-5a"), and the lists,
// one a line, each a name and its texts ("hyphen - – —").
func (a *affixes) loadAffixes(classes, lists string) {
	read := map[string]*class{}
	for line := range strings.Lines(classes) {
		fields := strings.Fields(line)
		read[fields[0]] = readClass(fields[1:])
	}
	for name, to := range map[string]**class{
		"prefix": &a.prefixes, "suffix": &a.suffixes, "before.": &a.beforeStop, "upper": &a.upper, "icon": &a.icons,
		"dotleft": &a.stopLeft, "dotright": &a.stopRight, "alpha": &a.alpha, "wordly": &a.wordly, "domain": &a.domain,
	} {
		if *to = read[name]; *to == nil {
			panic(fmt.Sprintf("spacy: the model has no class %q", name))
		}
	}
	a.longSuffix, a.units = map[byte][]string{}, map[byte][]string{}
	for line := range strings.Lines(lists) {
		fields := strings.Fields(line)
		for _, s := range fields[1:] {
			last := s[len(s)-1]
			switch fields[0] {
			case "prefix":
				a.longPrefix = append(a.longPrefix, s)
			case "suffix":
				a.longSuffix[last] = append(a.longSuffix[last], s)
			case "unit":
				a.units[last] = append(a.units[last], s)
			case "hyphen":
				a.hyphens = append(a.hyphens, s)
			}
		}
	}
}

func readClass(ranges []string) *class {
	c := new(class)
	for _, s := range ranges {
		from, to, _ := strings.Cut(s, "-")
		lo, err1 := strconv.ParseInt(from, 16, 32)
		hi, err2 := strconv.ParseInt(to, 16, 32)
		if err1 != nil || err2 != nil {
			panic(fmt.Sprintf("spacy: the model has a range %q", s))
		}
		for ; lo <= hi && lo < 1<<16; lo++ {
			c.low[lo>>6] |= 1 << (lo & 63)
		}
		if lo <= hi {
			c.high = append(c.high, runeRange{rune(lo), rune(hi)})
		}
	}
	return c
}
