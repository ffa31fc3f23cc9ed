package quote

import "stemma/text"

// span of a cue between two halves of a quote, in tokens: "said Ama Rell, who
// has led the port guard of Tolva since May" is 14. 25 keeps room; beyond it the
// second quote is rather another one.
const cueReach = 25

// join links each quote that goes on with an earlier one after a cue:
// “We saw it,” she said, “and we left.” Where the cue ends its sentence, the
// next quote is linked only if no cue of its own follows it.
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
		cue, stops, last := false, 0, text.Token{}
		for k := from; k < to; k++ {
			t := d.Tokens[k]
			if t.Kind == text.Quote {
				continue
			}
			if stop(&t) {
				stops++
			}
			cue = cue || say(d, k)
			last = t
		}
		if !cue || !ends(d.Text, p.Span) {
			continue
		}
		switch {
		case stops == 0 && last.Lower == ",":
			q.Joined = i - 1
		case stops == 1 && stop(&last):
			if _, after := v.said(i); after == 0 {
				q.Joined = i - 1
			}
		}
	}
}
