package name

import (
	"strconv"
	"strings"
	"testing"

	"stemma/eval/ledger"
	"stemma/mention/name"
	"stemma/report"
	"stemma/text"
)

// A naming is a name in a text with its kind: person, body or place.
type naming struct {
	report.Span
	kind   string
	either bool // whether it is a place that acts, which may be marked as body or place
	spare  bool // whether it is neither right nor wrong to find it

	// Only for marked ones:
	heads []report.Span // its main words
	chain string        // who or what it names
	class string        // name, pronoun, noun or other
}

// classes maps the tag of a main word to the class of the mention.
var classes = map[string]string{"PRON": "pronoun", "NOUN": "noun"}

// A sentence is a sentence of the wild set.
type sentence struct {
	Set    string   `json:"set"`
	Tokens []string `json:"tokens"`
	Tags   []string `json:"tags"`
}

// kinds maps the labels of the sets, and of the pipeline, to ours.
var kinds = map[string]string{
	"PER": "person", "ORG": "body", "LOC": "place",
	"person": "person", "corporation": "body", "group": "body", "location": "place",
	"organization": "body", "place": "place",
	"PERSON": "person", "GPE": "place", "FAC": "place",
}

// text returns the sentence, with spaces between all tokens, and its names.
func (s *sentence) text() (string, []naming) {
	var b strings.Builder
	var gold []naming
	last := "O"
	for i, w := range s.Tokens {
		if i > 0 {
			b.WriteByte(' ')
		}
		start := b.Len()
		b.WriteString(w)
		how, label, _ := strings.Cut(s.Tags[i], "-")
		if k := kinds[label]; k != "" {
			if how == "I" && last == label {
				gold[len(gold)-1].End = b.Len()
			} else {
				gold = append(gold, naming{Span: report.Span{Start: start, End: b.Len()}, kind: k})
			}
		}
		last = label
	}
	for i := range gold {
		gold[i].heads = []report.Span{gold[i].Span}
	}
	return b.String(), gold
}

// A row is a sentence of GUM.
type row struct {
	Doc    string `json:"doc"`
	Text   string `json:"text"`
	Tokens []struct {
		Form, Upos, Xpos, Misc string
	} `json:"tokens"`
}

// A marked is a report of GUM with all mentions in it.
type marked struct {
	id, text string
	gold     []naming // in order of their first words
}

// gather joins the sentences of each report. The set has no paragraphs, so a sentence that
// does not end with a full stop becomes a paragraph.
func gather(t *testing.T, rows []row) []marked {
	var out []marked
	for len(rows) > 0 {
		n := 1
		for n < len(rows) && rows[n].Doc == rows[0].Doc {
			n++
		}
		out = append(out, mark(t, rows[:n]))
		rows = rows[n:]
	}
	return out
}

// An open is a mention whose end was not yet read.
type open struct {
	naming
	id   string
	mins string // the numbers of its main words
	from int    // its first token, in the report
}

