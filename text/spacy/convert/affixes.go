package main

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// affixes is what the tokenizer's patterns come to: classes of characters and
// lists of texts for the scanners of package spacy.
type affixes struct {
	classes map[string][]runeRange
	lists   map[string][]string
}

// readAffixes takes the four patterns of the tokenizer apart.
func readAffixes(tokenizer any) (*affixes, error) {
	a := &affixes{map[string][]runeRange{}, map[string][]string{}}
	pattern := func(name string) string { s, _ := dig(tokenizer, name).(string); return s }
	for _, alt := range alternatives(pattern("prefix_search")) {
		if err := a.prefix(strings.TrimPrefix(alt, "^")); err != nil {
			return nil, err
		}
	}
	for _, alt := range alternatives(pattern("suffix_search")) {
		if err := a.suffix(strings.TrimSuffix(alt, "$")); err != nil {
			return nil, err
		}
	}
	for _, alt := range alternatives(pattern("infix_finditer")) {
		if err := a.infix(alt); err != nil {
			return nil, err
		}
	}
	if dig(tokenizer, "token_match") != nil {
		return nil, fmt.Errorf("token_match is not implemented")
	}
	return a, a.url(pattern("url_match"))
}

// add joins a pattern's class to a named one, or checks that it is the same.
func (a *affixes) add(name, in string, same bool) error {
	r, err := class(in)
	if err != nil {
		return err
	}
	if old, ok := a.classes[name]; ok && same {
		if !slices.Equal(old, r) {
			return fmt.Errorf("two classes %s", name)
		}
		return nil
	}
	a.classes[name] = merge(append(a.classes[name], r...))
	return nil
}

// text adds a fixed text: a single character to the class of that name, a
// longer one to the list.
func (a *affixes) text(name, s string) {
	if r, n := utf8.DecodeRuneInString(s); n == len(s) {
		a.classes[name] = merge(append(a.classes[name], runeRange{r, r}))
	} else if !slices.Contains(a.lists[name], s) {
		a.lists[name] = append(a.lists[name], s)
	}
}

// prefix reads one alternative of the prefixes. The first alternative that
// matches wins, so a text that begins with a character that is a prefix itself
// never comes up ("……" after "…").
func (a *affixes) prefix(alt string) error {
	if s, ok := literal(alt); ok {
		first, _ := utf8.DecodeRuneInString(s)
		if in(a.classes["prefix"], first) {
			return nil
		}
		for _, long := range a.lists["prefix"] {
			if strings.HasPrefix(long, s) || strings.HasPrefix(s, long) {
				return fmt.Errorf("prefixes %q and %q begin alike", long, s)
			}
		}
		a.text("prefix", s)
		return nil
	}
	f, c := form(alt)
	switch f {
	case `\+(?![])`:
		return want(c, "0-9")
	case `\.\.+`:
		return nil
	case `[]`:
		return a.add("prefix", c[0], false)
	}
	return fmt.Errorf("prefix %q", alt)
}

// suffix reads one alternative of the suffixes. All end where the text ends and
// the search takes the leftmost start, so the longest match wins.
func (a *affixes) suffix(alt string) error {
	if s, ok := literal(alt); ok {
		a.text("suffix", s)
		return nil
	}
	f, c := form(alt)
	switch {
	case f == `\.\.+`:
		return nil
	case f == `[]`:
		return a.add("suffix", c[0], false)
	case f == `(?<=[])\+`:
		return want(c, "0-9")
	case f == `(?<=°[])\.`:
		return want(c, "FfCcKk")
	case f == `(?<=[])\.`:
		return a.add("before.", c[0], true)
	case f == `(?<=[][])\.`:
		if c[0] != c[1] {
			return fmt.Errorf("suffix %q", alt)
		}
		return a.add("upper", c[0], true)
	}
	if inner, ok := strings.CutPrefix(alt, `(?<=[0-9])(?:`); ok {
		for _, unit := range alternatives(strings.TrimSuffix(inner, ")")) {
			s, ok := literal(unit)
			if !ok {
				return fmt.Errorf("unit %q", unit)
			}
			if !slices.Contains(a.lists["unit"], s) {
				a.lists["unit"] = append(a.lists["unit"], s)
			}
		}
		return nil
	}
	return fmt.Errorf("suffix %q", alt)
}

// infix reads one alternative of the infixes.
func (a *affixes) infix(alt string) error {
	f, c := form(alt)
	switch f {
	case `\.\.+`, `…`:
		return nil
	case `[]`:
		return a.add("icon", c[0], true)
	case `(?<=[])[](?=[])`:
		if c[0] == "0-9" {
			return want(c, "0-9", `+\-\*^`, "0-9-")
		}
		if c[1] != ":<>=/" {
			break
		}
		if err := a.add("wordly", c[0], true); err != nil {
			return err
		}
		return a.add("alpha", c[2], true)
	case `(?<=[])\.(?=[])`:
		if err := a.add("dotleft", c[0], true); err != nil {
			return err
		}
		return a.add("dotright", c[1], true)
	case `(?<=[]),(?=[])`:
		if err := a.add("alpha", c[0], true); err != nil {
			return err
		}
		return a.add("alpha", c[1], true)
	}
	const left, right = `(?<=[])(?:`, `)(?=[])`
	if strings.HasPrefix(f, left) && strings.HasSuffix(f, right) {
		for _, h := range alternatives(f[len(left) : len(f)-len(right)]) {
			s, ok := literal(h)
			if !ok {
				return fmt.Errorf("hyphen %q", h)
			}
			a.lists["hyphen"] = append(a.lists["hyphen"], s)
		}
		if err := a.add("wordly", c[0], true); err != nil {
			return err
		}
		return a.add("alpha", c[1], true)
	}
	return fmt.Errorf("infix %q", alt)
}

// urlSum is the SHA-256 of the URL pattern with its last class, the letters of
// a top-level domain, taken out: package spacy implements this one.
const urlSum = "f05b784205a8d93f3d517ed12bffbf9b48f3c99983893ad37457926cd5d0a313"

func (a *affixes) url(p string) error {
	last := strings.LastIndex(p, "(?:[a-z")
	end := strings.LastIndex(p, "]{2,63}")
	if last < 0 || end < last {
		return fmt.Errorf("no top-level domain in the URL pattern")
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256([]byte(p[:last]+p[end:]))); sum != urlSum {
		return fmt.Errorf("the URL pattern is another one: %s", sum)
	}
	return a.add("domain", p[last+len("(?:["):end], true)
}

func want(classes []string, texts ...string) error {
	if len(texts) > len(classes) || !slices.Equal(classes[:len(texts)], texts) {
		return fmt.Errorf("classes %q, not %q", classes, texts)
	}
	return nil
}

func in(ranges []runeRange, r rune) bool {
	return slices.ContainsFunc(ranges, func(x runeRange) bool { return x.lo <= r && r <= x.hi })
}
