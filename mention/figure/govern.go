package figure

import (
	"strings"

	"stemma/mention/event"
	"stemma/report"
)

// What governs a figure is read off the arcs of its sentence (ClearNLP's
// labels): from the number up to the noun it counts, from there to the verb,
// adjective or noun whose event befalls it.

// maxClimb bounds every walk up the arcs.
const maxClimb = 8

// top returns the token of the numeral whose head lies outside of it, which
// stands for the number in the sentence.
func (r *reader) top(n numeral) int {
	from, to := r.ps[n.from].tok, r.ps[n.to-1].tok
	best := to
	for i := to; i >= from; i-- {
		if h := r.d.Tokens[i].Head; h < from || h > to || h == i {
			best = i
			break
		}
	}
	return best
}

// headNoun returns the token that the number at token i counts or measures,
// over the arcs by which numbers hang on nouns; i itself where there is none.
func (r *reader) headNoun(i int) int {
	for range maxClimb {
		t := &r.d.Tokens[i]
		switch t.Label {
		case "nummod", "quantmod", "compound":
		case "amod", "nmod":
			if t.POS != "NUM" {
				return i
			}
		default:
			return i
		}
		if t.Head <= i {
			return i
		}
		i = t.Head
	}
	return i
}

// countedArc is the noun phrase that the number n counts, by arcs: from piece
// at, behind the number, to its head.
func (r *reader) countedArc(n numeral, at int) nounPhrase {
	none := nounPhrase{from: at, to: at}
	i := r.top(n)
	h := r.headNoun(i)
	if h == i || h < r.ps[n.to-1].tok {
		return none
	}
	t := &r.d.Tokens[h]
	if !strings.HasPrefix(t.Tag, "NN") || t.Lower == "dies" || numWords[t.Lower].class == "ones" {
		return none
	}
	if event.StandsFor(event.English(), r.d, h) {
		return none // "Five Dead", "Four shot": people, left out
	}
	k := r.pieceOf(h)
	if k > at && r.ps[k].low == "ages" && r.ps[k-1].pl {
		k-- // two juveniles ages 14 and 15
	}
	if k > at {
		if _, _, ok := boundAfter(r.ps, k); ok {
			k-- // 340 sheep tops
		}
	}
	if k < at || k-at > 2*maxNP {
		return none
	}
	if at < len(r.ps) && hyphen(r.ps[at].low) && r.ps[at].glued {
		return none // a 27-storey tower
	}
	for _, p := range r.ps[at:k] {
		if p.kind == word && (p.tag == "IN" || p.tag == "TO" || strings.HasPrefix(p.tag, "W")) {
			return none // five of them boys
		}
		if p.kind == mark && !hyphen(p.low) && p.low != "," && p.low != "'" && p.low != "’" && p.low != "\"" && p.low != "“" && p.low != "”" && p.low != "." && p.low != "/" && p.low != "&" {
			return none
		}
	}
	return nounPhrase{from: at, head: k, to: k + 1, ok: true}.trimmed(r.ps)
}

// pieceOf is the last word of token i among the pieces, or -1.
func (r *reader) pieceOf(i int) int {
	k := i - r.sent.First
	if k < 0 || k >= len(r.last) {
		return -1
	}
	return r.last[k]
}

// firstPieceOf is the first piece of token i, or -1.
func (r *reader) firstPieceOf(i int) int {
	k := r.pieceOf(i)
	for k > 0 && r.ps[k-1].tok == r.ps[k].tok {
		k--
	}
	return k
}

// A verdict is the event that befalls what a figure counts. decided tells that
// the arcs leave no room for another; what may then be empty.
type verdict struct {
	what    string
	ref     report.By
	decided bool
}

// befalling returns the verdict of an event: nothing befalls those who do it, or
// whom it spared.
func befalling(e event.Event, decided bool) verdict {
	if e.Role == event.Agent || e.Negated && befalls[string(e.Aspect)] {
		return verdict{decided: decided}
	}
	return verdict{string(e.Aspect), e.By, decided}
}

// governing reads the event that befalls what the figure f counts.
func (r *reader) governing(f *found) verdict {
	g := r.headNoun(r.top(f.num))
	ask := event.Of
	if f.Dimension == "time" {
		ask = event.Lasting
	}
	if v := befalling(ask(event.English(), r.d, g)); v.decided {
		return v
	}
	return r.beside(f)
}

// befallen reads the event that befalls the noun at token g.
func (r *reader) befallen(g int) verdict { return befalling(event.Of(event.English(), r.d, g)) }

// beside reads the event from the word right behind the figure's noun or right
// before its first word. Headlines leave out what arcs hang on ("1 dead, 4
// wounded", "shooting that injured 8"), and there it stands.
func (r *reader) beside(f *found) verdict {
	ps, j := r.ps, max(f.npTo, f.to, f.num.to)
	for j < len(ps) && ellipses[ps[j].low] && ps[j].low != "dead" && j < max(f.npTo, f.to)+2 {
		if event.AspectOf(event.English(), r.d, ps[j].tok) != "" {
			break
		}
		j++
	}
	if v := r.behindAt(j); v.decided {
		return v
	}
	k := j
	for k < j+3 && passives[wordAt(ps, k)] {
		k++
	}
	if k > j && !f.np.ok && r.d.Tokens[ps[j].tok].Label != "ROOT" {
		if v := r.behindAt(k); v.decided && r.d.Kid(ps[k].tok, "nsubj", "nsubjpass") < 0 {
			return v // "and in X 30 were injured", the number lost to X
		}
	}
	return r.beforeAt(f.from)
}

// passives are the auxiliaries between a passive's subject and its participle.
var passives = map[string]bool{"was": true, "were": true, "are": true, "is": true, "had": true, "have": true, "has": true, "been": true, "be": true, "being": true}

// behindAt reads the event that stands at piece j, behind those it befalls.
func (r *reader) behindAt(j int) verdict {
	if j >= len(r.ps) || r.ps[j].kind != word {
		return verdict{}
	}
	return befalling(event.Behind(event.English(), r.d, r.ps[j].tok))
}

// beforeAt reads the event that stands right before piece i, which begins those
// it befalls.
func (r *reader) beforeAt(i int) verdict {
	if i <= 0 || r.ps[i-1].kind != word {
		return verdict{}
	}
	return befalling(event.Before(event.English(), r.d, r.ps[i-1].tok))
}

func nounish(pos string) bool {
	return pos == "NOUN" || pos == "NUM" || pos == "PROPN" || pos == "PRON"
}
