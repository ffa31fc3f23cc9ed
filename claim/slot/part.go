package slot

import "stemma/mention/event"

// part reports whether a figure counts a part of those of whom its report gives, or could
// give, the number for the same event: "14 people, including two guides", "five of the
// dead", "41 people, thirteen of them under 16". "26 patients, three of whom did not
// survive" is no part: the 26 did not die. All are the slots of the report, but for this.
func (r *reader) part(all []Slot, i int) bool {
	f, w := &r.Figures[i], &r.lang.words
	first, last := r.d.TokensIn(f.Number)
	if first >= last {
		return false
	}
	ts := r.d.Tokens
	s := r.d.Sents[ts[first].Sent]
	for k := first - 1; k >= s.First && k >= first-2; k-- {
		if w.Including.Has(ts[k].Lower) {
			return true
		}
	}
	if last+1 < s.Last && w.Of.Has(ts[last].Lower) {
		for k := last + 1; k < s.Last && k <= last+3; k++ {
			if w.Befallen.Has(ts[k].Lower) {
				return true
			}
		}
		if w.Definite.Has(ts[last+1].Lower) && r.ofThoseToldOf(last, all[i].Aspect) {
			return true
		}
		if w.Those.Has(ts[last+1].Lower) {
			j := i - 1
			for j >= 0 && (r.Figures[j].Start < s.Start || r.Figures[j].Dimension != counts) {
				j--
			}
			return j < 0 || r.sameSaid(all, i, j)
		}
	}
	if w.Of.Has(ts[s.First].Lower) { // "Of the injured, 13 were still in hospital"
		for k := s.First + 1; k < first && k <= s.First+3; k++ {
			if w.Befallen.Has(ts[k].Lower) {
				return true
			}
		}
	}
	if r.amongThose(last, s.Last) || r.seen(last, s.Last) {
		return true
	}
	return f.Of >= 0 && f.Dimension == counts && all[i].Aspect != "" && all[i].Aspect == all[f.Of].Aspect
}

// amongThose reports whether those whom a number counts, which ends before token i, are said to be
// among those whom one thing befell: "ten children were among the dead".
func (r *reader) amongThose(i, end int) bool {
	ts, w := r.d.Tokens, &r.lang.words
	for k := i; k < min(end, i+farAmong); k++ {
		if !w.Among.Has(ts[k].Lower) {
			continue
		}
		for j := k + 1; j < min(end, k+4); j++ {
			if w.Befallen.Has(ts[j].Lower) {
				return true
			}
		}
		return false
	}
	return false
}

// farAmong is how many words may stand between a number and its "among". Ours.
const farAmong = 6

// seen reports whether a number, which ends before token i, is of the bodies that somebody saw:
// "they saw at least ten bodies" tells of no more than those.
func (r *reader) seen(i, end int) bool {
	ts, w := r.d.Tokens, &r.lang.words
	for k := i; k < min(end, i+3); k++ {
		if w.Bodies.Has(ts[k].Lemma) {
			return w.Seeing.Has(ts[ts[k].Head].Lemma)
		}
	}
	return false
}

// ofThoseToldOf reports whether those behind the "of" at token i are the ones of whom the
// aspect is told: "a film shows 50 of the girls abducted in May", not "50 of the girls died".
func (r *reader) ofThoseToldOf(i int, aspect string) bool {
	k := r.d.Kid(i, "pobj")
	if k < 0 || aspect == "" {
		return false
	}
	v := r.d.Kid(k, "acl")
	return v >= 0 && string(event.AspectOf(event.English(), r.d, v)) == aspect
}

// sameSaid reports whether nothing else is said of what figure i counts than of figure j.
func (r *reader) sameSaid(all []Slot, i, j int) bool {
	return all[i].Aspect == all[j].Aspect || all[i].Aspect == ""
}
