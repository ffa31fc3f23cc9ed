package figure

import (
	"strings"

	"stemma/report"
	"stemma/text/piece"
)

// What governs a figure is read off the arcs of its sentence (ClearNLP's
// labels): from the number up to the noun it counts, from there to the verb,
// adjective or noun whose event befalls it.

// maxClimb bounds every walk up the arcs.
const maxClimb = 8

// event returns what aspect.en.lex says of token i as a part of speech.
func (r *Sentence) Event(i int, kind string) (phrase, bool) {
	k := r.FirstPieceOf(i)
	if k < 0 {
		return phrase{}, false
	}
	x, _, ok := r.Lang.Aspects.startingAt(r.Ps, k, kind)
	return x, ok
}

// A verdict is the event that governs a figure. decided tells that the arcs
// leave no room for another; what may then be empty.
type Governing struct {
	What    string
	ref     report.By
	Decided bool
}

// certain is the verdict that the event of x governs.
func certain(x phrase) Governing { return Governing{x.What, x.ref, true} }

// governing reads the event that befalls what the figure f counts.
func (r *Sentence) governing(f *Found) Governing {
	if v := r.climb(f); v.Decided {
		return v
	}
	return r.beside(f)
}

// beside reads the event from the word right behind the figure's noun or right
// before its first word. Headlines leave out what arcs hang on ("1 dead, 4
// wounded", "shooting that injured 8"), and there it stands.
func (r *Sentence) beside(f *Found) Governing {
	ps, j := r.Ps, max(f.NpTo, f.To, f.Num.To)
	for j < len(ps) && r.Ellipsis.Has(ps[j].Lower) && ps[j].Lower != "dead" && j < max(f.NpTo, f.To)+2 {
		if _, _, ok := r.Lang.Aspects.startingAt(ps, j, ""); ok {
			break
		}
		j++
	}
	if v := r.BehindAt(j); v.Decided {
		return v
	}
	k := j
	for k < j+3 && passives[ps.Word(k)] {
		k++
	}
	if k > j && !f.Np.Ok && r.D.Tokens[ps[j].Token].Label != "ROOT" {
		if v := r.BehindAt(k); v.Decided && r.D.Kid(ps[k].Token, "nsubj", "nsubjpass") < 0 {
			return v // "and in X 30 were injured", the number lost to X
		}
	}
	return r.BeforeAt(f.From)
}

// passives are the auxiliaries between a passive's subject and its participle.
var passives = map[string]bool{"was": true, "were": true, "are": true, "is": true, "had": true, "have": true, "has": true, "been": true, "be": true, "being": true}

// behindAt reads the event that stands at piece j, behind those it befalls.
func (r *Sentence) BehindAt(j int) Governing {
	ps := r.Ps
	if j >= len(ps) || ps[j].Kind != piece.Word {
		return Governing{}
	}
	x, end, ok := r.Lang.Aspects.startingAt(ps, j, "adj")
	if !ok {
		x, end, ok = r.Lang.Aspects.startingAt(ps, j, "verb")
		t := &r.D.Tokens[ps[j].Token]
		ok = ok && (x.side != "base" || t.Lower == "dies") && (strings.HasSuffix(t.Lower, "ed") || intransitive(t.Lower) || t.Tag == "VBN" || t.Lower == "shot" && ps.Word(end) != "at" || r.deadly(end)) && r.D.Kid(ps[j].Token, "dobj") < 0
	}
	if ok && !(end < len(ps) && ps[end].Kind == piece.Word && Nounish(r.D.Tokens[ps[end].Token].POS) && r.D.Tokens[ps[j].Token].Head == ps[end].Token) {
		return Governing{r.outcome(x, end), x.ref, true}
	}
	return Governing{}
}

// beforeAt reads the event that stands right before piece i, which begins those
// it befalls.
func (r *Sentence) BeforeAt(i int) Governing {
	ps := r.Ps
	if i <= 0 || ps[i-1].Kind != piece.Word {
		return Governing{}
	}
	if x, at, ok := r.Lang.aspectsLast.endingAt(ps, i-1, "verb"); ok && !intransitive(ps[i-1].Lower) && ps[at].Token >= 0 && r.D.Kid(ps[at].Token, "auxpass") < 0 && (x.side != "base" || strings.HasPrefix(r.D.Tokens[ps[at].Token].Tag, "V") || r.misread(ps[at].Token)) {
		return Governing{r.outcome(x, i), x.ref, true}
	}
	return Governing{}
}

