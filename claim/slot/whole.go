package slot

import (
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
)

// longWhole is the most tokens of the words that say what a ratio is of. Ours: longer ones
// are a clause that was read as a part of them.
const longWhole = 24

// whole returns the words that say of what a ratio is a share, "households surveyed" of "one
// in five of the households surveyed", or what it is that is so high, rose or fell by it,
// "orders for pumps" of "orders for pumps fell 27 percent"; empty where nothing says so. The
// first stand behind the figure, the second before it.
func (r *reader) whole(f *figure.Figure) report.Span {
	d := r.d
	first, last := d.TokensIn(f.Span)
	if f.Dimension != quantity.Ratios || first >= last {
		return report.Span{}
	}
	s := d.Sents[d.Tokens[first].Sent]
	if f.Change == figure.Level {
		if last+1 < s.Last && r.lang.words.Of.Has(d.Tokens[last].Lower) {
			if k := d.Kid(last, "pobj", "pcomp"); k >= 0 {
				return r.subtree(k)
			}
		}
		if !f.Counted.Empty() && f.Counted.Start > f.Start {
			return r.subtree(d.Top(f.Counted.Span))
		}
	}
	if c := clauseOf(d, f); c.verb >= 0 {
		if k := d.Kid(c.verb, "nsubj", "nsubjpass"); k >= 0 && k < first && !d.Above(k, first) {
			return r.subtree(k)
		}
	}
	return report.Span{}
}

// subtree returns the words that hang on token k, k among them, but for a number before them;
// empty where they are too many.
func (r *reader) subtree(k int) report.Span {
	if k < 0 {
		return report.Span{}
	}
	from, to := r.d.Subtree(k)
	if to-from > longWhole {
		return report.Span{}
	}
	return report.Span{Start: r.d.Tokens[from].Start, End: r.d.Tokens[to-1].End}
}
