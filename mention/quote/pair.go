package quote

import "stemma/report"

// A pair is an opening and a closing mark with what lies between. A pair that
// was never closed has an empty close, and its end is where the rule put it.
type pair struct {
	open, close report.Span
	inner       []report.Span
	forced      bool // ended by rule before the paragraph's end
}

// within returns what lies between the marks.
func (p pair) within() report.Span { return report.Span{Start: p.open.End, End: p.close.Start} }

// A paragraph is what the pairing of the double marks of one paragraph gave.
type paragraph struct {
	pairs []pair
	// head is the closing mark of a quote that an earlier paragraph began.
	head *mark
	// tail is the mark of a quote still open at the paragraph's end.
	tail *mark
}

// doubles pairs the double marks of one paragraph. Parity is never carried
// from one paragraph into the next: one odd mark cannot turn a whole report
// inside out. continued tells that a quote is open when the paragraph begins;
// skip is then 1 when the paragraph repeats the opening mark.
func doubles(text string, marks []mark, continued bool, skip int) paragraph {
	var out paragraph
	var ms []mark
	for _, m := range marks {
		if !m.single {
			ms = append(ms, m)
		}
	}
	open := -1 // index in ms of the mark that is open
	inside := continued
	nested := -1 // index of a mark that opened a quote inside the quote
	var inner []report.Span
	for i := skip; i < len(ms); i++ {
		m := &ms[i]
		if inches(text, ms, i, inside) {
			continue
		}
		if !inside {
			if m.role&opens != 0 {
				open, inside, inner = i, true, nil
			}
			continue
		}
		if nested >= 0 {
			inner = append(inner, report.Span{Start: ms[nested].End, End: m.Start})
			nested = -1
			continue
		}
		lowClose := m.role == opens && open >= 0 && ms[open].low && !m.low
		if m.role&closes != 0 || lowClose {
			switch {
			case open >= 0:
				out.pairs = append(out.pairs, pair{open: ms[open].Span, close: m.Span, inner: inner})
			default:
				out.head = m
			}
			open, inside, inner = -1, false, nil
			continue
		}
		// A mark opens while a quote is open: a quote in the quote if two
		// closing marks follow, else the first was never closed.
		if i+2 < len(ms) && ms[i+1].role == closes && ms[i+2].role == closes {
			nested = i
			continue
		}
		if open >= 0 {
			end := sentenceEnd(text, ms[open].End, m.Start)
			out.pairs = append(out.pairs, pair{open: ms[open].Span, close: report.Span{Start: end, End: end}, inner: inner, forced: true})
		}
		open, inner = i, nil
	}
	if inside && open >= 0 {
		out.tail = &ms[open]
	} else if inside {
		out.tail = &mark{} // the quote that was open at the beginning still is
	}
	return out
}

// inches reports whether the straight mark ms[i] is the sign for inches: 12".
// Inside a quote a mark after a digit closes it unless feet stand before
// (6'2") or the next mark can only close.
func inches(text string, ms []mark, i int, inside bool) bool {
	m := ms[i]
	if m.sure || m.prev < '0' || m.prev > '9' || m.Len() != 1 || text[m.Start] != '"' {
		return false
	}
	if !inside {
		return true
	}
	j := m.Start
	for j > 0 && m.Start-j < 4 && (text[j-1] >= '0' && text[j-1] <= '9' || text[j-1] == '.') {
		j--
	}
	if j > 1 && text[j-1] == '\'' && text[j-2] >= '0' && text[j-2] <= '9' {
		return true
	}
	return i+1 < len(ms) && ms[i+1].role == closes && !ms[i+1].sure
}

// sentenceEnd returns the end of the first sentence of text[from:to], or to
// without the white space before it.
func sentenceEnd(text string, from, to int) int {
	for i := from; i < to; i++ {
		if c := text[i]; (c == '.' || c == '!' || c == '?') && (i+1 >= to || text[i+1] == ' ' || text[i+1] == '\n') {
			return i + 1
		}
	}
	for to > from && (text[to-1] == ' ' || text[to-1] == '\n' || text[to-1] == '\t' || text[to-1] == '\r') {
		to--
	}
	return to
}
