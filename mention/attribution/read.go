package attribution

import (
	"sort"
	"strings"

	"stemma/mention"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/text"
)

// Find returns the attributions of d, in the order of their cues.
//
// First the rules read each sentence, a direct quote as one item: cues stand in
// cue.en.lex and phrase.en.lex; the source of a cue is the noun phrase that
// classes of words, capitals and commas mark as its subject; the content is the
// quote or clause that the verb governs. Where the words leave a doubt, nothing is
// found. Then the models look at every word that may be a cue: they add cues, drop
// what they do not believe of the rules', and correct sources and contents.
func Find(l *Language, d *text.Doc, cast *name.Cast, quotes []quote.Quote) []Attribution {
	f := newFinder(l, d, cast, quotes)
	f.readRules()
	v := newView(l, d, f.quotes, plainly(f.out))
	v.callWords(false)
	f.index()
	r := reader{finder: f, view: v, m: l.models}
	r.read()
	f.nestAll(v)
	f.refusals()
	sort.SliceStable(f.out, func(i, j int) bool { return f.out[i].Cue.Start < f.out[j].Cue.Start })
	return plainly(f.out)
}

func (r *reader) read() {
	v, d := r.view, r.d
	n := len(r.out)
	top := make([]int, n) // the best score of each cue's words
	best := make([]int32, n)
	for k := range best {
		best[k] = -1
	}
	var more []saying
	many, unit := 0, int32(-1)
	for i := range d.Tokens {
		if !v.candidate(i) {
			continue
		}
		if u := r.unitOf[i]; u != unit {
			many, unit = 0, u
		}
		r.s.reset()
		v.features(i, &r.s)
		x := r.m.Cue.Score(r.s.hashes)
		if k := v.at[i]; k >= 0 {
			if best[k] < 0 || x > top[k] {
				top[k], best[k] = x, int32(i)
			}
			continue
		}
		from := cueFrom
		if d.Tokens[i].Kind == text.Punct {
			from = colonFrom
		}
		if x <= from || r.chains[i] {
			continue
		}
		if a, ok := r.attribute(i); ok && many < crowd {
			more = append(more, a)
			many++
		}
	}
	// Of the rules' finds those stay that the model believes; and most of those in
	// what another says: chains are made of them, and the annotators seldom mark a
	// saying within a saying (to keep them costs .004 of F1). Cues that the model
	// does not look at stay as they are.
	r.holds = speakers(r.out, len(r.quotes))
	rules := append([]saying(nil), r.out...)
	for k := range rules {
		if b := best[k]; b >= 0 && r.firstOf(k) == k && rules[k].Lemma != silentVerb.lemma {
			r.correct(int(b), k, &rules[k])
		}
	}
	kept := make([]saying, 0, len(rules))
	for k := range rules {
		a := &rules[k]
		j := min(k, r.firstOf(k)) // find k may go on with an earlier one
		from := ruleFrom
		switch {
		case strings.HasPrefix(string(a.By), phraseFile):
			from = thatFrom
		case len(a.Quotes) > 0:
			from = quoteFrom
		case nested(rules, k):
			from = nestedFrom
			// What says less than a saying stays: without it, he who says it would
			// be said to be surer than he is.
			if mention.Weaker(a.Firmness, mention.Stated) {
				from = top[j] - 1
			}
		}
		if best[j] < 0 || a.Lemma == silentVerb.lemma || top[j] > from {
			kept = append(kept, *a)
		}
	}
	// A quote that the rules give to somebody stays his, unless the new cue stands
	// in what he says.
	holder := speakers(kept, len(r.quotes))
	r.out = kept
next:
	for k := range more {
		for _, q := range more[k].Quotes {
			if h := holder[q]; h >= 0 && !inside(&more[k], &kept[h]) {
				continue next
			}
		}
		r.out = append(r.out, more[k])
	}
}

// nested reports whether find k lies in what another of them says; only the eight
// before and after are looked at, more than a sentence holds.
func nested(all []saying, k int) bool {
	for j := max(0, k-8); j < len(all) && j < k+8; j++ {
		if j != k && inside(&all[k], &all[j]) {
			return true
		}
	}
	return false
}

// firstOf is the first of the rules' finds with the cue of find k.
func (r *reader) firstOf(k int) int {
	i := r.d.TokenAt(r.view.rules[k].Cue.Start)
	if i < len(r.view.at) && r.view.at[i] >= 0 {
		return int(r.view.at[i])
	}
	return k
}
