package quote

import (
	"sort"

	"stemma/report"
	"stemma/text"
)

// Find returns the quotes of d in text order; they do not overlap. A quote
// inside a quote is in Inner of the outer one.
//
// Marks are paired paragraph by paragraph. A quote may run over several
// paragraphs: where one is not closed and the next opens with a mark again, the
// two are segments of one quote, and so are the halves of a quote that page
// furniture cut in two.
func Find(l *Language, d *text.Doc) []Quote {
	f := finder{lang: l, d: d}
	for i, b := range d.Blocks {
		if b.Kind == text.Furniture || b.Kind == text.Credit {
			continue
		}
		if b.Kind == text.Caption && f.run != nil {
			// A picture between two paragraphs of a quote does not end it.
			run, loose, single, weak := f.run, f.loose, f.single, f.weak
			f.run, f.loose, f.single, f.weak = nil, false, false, false
			f.block(i, b)
			f.finish()
			f.run, f.loose, f.single, f.weak = run, loose, single, weak
			continue
		}
		if b.Kind == text.Quotation && f.setOff(i, b) {
			continue
		}
		f.block(i, b)
	}
	f.finish()
	sort.SliceStable(f.out, func(i, j int) bool { return f.out[i].Outer.Start < f.out[j].Outer.Start })
	f.out = apart(f.out)
	for i := range f.out {
		f.endAtTag(&f.out[i])
	}
	for i := range f.out {
		f.out[i].Gloss = l.glossesIn(d.Text, f.out[i].Segments)
	}
	forms(l, d, f.out).join()
	return f.out
}

// The rules by which a quote ends.
const (
	byPair      report.By = "quote.pair"      // two double marks
	bySingle    report.By = "quote.single"    // two single marks
	byContinued report.By = "quote.continued" // the mark of a later paragraph
	byUnclosed  report.By = "quote.unclosed"  // no mark: its paragraph or sentence ends
	bySetOff    report.By = "quote.set_off"   // the page sets it off from the report's own words
)

type finder struct {
	lang *Language
	d    *text.Doc
	out  []Quote

	run    *Quote // a quote still open at the end of the last paragraph
	loose  bool   // it opened with a straight mark in mid-sentence
	single bool   // its marks are single
	weak   bool   // it opened in mid-sentence on a lower-case word and holds no sentence's end
	off    int    // the block of the last quote that the page sets off
	resume int    // where the paragraph read repeats the mark of a single-marked run, or -1
}

// setOff takes paragraph i, which the page sets off as somebody's words, for a quote: with
// the one above if that is set off too. It returns false where the words stand between
// marks, which part them better.
func (f *finder) setOff(i int, b text.Block) bool {
	pieces := f.pieces(i, b)
	if len(pieces) == 0 {
		return true
	}
	if marks := scan(f.d.Text, pieces); len(marks) > 0 && marks[0].first && marks[0].role&opens != 0 {
		return false
	}
	f.finish()
	segs := clip(f.d.Text, pieces, b.Span)
	if len(segs) == 0 {
		return true
	}
	if n := len(f.out); n > 0 && f.out[n-1].By == bySetOff && f.above(i) == f.off {
		q := &f.out[n-1]
		q.Segments = append(q.Segments, segs...)
		q.Span.End = segs[len(segs)-1].End
		q.Outer = q.Span
	} else {
		s := segs[0].Cover(segs[len(segs)-1])
		f.out = append(f.out, Quote{Span: s, Segments: segs, Outer: s, Form: Direct, Joined: -1, By: bySetOff})
	}
	f.off = i
	return true
}

// above returns the block above block i that is no furniture, or -1.
func (f *finder) above(i int) int {
	for i--; i >= 0 && f.d.Blocks[i].Kind == text.Furniture; i-- {
	}
	return i
}

