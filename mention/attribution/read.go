package attribution

import (
	"slices"
	"sort"
	"strings"

	"stemma/internal/lex"
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
	defer v.release()
	v.callWords(false)
	f.index()
	r := reader{finder: f, view: v, m: l.models}
	r.read()
	r.leftOver()
	f.nestAll(v)
	f.refusals()
	f.markCited()
	sort.SliceStable(f.out, func(i, j int) bool { return f.out[i].Cue.Start < f.out[j].Cue.Start })
	return plainly(f.out)
}

// read adds to what the rules have found what the models find, and corrects it.
func (r *reader) read() {
	more := r.look()
	r.holds = speakers(r.out, len(r.quotes))
	rules := slices.Clone(r.out)
	for k := range rules {
		if b := r.best[k]; b >= 0 && r.firstOf(k) == k && rules[k].Lemma != silentVerb.lemma {
			r.correct(int(b), k, &rules[k])
		}
	}
	r.out = r.believed(rules)
	r.out = r.unheld(r.out, more)
}

// look weighs every word that may be a cue. It returns sayings of those that the
// rules have not found, and sets top and best of those that they have.
func (r *reader) look() []saying {
	r.top = make([]int, len(r.out))
	r.best = make([]int32, len(r.out))
	for k := range r.best {
		r.best[k] = -1
	}
	var more []saying
	many, unit := 0, int32(-1)
	for i := range r.d.Tokens {
		if !r.view.candidate(i) {
			continue
		}
		if u := r.unitOf[i]; u != unit {
			many, unit = 0, u
		}
		r.s.reset()
		r.view.features(i, &r.s)
		x := r.m.Cue.Score(r.s.hashes)
		if k := r.view.at[i]; k >= 0 {
			if r.best[k] < 0 || x > r.top[k] {
				r.top[k], r.best[k] = x, int32(i)
			}
			continue
		}
		from := cueFrom
		if r.d.Tokens[i].Kind == text.Punct {
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
	return more
}

// believed returns those of the rules' sayings that the model of cues believes, and
// most of those in what another says: chains are made of them, and the annotators
// seldom mark a saying within a saying (to keep them costs .004 of F1). Cues that
// the model does not look at stay as they are.
func (r *reader) believed(rules []saying) []saying {
	kept := make([]saying, 0, len(rules))
	for k := range rules {
		a := &rules[k]
		j := min(k, r.firstOf(k)) // saying k may go on with an earlier one
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
				from = r.top[j] - 1
			}
		}
		if r.best[j] < 0 || a.Lemma == silentVerb.lemma || r.top[j] > from {
			kept = append(kept, *a)
		}
	}
	return kept
}

// unheld appends to kept those of more that take no quote away: a quote that the
// rules give to somebody stays his, unless the new cue stands in what he says.
func (r *reader) unheld(kept, more []saying) []saying {
	holder := speakers(kept, len(r.quotes))
	n := len(kept)
next:
	for k := range more {
		for _, q := range more[k].Quotes {
			if h := holder[q]; h >= 0 && !inside(&more[k], &kept[:n][h]) {
				continue next
			}
		}
		kept = append(kept, more[k])
	}
	return kept
}

// nested reports whether saying k lies in what another of them says; only the eight
// before and after are looked at, more than a sentence holds.
func nested(all []saying, k int) bool {
	for j := max(0, k-8); j < len(all) && j < k+8; j++ {
		if j != k && inside(&all[k], &all[j]) {
			return true
		}
	}
	return false
}

// firstOf returns the first of the rules' sayings with the cue of saying k.
func (r *reader) firstOf(k int) int {
	i := r.d.TokenAt(r.view.rules[k].Cue.Start)
	if i < len(r.view.at) && r.view.at[i] >= 0 {
		return int(r.view.at[i])
	}
	return k
}

// markCited marks the sources before which "citing" or the like stands.
func (f *finder) markCited() {
	for k := range f.out {
		chain, own := f.out[k].Chain, false
		for i := range chain {
			first, _ := f.d.TokensIn(chain[i].Span)
			if first == 0 {
				continue
			}
			e, _ := lex.LongestFrom(&f.lang.phrases, wordList{f.d.Tokens[first-1].Lower}, 0)
			cited := e != nil && e.Value.kind == kindChain
			if cited == chain[i].Cited {
				continue
			}
			if !own { // chains share what they have in common
				chain, own = slices.Clone(chain), true
				f.out[k].Chain = chain
			}
			chain[i].Cited = cited
		}
	}
}
