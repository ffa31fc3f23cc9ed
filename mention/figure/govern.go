package figure

import (
	"stemma/mention/event"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text/piece"
)

// What governs a figure is read off the arcs of its sentence: from the number up
// to the noun it counts (nouns.go), and from there by the rules of package event
// to the verb, adjective or noun whose event befalls it.

// maxClimb bounds the walk from a number to its noun.
const maxClimb = 8

// A Governing is the event that befalls what a figure counts.
type Governing struct {
	What    event.Aspect // empty where nothing befalls it
	By      report.By
	Decided bool // the arcs leave no room for another event
}

// befalling returns what befalls a noun in e: nothing befalls those who do it, or
// people whom it spared.
func (l *Language) befalling(e event.Event, decided bool) Governing {
	if e.Role == event.Agent || e.Negated && l.Harm.Has(string(e.Aspect)) {
		return Governing{Decided: decided}
	}
	return Governing{e.Aspect, e.By, decided}
}

// governing returns the event that befalls what the figure f counts: by the arcs
// of its noun, else by the words beside it.
func (r *Sentence) governing(f *Found) Governing {
	noun := r.HeadNoun(r.Top(f.Num))
	ask := event.Of
	if f.Dimension == quantity.Time {
		ask = event.Lasting
	}
	if g := r.Lang.befalling(ask(r.Lang.Events, r.D, noun)); g.Decided {
		return g
	}
	return r.beside(f)
}

// Befallen returns the aspect of the event that befalls the noun at a token.
func (r *Sentence) Befallen(token int) event.Aspect {
	return r.Lang.befalling(event.Of(r.Lang.Events, r.D, token)).What
}

// beside returns the event that the word right behind the figure's noun says, or
// the one right before its first word. Headlines leave out what arcs hang on ("1
// dead, 4 wounded", "shooting that injured 8"), and there it stands.
func (r *Sentence) beside(f *Found) Governing {
	ps, j := r.Ps, max(f.NpTo, f.To, f.Num.To)
	for j < len(ps) && r.Ellipsis.Has(ps[j].Lower) && j < max(f.NpTo, f.To)+2 {
		if event.AspectOf(r.Lang.Events, r.D, ps[j].Token) != "" {
			break
		}
		j++
	}
	if g := r.BehindAt(j); g.Decided {
		return g
	}
	k := j
	for k < j+3 && r.Lang.PassiveAux.Has(ps.Word(k)) {
		k++
	}
	if k > j && !f.Np.Ok && r.D.Tokens[ps[j].Token].Label != "ROOT" {
		if g := r.BehindAt(k); g.Decided && r.D.Kid(ps[k].Token, "nsubj", "nsubjpass") < 0 {
			return g // "and in X 30 were injured", the number lost to X
		}
	}
	return r.BeforeAt(f.From)
}

// BehindAt returns the event that begins at piece j, behind those it befalls.
func (r *Sentence) BehindAt(j int) Governing {
	if j >= len(r.Ps) || r.Ps[j].Kind != piece.Word {
		return Governing{}
	}
	return r.Lang.befalling(event.Behind(r.Lang.Events, r.D, r.Ps[j].Token))
}

// BeforeAt returns the event that ends right before piece i, which begins those it
// befalls.
func (r *Sentence) BeforeAt(i int) Governing {
	if i <= 0 || r.Ps[i-1].Kind != piece.Word {
		return Governing{}
	}
	return r.Lang.befalling(event.Before(r.Lang.Events, r.D, r.Ps[i-1].Token))
}

// Nounish reports whether a part of speech can stand as a noun.
func Nounish(pos string) bool {
	return pos == "NOUN" || pos == "NUM" || pos == "PROPN" || pos == "PRON"
}
