package name

import (
	"cmp"
	"slices"
	"strings"
)

// A Bond says whether two members of the casts of two reports are one.
type Bond int

// The bonds. Perhaps is for all that a surname alone, an initial or a letter
// leaves open: such two are not counted as one, nor held against each other as
// two.
const (
	Apart Bond = iota
	Perhaps
	One
)

// An Identity is what a report tells of a member that bears on who it is.
type Identity struct {
	Type                Type // "" for words that no cast holds
	Key, Suffix, Gender string
	Title               string    // lower case
	Short               string    // of a body: its initials, lower case; "" where it has fewer than three
	Forms               []string  // of a body: Keys of its other forms of two words or in capitals, sorted
	lang                *Language // nil for words that no cast holds
}

// Identity returns what the report's text, in language l, tells of a member of its cast.
func (c *Cast) Identity(l *Language, text string, member int) Identity {
	m := &c.Members[member]
	id := Identity{Type: m.Type, Key: m.Key, Suffix: m.Suffix, Gender: m.Gender, Title: strings.ToLower(m.Title.Of(text)), lang: l}
	if m.Type != Body && m.Type != Outlet {
		return id
	}
	if a := l.initials(m.Canonical.Of(text)); len(a) > 2 {
		id.Short = strings.ToLower(a)
	}
	for _, k := range m.Mentions {
		f := c.Mentions[k].Core.Of(text)
		if key := l.key(f); key != m.Key && (strings.Contains(key, " ") || len(f) > 2 && f == strings.ToUpper(f)) {
			id.Forms = append(id.Forms, key)
		}
	}
	slices.Sort(id.Forms)
	id.Forms = slices.Compact(id.Forms)
	return id
}

// Fingerprint is equal for identities that Compare cannot tell apart.
func (id *Identity) Fingerprint() string {
	parts := append([]string{string(id.Type), id.Key, id.Suffix, id.Gender, id.Title, id.Short}, id.Forms...)
	return strings.Join(parts, "\x00")
}

// Marks are the words by which identities that may be One are found: two that
// share none are not.
func (id *Identity) Marks() []string {
	if id.Type == Person {
		w := strings.Fields(id.Key)
		if len(w) == 0 {
			return nil
		}
		a, b := id.lang.letters(w[0]), id.lang.letters(w[len(w)-1])
		if a == b {
			return []string{a, id.Key}
		}
		return []string{a, b, id.Key}
	}
	out := append([]string{id.Key}, id.Forms...)
	if id.Short != "" {
		out = append(out, id.Short)
	}
	return out
}

// Compare says how two members of two reports stand to each other. Persons are
// one by first and last name, spelt or shortened in whatever way, or by a last
// name and the office; bodies by name, or by the initials of it.
func (id *Identity) Compare(o *Identity) Bond {
	switch {
	case id.Key == "" || o.Key == "":
		return Apart
	case id.Type == Person && o.Type == Person, id.Type == "" && o.Type == Person, id.Type == Person && o.Type == "":
		return id.person(o)
	case id.Type == Role && o.Type == Person, id.Type == Person && o.Type == Role:
		if id.lang.sameOffice(id.Title, o.Title) {
			return Perhaps // "the prime minister", who has a name elsewhere
		}
		return Apart
	case id.Type == Person || o.Type == Person:
		// A name of several words that is a person's in one report and a body's in
		// another was misread in one of them; a single word may be founder and firm.
		switch {
		case id.Key != o.Key:
			return Apart
		case strings.Contains(id.Key, " "):
			return One
		}
		return Perhaps
	}
	return id.body(o)
}

func (id *Identity) person(o *Identity) Bond {
	if id.Gender != "" && o.Gender != "" && id.Gender != o.Gender || id.Suffix != "" && o.Suffix != "" && id.Suffix != o.Suffix {
		return Apart
	}
	p, q := strings.Fields(id.Key), strings.Fields(o.Key)
	if len(p) > len(q) {
		p, q = q, p
	}
	l := cmp.Or(id.lang, o.lang)
	office := l.sameOffice(id.Title, o.Title)
	switch {
	case len(p) == 1 && len(q) == 1:
		switch {
		case p[0] == q[0], office && l.alike(p[0], q[0]):
			return One
		case l.alike(p[0], q[0]), oneLetter(id.Key, o.Key):
			return Perhaps
		}
		return Apart
	case len(p) == 1:
		bare := l.bare(q)
		last := bare[len(bare)-1]
		switch {
		case office && (l.alike(p[0], last) && !l.written(q) || p[0] == q[0] && l.written(q)):
			return One
		case l.alike(p[0], last), l.alike(p[0], q[0]), l.nick(p[0], q[0]):
			return Perhaps
		}
		return Apart
	case l.same(p, q):
		// "J. Moor" may be Ada Moor's brother John or James.
		if len(strings.TrimSuffix(p[0], ".")) == 1 && p[0] != q[0] || len(strings.TrimSuffix(q[0], ".")) == 1 && p[0] != q[0] {
			if !office {
				return Perhaps
			}
		}
		return One
	case strings.HasSuffix(id.Key, " "+o.Key), strings.HasSuffix(o.Key, " "+id.Key), oneLetter(id.Key, o.Key),
		p[0] == q[0] && !l.written(p) && slices.Contains(q[1:], p[len(p)-1]):
		return Perhaps // "Ada Moor" and "Ada Moor Hale"
	}
	return Apart
}

func (id *Identity) body(o *Identity) Bond {
	if id.Key == o.Key || slices.Contains(id.Forms, o.Key) || slices.Contains(o.Forms, id.Key) || id.Short == o.Key || o.Short == id.Key {
		return One
	}
	if strings.HasSuffix(id.Key, " "+o.Key) || strings.HasSuffix(o.Key, " "+id.Key) || oneLetter(id.Key, o.Key) {
		return Perhaps
	}
	return Apart
}

// sameOffice reports whether two titles, in lower case, are one office that few
// hold: they are equal, or one says more before it ("foreign minister",
// "minister"), but for words that make another office of it.
func (l *Language) sameOffice(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	office := a
	if w, rest, ok := strings.Cut(a, " "); ok && l.past(w) {
		office = rest
	}
	if t := l.titles.Get(office); t == nil || t.class != classOffice && t.class != classRank {
		return false
	}
	if a == b {
		return true
	}
	rest, ok := strings.CutSuffix(b, " "+a)
	if !ok {
		return false
	}
	for w := range strings.FieldsSeq(rest) {
		if l.grammar.Under.Has(w) || l.past(w) {
			return false
		}
	}
	return true
}

// oneLetter reports whether two words or more of six letters and more differ by
// one letter, put in, left out or changed.
func oneLetter(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 6 || len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i == len(a) || a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}