// misread reports that token i, which reads as a plural, may be a verb that a
// headline's capitals made a noun: "Gunman Shoots 4 People".
func (r *Sentence) misread(i int) bool {
	if i == r.Sent.First || r.D.Tokens[i].Tag != "NNS" && r.D.Tokens[i].Tag != "NNPS" {
		return false
	}
	c, before := r.D.Text[r.D.Tokens[i].Start], r.D.Tokens[i-1]
	return c >= 'A' && c <= 'Z' && (Nounish(before.POS) || before.POS == "ADJ") && r.D.Text[before.Start] >= 'A' && r.D.Text[before.Start] <= 'Z'
}

// climb reads the event over the arcs.
func (r *Sentence) climb(f *Found) Governing {
	return r.ClimbFrom(r.HeadNoun(r.Top(f.Num)), f.Dimension == "time")
}

// climbFrom reads the event that befalls the noun at g, or in the time that g
// tells.
func (r *Sentence) ClimbFrom(g int, time bool) Governing {
	if v := r.nominal(g); v.Decided {
		return v
	}
	for range maxClimb {
		if v := r.modified(g); v.Decided {
			return v
		}
		t := &r.D.Tokens[g]
		switch t.Label {
		case "conj", "appos":
			// a list shares its verb; "12 men, three of them boys"
			if h := t.Head; h < g && Nounish(r.D.Tokens[h].POS) {
				g = h
				continue
			}
		case "pobj":
			p := t.Head
			h := r.D.Tokens[p].Head
			if time {
				// "flew for 41 minutes", "sentenced to six years"
				if x, ok := r.Event(h, "verb"); ok && h < p {
					return certain(x)
				}
				return Governing{}
			}
			switch r.D.Tokens[p].Lower {
			case "including", "of":
				if v := r.nominal(h); v.Decided && h != p {
					return v
				}
				if what := deeds[r.D.Tokens[h].Lower]; what != "" && r.D.Tokens[p].Lower == "of" {
					return Governing{what, "govern.go: the shooting of", true}
				}
				if r.D.Tokens[p].Lower == "including" || groups[r.D.Tokens[h].Lower] {
					g = h
					continue
				}
				return Governing{}
			case "to", "at", "from", "by":
				if v := r.nominal(h); v.Decided && r.D.Tokens[p].Lower == "to" {
					return v // injuries to three people
				}
				return r.measured(h)
			}
			return Governing{}
		}
		break
	}
	return r.role(g)
}

// deeds are nouns of what is done to those behind their "of": "the shooting of two
// men". "Two shootings" are no people.
var deeds = map[string]string{"shooting": "shot", "stabbing": "stabbed", "wounding": "injured", "slaying": "killed", "kidnapping": "abducted", "abduction": "abducted", "rescue": "rescued"}

func Nounish(pos string) bool {
	return pos == "NOUN" || pos == "NUM" || pos == "PROPN" || pos == "PRON"
}

// groups are nouns whose number of members is told by "of".
var groups = map[string]bool{
	"total": true, "maximum": true, "minimum": true, "group": true, "crowd": true, "team": true, "force": true, "crew": true,
	"party": true, "convoy": true, "fleet": true, "gang": true, "lives": true, "contingent": true, "estimated": true, "record": true, "average": true,
}

// nominal reads a noun that is the event itself: "12 deaths", "the deaths of
// 12", "the 150 wounded".
func (r *Sentence) nominal(i int) Governing {
	if x, ok := r.Event(i, "noun"); ok {
		return certain(x)
	}
	t := &r.D.Tokens[i]
	if Nounish(t.POS) || t.POS == "ADJ" || t.Tag == "VBN" {
		if x, ok := r.Event(i, "adj"); ok {
			return certain(x)
		}
		if x, ok := r.Event(i, "verb"); ok && (t.Tag == "VBN" || t.Tag == "JJ" || t.Tag == "NN" || t.Tag == "NNS" || t.Tag == "NNP") && r.participle(i) {
			return Governing{r.Made(x, i), x.ref, true}
		}
	}
	return Governing{}
}

// participle reports a form of an event that stands for those it befell: "the
// wounded", "four shot".
func (r *Sentence) participle(i int) bool {
	x, ok := r.Event(i, "verb")
	w := r.D.Tokens[i].Lower
	return ok && x.side != "base" && (strings.HasSuffix(w, "ed") || w == "shot" || w == "slain")
}