// block finds the quotes of one paragraph and carries an open one on.
func (f *finder) block(i int, b text.Block) {
	d := f.d
	pieces := f.pieces(i, b)
	if len(pieces) == 0 {
		return
	}
	marks := scan(d.Text, pieces)
	end := pieces[len(pieces)-1].End

	continued, skip := false, 0
	if f.run != nil {
		switch {
		case f.weak:
			f.finish()
		case len(marks) > 0 && marks[0].first && marks[0].role&opens != 0 && marks[0].single == f.single && b.Kind != text.Headline:
			continued, skip = true, 1
		case f.cut(marks, b):
			continued = true
		default:
			f.finish()
		}
	}
	f.resume = -1
	if continued && f.single {
		// The repeated mark is paired like any other; the run takes the pair.
		continued, skip, f.resume = false, 0, marks[0].Start
	}

	p := doubles(d.Text, marks, continued, skip)
	begin := pieces[0].Start
	if skip > 0 {
		begin = marks[0].End
	}
	var all []pair
	if continued {
		stop := end
		if p.head != nil {
			stop = p.head.Start
		}
		f.extend(pieces, begin, stop)
		if p.head != nil {
			f.run.Outer.End = p.head.End
			f.close(byContinued)
		}
		all = append(all, pair{open: report.Span{Start: begin, End: begin}, close: report.Span{Start: stop, End: stop}})
	}
	all = append(all, p.pairs...)
	if p.tail != nil && p.tail.Len() > 0 {
		all = append(all, pair{open: p.tail.Span, close: report.Span{Start: end, End: end}})
	}
	sgl, tail := f.lang.singles(d.Text, marks, all, end)

	f.add(pieces, all, sgl, p.tail)
	if f.resume >= 0 && f.run != nil {
		if tail != nil && tail.Start == f.resume {
			f.extend(pieces, tail.End, end)
			return
		}
		f.finish()
	}
	switch {
	case p.tail != nil && p.tail.Len() > 0:
		t := all[len(all)-1]
		f.open(pieces, *p.tail, end, t.inner)
	case tail != nil && f.run == nil && b.Kind != text.Headline:
		f.open(pieces, *tail, end, nil)
		f.single = true
	}
}

// add emits the closed pairs of a paragraph, double and single, in text order.
func (f *finder) add(pieces []report.Span, dbl, sgl []pair, tail *mark) {
	j := 0
	for _, p := range dbl {
		if p.open.Empty() || tail != nil && p.open == tail.Span {
			continue
		}
		for j < len(sgl) && sgl[j].open.Start < p.open.Start {
			f.emit(pieces, sgl[j], bySingle)
			j++
		}
		f.emit(pieces, p, byPair)
	}
	for ; j < len(sgl); j++ {
		f.emit(pieces, sgl[j], bySingle)
	}
}

func (f *finder) emit(pieces []report.Span, p pair, by report.By) {
	segs := clip(f.d.Text, pieces, p.within())
	if len(segs) == 0 {
		return
	}
	q := Quote{Segments: segs, Outer: p.open.Cover(p.close), Inner: p.inner, Joined: -1, By: by}
	if p.forced {
		q.Open, q.By = true, byUnclosed
	}
	q.Span = segs[0].Cover(segs[len(segs)-1])
	if by == bySingle && f.run != nil && p.open.Start == f.resume {
		// The paragraph goes on with the single-marked quote of the last one.
		f.run.Segments = append(f.run.Segments, segs...)
		f.run.Outer.End = q.Outer.End
		f.close(byContinued)
		return
	}
	f.out = append(f.out, q)
}

// open begins a quote that its paragraph does not close.
func (f *finder) open(pieces []report.Span, m mark, end int, inner []report.Span) {
	segs := clip(f.d.Text, pieces, report.Span{Start: m.End, End: end})
	if len(segs) == 0 {
		return
	}
	f.loose = !m.sure && !m.first && m.prev != 0 && !led(f.d.Text, m.Start)
	c := f.d.Text[segs[0].Start]
	f.weak = c >= 'a' && c <= 'z' && !m.first && !led(f.d.Text, m.Start) && sentenceEnd(f.d.Text, segs[0].Start, segs[0].End) == segs[0].End
	f.run = &Quote{Segments: segs, Outer: report.Span{Start: m.Start, End: segs[len(segs)-1].End}, Inner: inner, Joined: -1}
}

// led reports whether a colon or comma stands before the mark at i, as it does
// where a speaker is introduced.
func led(text string, i int) bool {
	for i > 0 && text[i-1] == ' ' {
		i--
	}
	return i > 0 && (text[i-1] == ':' || text[i-1] == ',')
}

func (f *finder) extend(pieces []report.Span, from, to int) {
	segs := clip(f.d.Text, pieces, report.Span{Start: from, End: to})
	f.run.Segments = append(f.run.Segments, segs...)
	if n := len(segs); n > 0 {
		f.run.Outer.End = segs[n-1].End
	}
}

// close ends the running quote at its closing mark.
func (f *finder) close(by report.By) {
	q := *f.run
	f.run, f.loose, f.single, f.weak = nil, false, false, false
	q.Span = q.Segments[0].Cover(q.Segments[len(q.Segments)-1])
	q.By = by
	f.out = append(f.out, q)
}

