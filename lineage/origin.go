package lineage

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"stemma/collate"
	"stemma/internal/lex"
	"stemma/mention/attribution"
	"stemma/mention/name"
)

// An OriginKind is what the innermost source of a claim is.
type OriginKind string

// The kinds. Only an actor, a body or a document is an origin.
const (
	OwnVoice OriginKind = "own"      // the report says it itself, or names its own outlet
	Unnamed  OriginKind = "unnamed"  // "officials", "they"
	Relay    OriginKind = "relay"    // another outlet, which hands on what others say
	Actor    OriginKind = "actor"    // somebody named, or one person by office
	BodyOf   OriginKind = "body"     // an organisation, or a state that speaks
	Document OriginKind = "document" // "a statement"
)

const originFile = "origin.en.lex"

//go:embed origin.en.lex
var originSource string

// originWords maps words by which a source without a name is an origin all the same.
var originWords = sync.OnceValue(func() map[string]OriginKind {
	out := map[string]OriginKind{}
	for _, l := range lex.Read(originFile, originSource, 2).Lines {
		out[l.Fields[1]] = OriginKind(l.Fields[0])
	}
	return out
})

// OriginOf returns what the innermost source of a claim is. A pronoun is what it stands for.
func OriginOf(c *collate.Collation, r collate.Ref) (OriginKind, attribution.Source) {
	chain := c.Claim(r).Chain
	if len(chain) == 0 {
		return OwnVoice, attribution.Source{}
	}
	w := &c.Witnesses[r.Witness]
	s := chain[len(chain)-1]
	words := s.Span.Of(w.Report.Text)
	if !s.Name.Empty() {
		words = s.Name.Of(w.Report.Text)
	}
	if own := w.Report.Outlet; own != "" && (s.Kind == attribution.Outlet || s.Kind == attribution.Body) && sameOutlet(words, own) {
		return OwnVoice, s
	}
	member := name.Type("")
	if s.Member >= 0 && s.Member < len(w.Cast.Members) {
		member = w.Cast.Members[s.Member].Type
	}
	switch {
	case s.Kind == attribution.Person || member == name.Person:
		return Actor, s
	case s.Kind == attribution.Outlet || member == name.Outlet:
		return Relay, s
	case s.Kind == attribution.Anonymous:
		return Unnamed, s
	}
	for i := range w.Figures {
		if s.Span.Overlaps(w.Figures[i].Number) {
			return Unnamed, s // how many there are names nobody: "twelve districts"
		}
	}
	kind := kindOfWords(words)
	switch {
	case kind != BodyOf:
		return kind, s
	case s.Kind == attribution.Role || member == name.Role:
		return Actor, s
	case s.Kind == attribution.Pronoun && s.Member < 0:
		return Unnamed, s
	}
	return BodyOf, s
}

// kindOfWords returns the kind of a source without a name, by its words that
// origin.en.lex has: of two kinds a document. The rest are bodies, also those whose names have a
// word for people: "the Joint Chiefs of Staff".
func kindOfWords(s string) OriginKind {
	kind := BodyOf
	for i, f := range strings.Fields(s) {
		lower := strings.ToLower(f)
		if k, ok := originWords()[strings.Trim(lower, ".,;:'’\"“”")]; ok && kind != Document && (k != Unnamed || i == 0 || lower == f) {
			kind = k
		}
	}
	return kind
}

// Is reports whether the kind is of an origin.
func (k OriginKind) Is() bool { return k == Actor || k == BodyOf || k == Document }

// Offices returns of every actor of a collation's cast the titles that reports give him, in
// lower case: by them "the fire chief" is found to be Ada Roe.
func Offices(c *collate.Collation) map[string][]int {
	out := map[string][]int{}
	for a := range c.Cast {
		for _, m := range c.Cast[a].Members {
			w := &c.Witnesses[m.Witness]
			k := &w.Cast.Members[m.Member]
			if k.Type != name.Person || k.Title.Empty() {
				continue
			}
			title := office(k.Title.Of(w.Report.Text))
			for _, t := range []string{title, title[strings.LastIndexByte(title, ' ')+1:]} {
				if !slices.Contains(out[t], a) {
					out[t] = append(out[t], a)
				}
			}
		}
	}
	return out
}

// office is the words of an office without its article, in lower case.
func office(s string) string {
	f := strings.Fields(strings.ToLower(s))
	if len(f) > 1 && len(f[0]) <= 3 { // the, a, an, its
		f = f[1:]
	}
	return strings.Join(f, " ")
}

// HolderOf returns the index in the cast of the only one who holds the office that words
// name, or -1.
func HolderOf(offices map[string][]int, words string) int {
	if l := offices[office(words)]; len(l) == 1 {
		return l[0]
	}
	return -1
}