// modified reads the event from what hangs on the noun g: "12 men killed in",
// "12 men who died", "12 wounded men".
func (r *Sentence) modified(g int) Governing {
	for k := range r.D.Kids(g) {
		t := &r.D.Tokens[k]
		switch t.Label {
		case "amod", "acomp", "advmod":
			if x, ok := r.Event(k, "adj"); ok {
				return certain(x)
			}
			if x, ok := r.Event(k, "verb"); ok && t.Label == "amod" && (t.Tag == "VBN" || t.Tag == "JJ") && strings.HasSuffix(t.Lower, "ed") && k > g-maxNP {
				return Governing{r.Made(x, k), x.ref, true}
			}
		case "prep":
			if k > g && t.Lower == "with" && r.wounds(r.D.Kid(k, "pobj")) {
				return Governing{What: "injured", ref: "harm.go: wounds", Decided: true}
			}
		case "acl", "relcl":
			if k < g {
				continue
			}
			if r.suffers(k) {
				return Governing{What: "injured", ref: "harm.go: wounds", Decided: true}
			}
			if v := r.clause(k); v.Decided && v.What != "" {
				return v
			}
		}
	}
	return Governing{}
}

// clause reads the event of a clause that hangs on a noun, as it befalls that noun.
func (r *Sentence) clause(v int) Governing {
	t := &r.D.Tokens[v]
	if x, ok := r.Event(v, "adj"); ok {
		return certain(x)
	}
	if t.Label == "acl" && t.Tag != "VBN" && t.Tag != "VBD" {
		if t.Tag == "VBG" {
			return r.subject(v)
		}
		return Governing{}
	}
	if s := r.D.Kid(v, "nsubj"); s >= 0 && t.Label == "relcl" {
		if relative(r.D.Tokens[s].Lower) {
			return r.subject(v)
		}
		if o := r.D.Kid(v, "dobj"); o >= 0 && !relative(r.D.Tokens[o].Lower) {
			return Governing{}
		}
	}
	return r.Object(v)
}

func relative(w string) bool { return w == "who" || w == "that" || w == "which" || w == "whom" }

// role reads the event from the place of token g beside its verb.
func (r *Sentence) role(g int) Governing {
	t := &r.D.Tokens[g]
	v := t.Head
	switch t.Label {
	case "dobj", "nsubjpass", "oprd":
		return r.Object(v)
	case "nsubj":
		return r.subject(v)
	case "attr":
		if w := r.measured(v); w.Decided {
			return w
		}
	}
	return Governing{}
}

// spared reports that what verb v tells did not come about.
func (r *Sentence) spared(v int, w Governing) bool {
	return w.Decided && r.Lang.Harm.Has(w.What) && r.D.Kid(v, "neg") >= 0
}

// object reads what befalls the object of v, or the subject of its passive;
// nothing befalls those who "were not injured".
func (r *Sentence) Object(v int) Governing {
	w := r.objectOf(v)
	if r.spared(v, w) {
		return Governing{Decided: true}
	}
	return w
}

func (r *Sentence) objectOf(v int) Governing {
	if w := r.outcomes(v); w.Decided {
		return w
	}
	if x, ok := r.Event(v, "verb"); ok && !intransitive(r.D.Tokens[v].Lower) {
		return Governing{r.Made(x, v), x.ref, true}
	}
	if x, ok := r.Event(v, "adj"); ok {
		return certain(x)
	}
	return r.measured(v)
}

// subject reads what befalls the subject of v: of "12 died" and "12 are dead"
// the event, of "12 killed three" nothing. A participle without an object is
// the passive of a headline: "12 injured in a fire".
func (r *Sentence) subject(v int) Governing {
	w := r.subjectOf(v)
	if r.spared(v, w) {
		return Governing{Decided: true}
	}
	return w
}

func (r *Sentence) subjectOf(v int) Governing {
	t := &r.D.Tokens[v]
	if k := r.dead(v); k != "" {
		return Governing{What: "killed", ref: k, Decided: true}
	}
	if r.suffers(v) {
		return Governing{What: "injured", ref: "harm.go: wounds", Decided: true}
	}
	o := r.D.Kid(v, "dobj")
	if o > v+1 && r.D.Tokens[v+1].Head == o && asides[r.D.Tokens[v+1].Lower] {
		o = -1 // "shot outside bar", of a headline
	}
	if o < 0 && t.Lemma != "leave" && t.Lemma != "find" && t.Lemma != "confirm" || r.D.Kid(v, "auxpass") >= 0 {
		if w := r.outcomes(v); w.Decided {
			return w
		}
	}
	if x, ok := r.Event(v, "adj"); ok {
		return certain(x)
	}
	x, ok := r.Event(v, "verb")
	switch {
	case !ok:
		return Governing{}
	case t.Lemma == "shoot" && v+1 < r.Sent.Last && r.D.Tokens[v+1].Lower == "at" && r.D.Kid(v, "auxpass") < 0:
		return Governing{Decided: true} // shot at somebody
	case undergone[x.What] || intransitive(t.Lower) || x.What == "killed" && (t.Lemma == "drown" || t.Lemma == "die" || t.Lemma == "lose"):
		return Governing{r.Made(x, v), x.ref, true}
	case o >= 0 || t.Tag == "VBG" || t.Tag == "VBP" || t.Tag == "VBZ" || t.Tag == "VB":
		return Governing{Decided: true} // the doers
	}
	if r.D.Kid(v, "auxpass", "aux") < 0 && (t.Tag == "VBN" || t.Tag == "VBD" || t.Tag == "NNP" && r.participle(v)) || r.D.Kid(v, "auxpass") >= 0 {
		return Governing{r.Made(x, v), x.ref, true}
	}
	return Governing{}
}

