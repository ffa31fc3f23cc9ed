package quote

import (
	"strings"

	"stemma/report"
)

// singles pairs the single marks of one paragraph. The marks of an apostrophe
// and of a closing quote look alike, so a mark closes only by its place: after
// punctuation surely, after a letter likely, after the s of a possessive
// ("the drivers’ union") only where nothing better follows.
//
// The double pairs of the paragraph are given in text order. A single pair
// lies wholly inside one of them, and is then a quote in the quote, or wholly
// outside; a double pair inside a single one becomes its inner quote.
func (l *Language) singles(text string, marks []mark, dbl []pair, end int) (out []pair, tail *mark) {
	var ms []mark
	for _, m := range marks {
		if m.single && !l.elided(text, m) {
			ms = append(ms, m)
		}
	}
	k := 0 // first double pair that ends after the mark
	for i := 0; i < len(ms); i++ {
		o := ms[i]
		if o.role&opens == 0 || !o.sure && (o.role != opens || !startsWord(o)) {
			continue
		}
		for k < len(dbl) && dbl[k].close.End <= o.Start {
			k++
		}
		limit, in := end, -1
		if k < len(dbl) && dbl[k].open.End <= o.Start {
			limit, in = dbl[k].close.Start, k
		}
		j, used := closer(text, ms, i, limit, dbl[k:], in >= 0)
		if j < 0 {
			if in < 0 && used == len(ms) && (o.first || o.prev == ' ' && o.sure) {
				m := o
				tail = &m
			}
			continue
		}
		p := pair{open: o.Span, close: ms[j].Span}
		if in >= 0 {
			dbl[in].inner = append(dbl[in].inner, p.within())
		} else {
			for n := k; n < len(dbl) && dbl[n].open.Start < p.close.Start; n++ {
				p.inner = append(p.inner, dbl[n].within())
				dbl[n].open = report.Span{} // taken
			}
			out = append(out, p)
		}
		i = j
	}
	return out, tail
}

// closer returns the index of the mark that closes ms[i], or -1, and the index
// of the first mark it did not look at.
func closer(text string, ms []mark, i, limit int, dbl []pair, inside bool) (best, used int) {
	o := ms[i]
	doubt := -1
	k := 0
	j := i + 1
	for ; j < len(ms) && ms[j].Start < limit; j++ {
		m := ms[j]
		// Marks inside a double pair are not ours.
		if !inside {
			for k < len(dbl) && dbl[k].close.End <= m.Start {
				k++
			}
			if k < len(dbl) && dbl[k].open.End <= m.Start {
				continue
			}
		}
		if m.role == opens {
			break
		}
		if m.role&closes == 0 || m.Start == o.End {
			continue
		}
		if crosses := !inside && overlapsPair(dbl, o.Start, m.Start); crosses && !ended(m.prev) {
			continue
		}
		switch {
		case ended(m.prev) || m.prev == ')' || m.prev == ']':
			if doubt >= 0 && early(text, o, ms[doubt], m) {
				return doubt, j
			}
			return j, j
		case m.prev == 's' || m.prev == 'S' || dropped(text, m):
			if doubt < 0 {
				doubt = j
			}
		case wordy(m.prev) || m.prev == '%':
			if doubt >= 0 && early(text, o, ms[doubt], m) {
				return doubt, j
			}
			return j, j
		}
	}
	return doubt, j
}

func overlapsPair(dbl []pair, from, to int) bool {
	return len(dbl) > 0 && dbl[0].open.Start < to && dbl[0].close.End > from && dbl[0].open.Len() > 0
}

// early reports whether the doubtful mark d closes the quote rather than m: the
// quote begins in the middle of a sentence, and a sentence ends between.
func early(text string, o, d, m mark) bool {
	lower := o.next >= 'a' && o.next <= 'z'
	return lower && strings.Contains(text[d.End:m.Start], ". ")
}

func startsWord(m mark) bool {
	return wordy(m.next) || m.next == '"' || m.next == '“' || m.next == '[' || m.next == '…'
}

// elided reports whether the mark stands for letters left out at the head of a
// word ('em, ’til) or of a year (’90s).
func (l *Language) elided(text string, m mark) bool {
	if m.sure && m.role == opens && text[m.Start:m.End] == "‘" {
		// The opening shape is set by careless programs before elisions too.
		return decade(text, m.End)
	}
	if m.prev != 0 && !space(m.prev) && !opening(m.prev) {
		return false
	}
	if decade(text, m.End) {
		return true
	}
	return l.elisions.Get(strings.ToLower(wordAfter(text, m.End)))
}

// decade reports whether a year without its century stands at i: 90s, or 16 with
// a stop after it.
func decade(text string, i int) bool {
	w := wordAfter(text, i)
	if len(w) < 2 || len(w) > 3 || !digit(w[0]) || !digit(w[1]) {
		return false
	}
	if len(w) == 3 {
		return w[2] == 's'
	}
	i += 2
	return i >= len(text) || strings.IndexByte(",.;:)!?\n", text[i]) >= 0
}

// dropped reports whether the mark stands for the g of "goin’".
func dropped(text string, m mark) bool {
	return m.Start > 3 && text[m.Start-2:m.Start] == "in" && letter(text[m.Start-3]) && text[m.Start-3] != 'a' && text[m.Start-3] != 'e'
}

func digit(c byte) bool  { return '0' <= c && c <= '9' }
func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// wordAfter returns the run of ASCII letters and digits at i, at most 12 long,
// the longest elision being shorter.
func wordAfter(text string, i int) string {
	j := i
	for j < len(text) && j-i < 12 && (letter(text[j]) || digit(text[j])) {
		j++
	}
	return text[i:j]
}
