package quote

import "stemma/text"

// span of a cue between two halves of a quote, in tokens: "said Ama Rell, who
// has led the port guard of Tolva since May" is 14. 25 keeps room; beyond it the
// second quote is rather another one.
const cueReach = 25

// join links each quote that goes on, inside the same sentence, with an earlier
// one that a cue broke: “We saw it,” she said, “and we left.” A comma stands
// before the cue, inside the marks or behind them, and another after it. Where
// the cue ends its sentence, what follows is a new quote.
func (v *view) join() {
	d, qs := v.d, v.qs
	for i := 1; i < len(qs); i++ {
		p, q := &qs[i-1], &qs[i]
		if p.Form != Direct || q.Form != Direct || p.Open {
			continue
		}
		from, to := v.ends[i-1][1], v.ends[i][0]
		if to-from > cueReach || from >= to || block(d, from) != block(d, to-1) || to < len(d.Tokens) && block(d, from) != block(d, to) {
			continue
		}
		cue, stops, words := false, false, 0
		var first, last text.Token
		for k := from; k < to; k++ {
			t := d.Tokens[k]
			if t.Kind == text.Quote {
				continue
			}
			if words == 0 {
				first = t
			}
			words++
			stops = stops || stop(&t)
			cue = cue || v.says[k]
			last = t
		}
		parted := ends(d.Text, p.Span) || first.Lower == "," && v.sentenceLike(p)
		if cue && !stops && parted && last.Lower == "," && (words > 1 || first.Lower != ",") {
			q.Joined = i - 1
		}
	}
}

// sentenceLike reports whether the quote begins as a sentence does and is of more
// than one word: “We sail”, Rell said, “and soon”.
func (v *view) sentenceLike(q *Quote) bool {
	n, _, lower := v.lang.shape(v.d, q)
	return n > 1 && !lower
}
