package hedge

import "stemma/mention"

// A Stand is how somebody commits to a statement: to its being so or not so, and
// from which rung.
type Stand struct {
	Rung    mention.Firmness // Confirmed down to Conditional
	Against bool             // it is held not to be so
	Denied  bool             // and that against somebody's word
	Judged  bool             // and that in judgement of a saying: "wrongly said"
	Open    bool             // neither: it is asked, tried or told to be done
}

// Flat is the stand of who tells a thing as it is.
var Flat = Stand{Rung: mention.Stated}

// StandOf reads a firmness as a stand.
func StandOf(f mention.Firmness) Stand {
	switch f {
	case mention.Negated:
		return Stand{Rung: mention.Stated, Against: true}
	case mention.Denied:
		return Stand{Rung: mention.Stated, Against: true, Denied: true}
	case "":
		return Flat
	}
	return Stand{Rung: f}
}

// Firmness is the stand as a rung of the ladder. What is weakly held not to be so
// stands on the rung of the weakness: "may not burst" is possible.
func (s Stand) Firmness() mention.Firmness {
	if s.Against && firm(s.Rung) {
		if s.Denied {
			return mention.Denied
		}
		return mention.Negated
	}
	return s.Rung
}

// firm reports whether a rung is of a thing told flatly.
func firm(f mention.Firmness) bool { return f == mention.Stated || f == mention.Confirmed }

// A Sign is what a word makes of the statement that hangs on it. The zero value
// makes nothing of it.
type Sign struct {
	side byte             // '+', '-', 'o'
	rung mention.Firmness // the rung it lowers to, empty: none
}

// A Signature is what a word makes of the statement that hangs on it where the
// word itself is told plainly, and where it is negated; after R. Nairn, C.
// Condoravdi, L. Karttunen, Computing relative polarity for textual inference,
// ICoS-5, 2006, section 3. That a sign has a rung beside its side is after R.
// Saurí, J. Pustejovsky, Are you sure that this happened? Assessing the factuality
// degree of events in text, Computational Linguistics 38(2), 2012, section 3; the rungs are ours.
type Signature struct {
	Kind   SignKind
	Writer [2]Sign // plain, negated
	Source [2]Sign // of who says or thinks it; zero where nobody does
}

// A SignKind is the kind of word that a Signature is of.
type SignKind string

// The kinds of words in commit.en.lex that are treated in their own way.
const (
	Factive     SignKind = "factive"     // "knew that": it is so
	Semifactive SignKind = "semifactive" // "found that"
	Report      SignKind = "report"      // "said that"
	Directive   SignKind = "directive"   // "ordered them to"
	Deontic     SignKind = "deontic"     // "must"
	Intent      SignKind = "intent"      // "planned to"
	Believing   SignKind = "belief"      // "thought that"
	Evidential  SignKind = "evidential"  // "seemed to"
	Likelihood  SignKind = "likelihood"  // "is likely to"
	Heard       SignKind = "hearsay"     // "reportedly"
	Judging     SignKind = "judging"     // "falsely claimed"
	Modal       SignKind = "modal"       // "may"
	Future      SignKind = "future"      // "will"
	Adverb      SignKind = "adverb"      // "certainly"
	Question    SignKind = "question"    // "?"
)

// parseSign reads "+", "-", "o", "." and "+expected"; ok is false for others.
func parseSign(s string) (g Sign, ok bool) {
	switch {
	case s == ".":
		return Sign{}, true
	case s == "o":
		return Sign{side: 'o'}, true
	case s == "" || s[0] != '+' && s[0] != '-':
		return Sign{}, false
	}
	g = Sign{side: s[0], rung: mention.Firmness(s[1:])}
	return g, g.rung == "" || g.rung.Rank() > 0 || g.rung == mention.Denied
}

// Plainly is the signature of a word that nothing is known of but what it commits its source and
// the writer to.
func Plainly(source, writer mention.Firmness) Signature {
	sign := func(f mention.Firmness) [2]Sign {
		g := Sign{'+', f}
		switch f {
		case mention.Negated:
			g = Sign{side: '-'}
		case mention.Denied:
			g = Sign{'-', f}
		}
		return [2]Sign{g, g}
	}
	return Signature{Kind: Report, Source: sign(source), Writer: sign(writer)}
}

// Plain returns what a word that is told plainly commits its source and the writer
// to; the source is the writer where nobody else says it.
func (g Signature) Plain() (source, writer mention.Firmness) {
	writer = g.Writer[0].under(Flat).Firmness()
	if g.Source[0].side == 0 {
		return writer, writer
	}
	return g.Source[0].under(Flat).Firmness(), writer
}

// of picks the sign for a word told from stand s.
func of(signs [2]Sign, s Stand) Sign {
	if s.Against {
		return signs[1]
	}
	return signs[0]
}

// under composes: what hangs on a word that is told from stand s, the word making
// of it what the sign says. What is open stays so, and a statement is never firmer
// than the word that it hangs on.
func (g Sign) under(s Stand) Stand {
	switch {
	case g.side == 0:
		return s
	case g.side == 'o':
		return Stand{Rung: weakest(s.Rung, mention.Possible), Open: true}
	case (s.Denied || s.Judged) && g.side == '-' && g.rung != "":
		return s // "denied that it may": denied all the same
	case s.Open:
		s.Rung = weakest(s.Rung, g.rung)
		return s
	}
	out := Stand{Rung: s.Rung, Against: g.side == '-'}
	out.Denied = g.rung == mention.Denied || out.Against && g.rung == "" && s.Denied
	switch {
	case g.rung == "" || g.rung == mention.Denied:
	case g.rung == mention.Confirmed && firm(s.Rung):
		out.Rung = mention.Confirmed
	default:
		out.Rung = weakest(s.Rung, g.rung)
	}
	return out
}

// weakest is the lower of two rungs; an empty one is no rung.
func weakest(a, b mention.Firmness) mention.Firmness {
	if mention.Weaker(b, a) || a == "" {
		return b
	}
	return a
}

// signature is what a mention makes of its clause: its own, or for a word that
// only weakens the same rung on either side.
func (m *Mention) signature() Signature {
	if m.Sign != nil {
		return *m.Sign
	}
	if m.Kind == Inquiry {
		return Signature{Kind: Question, Writer: [2]Sign{{side: 'o'}, {side: 'o'}}}
	}
	return Signature{Writer: [2]Sign{{'+', m.Firmness}, {'-', m.Firmness}}}
}

// Weakens reports whether a mention lowers what its writer tells of: a saying lowers
// what is said, and an order orders, but neither leaves its sentence in doubt.
func (m *Mention) Weakens() bool {
	if m.Sign != nil && m.Kind == "" {
		switch m.Sign.Kind {
		case Report, Directive, Deontic:
			return false
		}
	}
	return m.Firmness.Rank() > mention.Stated.Rank()
}

// Raises reports whether a mention may stand as the verb of the very clause that
// it is about, nobody being named who thinks so: "are expected to sail".
func (m *Mention) Raises() bool {
	if m.Sign == nil || m.Kind != "" {
		return true
	}
	switch m.Sign.Kind {
	case Intent, Believing, Evidential, Likelihood, Heard:
		return true
	case Report:
		return m.Sign.Source[0] == Sign{} // "is said to"
	}
	return m.Firmness == mention.Negated
}

// negates reports whether a mention turns its clause to the other side.
func (m *Mention) negates() bool { return m.Sign == nil && m.Firmness == mention.Negated }

// turned returns the stand on the other side.
func (s Stand) turned() Stand {
	if !s.Open {
		s.Against, s.Denied = !s.Against, false
	}
	return s
}