// mark returns the report that consists of rows.
func mark(t *testing.T, rows []row) marked {
	m := marked{id: rows[0].Doc}
	var b strings.Builder
	var spans []report.Span // of all tokens so far
	var tags [][2]string
	var stack []open
	shut := func(k int) {
		o := stack[k]
		stack = append(stack[:k], stack[k+1:]...)
		g := o.naming
		g.Span = spans[o.from].Cover(spans[len(spans)-1])
		last := -1
		for f := range strings.SplitSeq(o.mins, ",") {
			n, err := strconv.Atoi(f)
			i := o.from + n - 1
			if err != nil || i >= len(spans) {
				continue
			}
			tag := tags[i]
			switch {
			case last < 0 && strings.HasPrefix(tag[1], "NNP"):
				g.class = "name"
			case last < 0:
				g.class = classes[tag[0]]
			case i == last+1 && strings.HasPrefix(tag[1], "NNP"):
				g.class = "name" // "mayor Ada Roe"
			case !strings.HasPrefix(tag[1], "NNP") || g.class != "name":
				continue
			}
			last = i
			g.heads = append(g.heads, spans[i])
			g.spare = g.spare || tag[1] == "NNPS" && g.kind == "person"
		}
		if g.class == "" {
			g.class = "other"
		}
		m.gold = append(m.gold, g)
	}
	for r, s := range rows {
		if r > 0 {
			if last := rows[r-1].Text; r == 1 || !strings.ContainsAny(last[len(last)-1:], ".!?\"'") || !strings.ContainsAny(s.Text[len(s.Text)-1:], ".!?\"'") {
				b.WriteString("\n\n")
			} else {
				b.WriteByte(' ')
			}
		}
		start := b.Len()
		b.WriteString(s.Text)
		off := 0
		for _, tok := range s.Tokens {
			i := strings.Index(s.Text[off:], tok.Form)
			if i < 0 {
				t.Fatalf("%s: %q is not in %q", s.Doc, tok.Form, s.Text[off:])
			}
			spans = append(spans, report.Span{Start: start + off + i, End: start + off + i + len(tok.Form)})
			tags = append(tags, [2]string{tok.Upos, tok.Xpos})
			off += i + len(tok.Form)
			_, ent, _ := strings.Cut(tok.Misc, "Entity=")
			ent, _, _ = strings.Cut(ent, "|")
			for len(ent) > 0 {
				if ent[0] == '(' {
					n := strings.IndexAny(ent[1:], "()") + 1
					if n == 0 {
						n = len(ent)
					}
					f := strings.SplitN(ent[1:n], "-", 8)
					o := open{id: f[0], from: len(spans) - 1, mins: "1"}
					if len(f) > 5 {
						o.kind, o.mins = kinds[f[1]], f[5]
					}
					o.chain, _, _ = strings.Cut(f[0], "[")
					stack = append(stack, o)
					ent = ent[n:]
					if strings.HasPrefix(ent, ")") {
						shut(len(stack) - 1)
						ent = ent[1:]
					}
					continue
				}
				n := strings.IndexByte(ent, ')')
				if n < 0 {
					break
				}
				for k := len(stack) - 1; k >= 0; k-- {
					if stack[k].id == ent[:n] {
						shut(k)
						break
					}
				}
				ent = ent[n+1:]
			}
		}
		stack = nil // mentions end with their sentence
	}
	m.text = b.String()
	return m
}

// ours returns the names in a cast.
func ours(c *name.Cast) []naming {
	var out []naming
	for _, m := range c.Mentions {
		n := naming{Span: m.Span}
		switch m.Type {
		case name.Person:
			n.kind = "person"
		case name.Role:
			n.kind, n.spare = "person", true
		case name.Body, name.Outlet:
			n.kind = "body"
		case name.Place:
			n.kind, n.either = "place", m.Actor
		default:
			continue
		}
		out = append(out, n)
	}
	return out
}

// bare returns the names that the pipeline itself found.
func bare(d *text.Doc) []naming {
	var out []naming
	for i := range d.Tokens {
		t := &d.Tokens[i]
		how, label, _ := strings.Cut(t.Name, "-")
		k := kinds[label]
		switch {
		case k == "":
		case how == "I" && len(out) > 0:
			out[len(out)-1].End = t.End
		default:
			out = append(out, naming{Span: t.Span, kind: k})
		}
	}
	return out
}

// A tally holds the scores for each kind of name.
type tally map[string]*ledger.PRF

// of returns the score for a kind.
func (t tally) of(kind string) *ledger.PRF {
	if t[kind] == nil {
		t[kind] = &ledger.PRF{}
	}
	return t[kind]
}

// all returns the sum of all scores.
func (t tally) all() ledger.PRF {
	var p ledger.PRF
	for _, k := range []string{"person", "body", "place"} {
		p.Add(*t.of(k))
	}
	return p
}

// match pairs the names found with those marked, one to one, and adds the scores. The names
// of a pair are of the same kind, and the one found overlaps a main word of the other.
func (t tally) match(words string, found, gold []naming, errs *ledger.Errors) {
	used := make([]bool, len(gold))
	for _, f := range found {
		best, other := -1, ""
		for i := range gold {
			g := &gold[i]
			if !f.holds(g) {
				continue
			}
			if !used[i] && (g.kind == f.kind || f.either && g.kind == "body") && (best < 0 || !g.spare && gold[best].spare || g.Len() < gold[best].Len()) {
				best = i
			} else if g.class == "name" || g.class == "" {
				other = g.kind
			}
		}
		switch {
		case best >= 0:
			used[best] = true
			if !gold[best].spare {
				t.of(gold[best].kind).TP++
			}
		case !f.spare:
			t.of(f.kind).FP++
			errs.Add(f.kind+" found, is "+other, "%s", ledger.Around(words, f.Start, f.End))
		}
	}
	for i, g := range gold {
		if !used[i] && !g.spare {
			t.of(g.kind).FN++
			errs.Add(g.kind+" missed", "%s", ledger.Around(words, g.Start, g.End))
		}
	}
}

// holds reports whether f overlaps a main word of g.
func (f *naming) holds(g *naming) bool {
	for _, h := range g.heads {
		if f.Overlaps(h) {
			return true
		}
	}
	return false
}