// asides are prepositions that a headline puts before a bare noun.
var asides = map[string]bool{"outside": true, "inside": true, "near": true, "behind": true, "amid": true, "opposite": true}

// undergone are aspects that say what the subject does itself.
var undergone = map[string]bool{
	"arrived": true, "attended": true, "voted": true, "protested": true, "gathered": true, "fled": true, "travelled": true, "recovered": true,
}

// outcomes reads what a verb leaves its object or its passive subject:
// "found dead", "left homeless", "feared to have drowned", "shot and killed".
func (r *Sentence) outcomes(v int) Governing {
	if k := r.dead(v); k != "" {
		return Governing{What: "killed", ref: k, Decided: true}
	}
	if r.toHospital(v) {
		return Governing{What: "hospitalised", ref: "harm.go: hospital", Decided: true}
	}
	if r.byBullets(v) {
		return Governing{What: "shot", ref: "harm.go: bullets", Decided: true}
	}
	for k := range r.D.Kids(v) {
		t := &r.D.Tokens[k]
		switch t.Label {
		case "oprd", "acomp", "xcomp", "attr", "ccomp", "advcl", "advmod":
			if k < v {
				continue
			}
			if x, ok := r.Event(k, "adj"); ok && (t.Label != "ccomp" && t.Label != "advcl" || r.D.Kid(k, "nsubj", "nsubjpass") < 0) {
				return certain(x)
			}
			if t.Label == "attr" || t.Label == "advcl" || t.Label == "advmod" || r.D.Kid(k, "nsubj", "nsubjpass", "dobj") >= 0 {
				continue
			}
			if x, ok := r.Event(k, "verb"); ok && (t.Tag == "VBN" || intransitive(t.Lower) || intransitive(t.Lemma)) {
				return Governing{r.Made(x, k), x.ref, true}
			}
		case "conj":
			if x, ok := r.Event(k, "verb"); ok && x.What == "killed" && violent(r, v) && r.D.Kid(k, "nsubj", "nsubjpass") < 0 {
				return certain(x)
			}
		}
	}
	return Governing{}
}

func violent(r *Sentence, v int) bool {
	x, ok := r.Event(v, "verb")
	return ok && (x.What == "shot" || x.What == "stabbed" || x.What == "burned" || x.What == "captured" || x.What == "abducted" || x.What == "trapped")
}

// made is the aspect of verb v with what its next words make of it.
func (r *Sentence) Made(x phrase, v int) string {
	if k := r.PieceOf(v); k >= 0 {
		return r.outcome(x, k+1)
	}
	return x.What
}

// measured reads the subject of a verb that a bare number measures: "the death
// toll rose to 12", "the number of people killed stands at 12".
func (r *Sentence) measured(v int) Governing {
	if !sumVerbs[r.D.Tokens[v].Lemma] {
		return Governing{}
	}
	s := r.D.Kid(v, "nsubj", "nsubjpass")
	for n := 0; s >= 0 && n < 3; n++ {
		if v := r.nominal(s); v.Decided {
			return v
		}
		if v := r.modified(s); v.Decided {
			return v
		}
		for k := range r.D.Kids(s) {
			if l := r.D.Tokens[k].Label; l == "compound" || l == "amod" || l == "nmod" {
				if v := r.nominal(k); v.Decided {
					return v
				}
			}
		}
		p := r.D.Kid(s, "prep")
		if p < 0 || r.D.Tokens[p].Lower != "of" {
			break
		}
		s = r.D.Kid(p, "pobj", "pcomp")
	}
	return Governing{}
}

// sumVerbs are verbs by which a sum has or comes to its number.
var sumVerbs = map[string]bool{
	"be": true, "rise": true, "climb": true, "stand": true, "reach": true, "hit": true, "pass": true, "top": true, "exceed": true, "surpass": true,
	"grow": true, "jump": true, "go": true, "come": true, "increase": true, "near": true, "approach": true, "total": true, "put": true, "revise": true,
	"raise": true, "remain": true, "include": true, "fall": true, "drop": true, "soar": true, "double": true, "place": true, "estimate": true,
}
