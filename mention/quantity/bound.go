package quantity

import (
	"stemma/internal/lex"
	"stemma/text/piece"
)

// BoundBefore reads the bounds that end before piece i, from right to left: "at
// least about" is two. A bound that limits one side wins over an approximator.
func (s *Sentence) BoundBefore(i int, first int) Limit {
	ps := s.Ps

	l := Limit{Bound: Exact, From: i, To: i}
	k := i
	for range 3 {
		j := k
		for f := 0; f < 3 && j > first && s.Filler.Has(ps[j-1].Lower); f++ {
			if e, _ := s.boundUpto(j-1, first); e != nil {
				break // "a maximum of"
			}
			j--
		}
		if j <= first {
			break
		}
		x, at := s.boundUpto(j-1, first)
		if x == nil || (j < k && (ps[j].Lower == "of" || ps[j].Lower == "the")) {
			break
		}
		if s.near.OfPlace.Has(x.Words[len(x.Words)-1]) && j < k && !s.near.OverBefore.Has(ps[j].Lower) {
			break
		}
		if s.near.Upward.Has(x.Words[0]) && at > 0 && s.near.Rising.Has(ps[at-1].Lower) {
			break // "has gone up to four"
		}
		if s.near.OfTime.Has(x.Words[0]) && at > 0 && (s.Determiner.Has(ps[at-1].Lower) || s.Possessive.Has(ps[at-1].Lower)) {
			break // the past 12 days
		}
		if s.near.OfPlace.Has(x.Words[0]) && at > 0 && s.near.Scattered.Has(ps[at-1].Lower) {
			break // "spread over seven towns"
		}
		// "plus" signs and letters before a sign must not be words of another
		// sort: "within" and "beyond" of a place have no number behind them.
		if l.From == l.To {
			l.To = i
		}
		l.From = at
		l.By = l.By.Then(x.By)
		if l.Bound == Exact || l.Bound == Approx {
			l.Bound = x.Value.Bound
			if x.Value.below {
				l.Side = -1
			} else {
				l.Side = 0
			}
		}
		k = at
	}
	if l.From < l.To && l.From > first && s.near.Degrees.Has(ps[l.From-1].Lower) {
		l.From--
	}
	return l
}

// BoundAfter reads a bound behind piece i: "or more", "+", "or so".
func (s *Sentence) BoundAfter(i int) (*lex.Entry[boundWord], int) {
	ps := s.Ps

	if i >= len(ps) {
		return nil, i
	}
	x, j := lex.LongestFrom(&s.after, ps, i)
	if x == nil && ps[i].IsHyphen() && ps[i].Glued && i+1 < len(ps) && ps[i+1].Glued {
		x, j = lex.LongestFrom(&s.after, ps, i+1)
		if x != nil && !s.near.Joined.Has(ps[i+1].Lower) {
			x = nil
		}
	}
	if x == nil {
		return nil, i
	}
	switch x.Words[0] {
	case "+", "-":
		// a sign must touch the number, and not join it to another word
		if !ps[i].Glued || (x.Words[0] == "+" && j < len(ps) && ps[j].Glued && ps[j].Kind != piece.Mark) {
			return nil, i
		}
	case plusWord:
		if !(ps[i].Lower != plusWord || i+1 >= len(ps) || ps[i+1].Kind == piece.Word && !s.Closed(ps[i+1].Lower)) {
			return nil, i
		}
	case oddWord:
		if i+1 < len(ps) && ps[i+1].Kind != piece.Word {
			return nil, i
		}
	case "or":
		if len(x.Words) == 2 && j < len(ps) && ps[j].Lower == "than" {
			return nil, i
		}
	case "and":
		// "64 bodies and over 150 wounded"
		if j < len(ps) && (ps[j].Kind == piece.Digits || s.NumWords.Get(ps[j].Lower).Class != "" || ps[j].Lower == "to" || len(s.preNames.Get(ps[j].Lower)) > 0) {
			return nil, i
		}
	case "at":
		// "12 at least 30" belongs to the next number
		if j < len(ps) && (ps[j].Kind == piece.Digits || s.NumWords.Get(ps[j].Lower).Class != "") {
			return nil, i
		}
	}
	return x, j
}

// JoinsNumber reports whether a bound that begins with w belongs to the number right
// before it, and never to a noun: "20-plus", "20-odd".
func (s *Sentence) JoinsNumber(w string) bool { return w == "+" || s.near.Joined.Has(w) }