// finish ends the running quote where no closing mark came: at its paragraph's
// end, or at its sentence's where a straight mark opened it in mid-sentence. A
// single mark that nothing closes or takes up again is no quote.
func (f *finder) finish() {
	if f.run == nil {
		return
	}
	if f.single && len(f.run.Segments) == 1 {
		f.run, f.loose, f.single, f.weak = nil, false, false, false
		return
	}
	f.run.Open = true
	if f.loose && len(f.run.Segments) == 1 {
		s := &f.run.Segments[0]
		s.End = sentenceEnd(f.d.Text, s.Start, s.End)
		if s.Empty() {
			f.run, f.loose, f.weak = nil, false, false
			return
		}
		f.run.Outer.End = s.End
	}
	f.close(byUnclosed)
}

// maxTag bounds the words between the comma and the verb of "…, said Rell" where a mark
// is missing before the comma: "the union's secretary general said".
const maxTag = 6

// endAtTag ends a quote that no mark closes before the words that say whose it is: "The
// road is gone, said Rell.
func (f *finder) endAtTag(q *Quote) {
	if !q.Open || len(q.Segments) != 1 {
		return
	}
	first, last := f.d.TokensIn(q.Segments[0])
	for i := first + 1; i+1 < last; i++ {
		if f.d.Tokens[i].Lower != "," || !f.tagAt(i+1, last) {
			continue
		}
		q.Segments[0].End = f.d.Tokens[i].End
		q.Span, q.Outer.End = q.Segments[0], q.Segments[0].End
		return
	}
}

// tagAt reports "said Rell" or "Rell said" from token i on, before token last.
func (f *finder) tagAt(i, last int) bool {
	ts := f.d.Tokens
	if f.lang.Tag.Has(ts[i].Lower) {
		return true
	}
	for k := i + 1; k < last && k < i+maxTag; k++ {
		if f.lang.Tag.Has(ts[k].Lower) {
			return k+1 == last || ts[k+1].Kind == text.Punct
		}
		if ts[k].Kind == text.Punct {
			return false
		}
	}
	return false
}

// cut reports whether the paragraph is the second half of a quote that furniture
// cut in two: the first half ended in mid-sentence, this one begins so, and its
// first double mark closes.
func (f *finder) cut(marks []mark, b text.Block) bool {
	if f.single || b.Kind != text.Paragraph {
		return false
	}
	t := f.d.Text
	first := t[b.Start]
	last := t[f.run.Segments[len(f.run.Segments)-1].End-1]
	if first < 'a' || first > 'z' || last == '.' || last == '!' || last == '?' {
		return false
	}
	for _, m := range marks {
		if !m.single {
			return m.role == closes
		}
	}
	return false
}

// apart drops what overlaps an earlier quote, which odd nesting can give.
func apart(qs []Quote) []Quote {
	out, end := qs[:0], 0
	for _, q := range qs {
		if q.Outer.Start >= end {
			out, end = append(out, q), q.Outer.End
		}
	}
	return out
}

// pieces returns the parts of block i that are to be read: its span without the
// furniture inside it.
func (f *finder) pieces(i int, b text.Block) []report.Span {
	var out []report.Span
	at := b.Start
	if !b.Dateline.Empty() && b.Dateline.Start == b.Start {
		at = b.Dateline.End
	}
	for k := i + 1; k < len(f.d.Blocks) && f.d.Blocks[k].Start < b.End; k++ {
		o := f.d.Blocks[k]
		if o.Kind == text.Furniture && o.Start >= at {
			if o.Start > at {
				out = append(out, report.Span{Start: at, End: o.Start})
			}
			at = min(o.End, b.End)
		}
	}
	if at < b.End {
		out = append(out, report.Span{Start: at, End: b.End})
	}
	return out
}

// clip returns the parts of s inside the pieces, without white space at their
// ends; empty parts are left out.
func clip(text string, pieces []report.Span, s report.Span) []report.Span {
	var out []report.Span
	for _, p := range pieces {
		t := report.Span{Start: max(s.Start, p.Start), End: min(s.End, p.End)}
		for t.Start < t.End && blank(text[t.Start]) {
			t.Start++
		}
		for t.Start < t.End && blank(text[t.End-1]) {
			t.End--
		}
		if !t.Empty() {
			out = append(out, t)
		}
	}
	return out
}

func blank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }
