package name

import (
	"strings"

	"stemma/text"
)

// A person is one naming that a pronoun may go back to: a name, a pronoun that
// was resolved, or somebody without a name ("a woman"), whose member is -1.
type person struct {
	member, token, sent int
	gender              string
	subject             bool
}

// What a referee weighs by. The order of the weights is that of centering
// theory (Grosz, Joshi and Weinstein, "Centering", Computational Linguistics
// 21(2), 1995): subjects before others. The numbers are ours, from a small
// grid on the 154 pronouns of GUM's news that could be joined: F1 lay between
// .52 and .60, precision between .855 and .892, a few pronouns either way.
const (
	subjectWeight = 2.0 // the subject of its clause
	genderWeight  = 1.5 // a known gender, where others' is not
	againWeight   = 1.0 // a pronoun went back to the same one
	ownWeight     = 1.5 // "his" of the subject of its own clause
	distance      = 1.5 // for every sentence between
	reach         = 3   // sentences looked back over
	crowd         = 24  // namings weighed for one pronoun
	least         = 1.0 // margin under which nobody is named
	alone         = 4.0 // margin where nobody else could be meant
)

// A referee resolves pronouns and definite nouns of a report in one pass.
type referee struct {
	c      *caster
	d      *text.Doc
	people []person
	gender map[int]string   // of members whose name tells none, by a pronoun that could be nobody else's
	roles  map[string][]int // words of offices, of the appositions the arcs show → members
}

// refer adds what the pronouns and definite nouns stand for.
func (c *caster) refer() {
	r := &referee{c: c, d: c.s.d, gender: map[int]string{}, roles: map[string][]int{}}
	ms := c.cast.Mentions
	m, quoted, block := 0, false, -1
	for i := range r.d.Tokens {
		t := &r.d.Tokens[i]
		if b := r.d.Sents[t.Sent].Block; b != block {
			quoted, block = false, b
		}
		if t.Kind == text.Quote {
			switch w := t.Of(r.d.Text); w {
			case "“", "«":
				quoted = true
			case "”", "»":
				quoted = false
			case "\"":
				quoted = !quoted
			}
			continue
		}
		for m < len(ms) && ms[m].End <= t.Start {
			m++
		}
		if m < len(ms) && ms[m].Start <= t.Start {
			if ms[m].Start == t.Start {
				r.meet(&ms[m], i, quoted)
			}
			continue
		}
		if t.Kind != text.Word {
			continue
		}
		if g := r.c.s.lang.grammar.Pronoun.Get(t.Lower); g != "" {
			if !quoted {
				r.pronoun(i, g)
			}
			continue
		}
		if t.Tag == "NN" {
			r.noun(i, quoted)
		}
	}
}

// meet notes the mention that begins at token i.
func (r *referee) meet(m *Mention, i int, quoted bool) {
	mb := &r.c.cast.Members[m.Member]
	if mb.Type != Person {
		if m.Type == Role && !quoted {
			last := i
			for last+1 < len(r.d.Tokens) && r.d.Tokens[last+1].End <= m.End {
				last++
			}
			r.people = append(r.people, person{-1, last, r.d.Tokens[i].Sent, mb.Gender, r.subject(last)})
		}
		return
	}
	last := i
	for last+1 < len(r.d.Tokens) && r.d.Tokens[last+1].End <= m.End {
		last++
	}
	h := head(r.d, i, last+1)
	r.office(h, last, m.Member)
	if !quoted {
		r.people = append(r.people, person{m.Member, h, r.d.Tokens[i].Sent, mb.Gender, r.subject(h)})
	}
}

// head is the token of [a, b) that the others hang on.
func head(d *text.Doc, a, b int) int {
	h := b - 1
	for n := 0; n < b-a && d.Tokens[h].Head >= a && d.Tokens[h].Head < b && d.Tokens[h].Head != h; n++ {
		h = d.Tokens[h].Head
	}
	return h
}

// subject reports whether token i is the subject of a clause.
func (r *referee) subject(i int) bool {
	switch r.d.Tokens[i].Label {
	case "nsubj", "nsubjpass":
		return true
	}
	return false
}

// office notes what the arcs say a person is: "Ada Roe, the harbour master, …".
func (r *referee) office(h, last, member int) {
	n := r.d.Kid(h, "appos")
	if n < 0 || n <= last+1 || r.d.Tokens[last+1].Kind != text.Punct || r.d.Tokens[n].Tag != "NN" || n-last > 12 || r.d.Kid(n, "det", "poss", "compound") < 0 {
		return
	}
	mb := &r.c.cast.Members[member]
	first := n
	for first > last+1 && r.d.Tokens[first-1].Label == "compound" && r.d.Tokens[first-1].Head == n {
		first--
	}
	span := r.d.Tokens[first].Cover(r.d.Tokens[n].Span)
	if mb.Title.Empty() && r.c.s.human(r.d.Tokens[last].Lower) {
		mb.Title = span
	}
	r.bears(r.c.s.form(first, n+1), member)
	if first < n {
		r.bears(r.d.Tokens[n].Lower, member)
	}
}

func (r *referee) bears(w string, member int) {
	l := r.roles[w]
	for _, m := range l {
		if m == member {
			return
		}
	}
	if len(l) < 4 {
		r.roles[w] = append(l, member)
	}
}

// noun reads the noun at token i that no mention holds: an office by apposition,
// a body by its last word, or a person without a name.
func (r *referee) noun(i int, quoted bool) {
	t := &r.d.Tokens[i]
	first := i
	for first > 0 && r.d.Tokens[first-1].Label == "compound" && r.d.Tokens[first-1].Head == i && r.d.Tokens[first-1].Sent == t.Sent {
		first--
	}
	if t.Label != "appos" && t.Label != "compound" && t.Label != "attr" && first > 0 && r.d.Tokens[first-1].Lower == "the" && r.d.Tokens[first-1].Sent == t.Sent && r.d.Kid(i, "prep", "relcl", "acl", "poss", "appos") < 0 {
		span := r.d.Tokens[first-1].Cover(t.Span)
		if l := r.roles[r.c.s.form(first, i+1)]; len(l) == 1 {
			r.found(Reference{span, i, l[0], alone, byOffice})
			if !quoted {
				r.people = append(r.people, person{l[0], i, t.Sent, r.of(l[0]), r.subject(i)})
			}
			return
		}
		if first == i && r.c.s.lang.bodyLast.Get(t.Lower) != "" {
			if n := r.bodyBy(t.Lower, t.Start); n >= 0 {
				r.found(Reference{span, i, n, alone, r.c.s.lang.bodyLast.Get(t.Lower)})
				return
			}
		}
	}
	if g, human := r.somebody(i); human && !quoted {
		r.people = append(r.people, person{-1, i, t.Sent, g, r.subject(i)})
	}
}

// bodyBy returns the one body named so far whose name ends in w, or -1. Only
// the last 64 members are looked at.
func (r *referee) bodyBy(w string, at int) int {
	found := -1
	ms := r.c.cast.Members
	for n := len(ms) - 1; n >= max(0, len(ms)-64); n-- {
		m := &ms[n]
		if m.Type != Body || m.Canonical.Start >= at || !strings.HasSuffix(m.Key, " "+w) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = n
	}
	return found
}

// somebody reports whether the noun at token i is a person, and the gender it tells.
func (r *referee) somebody(i int) (gender string, ok bool) {
	t := &r.d.Tokens[i]
	if t.Label == "appos" || t.Label == "compound" || t.Label == "attr" {
		return "", false // of one who is named or noted
	}
	switch w := t.Lemma; {
	case r.c.s.lang.genderOf(w) != "" && !r.c.s.lang.grammar.NoFolk.Has(w):
		return r.c.s.lang.genderOf(w), true
	case r.c.s.lang.grammar.Folk.Has(w):
		return strings.Trim(r.c.s.lang.grammar.Folk.Get(w), "-"), true
	case r.c.s.lang.titles.Get(w) != nil && r.c.s.lang.titles.Get(w).class != classAddress && r.c.s.lang.titles.Get(w).class != classPlural:
		return r.c.s.lang.titles.Get(w).gender, true
	}
	return "", false
}

func (r *referee) of(member int) string {
	if g := r.c.cast.Members[member].Gender; g != "" {
		return g
	}
	return r.gender[member]
}

func (r *referee) found(x Reference) {
	r.c.cast.References = append(r.c.cast.References, x)
}

// pronoun weighs the people named before token i, a pronoun of gender g.
func (r *referee) pronoun(i int, g string) {
	t := &r.d.Tokens[i]
	var buf [crowd]score
	seen := buf[:0]
	for k := len(r.people) - 1; k >= 0 && k >= len(r.people)-crowd; k-- {
		p := &r.people[k]
		if t.Sent-p.sent > reach {
			break
		}
		w, ok := r.weight(p, i, g)
		if !ok {
			continue
		}
		dup := false
		for x := range seen {
			if p.member >= 0 && seen[x].member == p.member {
				dup = true
				seen[x].weight = max(seen[x].weight, w)
			}
		}
		if !dup {
			seen = append(seen, score{p.member, w})
		}
	}
	best, margin := heaviest(seen)
	if best < 0 || margin < least {
		return // nobody, somebody without a name, or doubt
	}
	if len(seen) == 1 && r.of(best) == "" {
		r.gender[best] = g
	}
	r.found(Reference{t.Span, i, best, margin, byPronoun})
	r.people = append(r.people, person{best, i, t.Sent, g, r.subject(i)})
}

// A score is how much speaks for a member; member -1 is a person without a name.
type score struct {
	member int
	weight float64
}

// weight returns what speaks for p as the one for whom the pronoun at token i stands;
// false if it cannot be p.
func (r *referee) weight(p *person, i int, g string) (float64, bool) {
	t := &r.d.Tokens[i]
	pg := p.gender
	if pg == "" && p.member >= 0 {
		pg = r.of(p.member)
	}
	if pg != "" && pg != g || r.bound(p, i) {
		return 0, false
	}
	w := -distance * float64(t.Sent-p.sent)
	if p.subject {
		w += subjectWeight
	}
	if pg == g {
		w += genderWeight
	}
	if r.c.s.lang.grammar.Pronoun.Has(r.d.Tokens[p.token].Lower) {
		w += againWeight
	}
	if p.sent == t.Sent && p.subject && (t.Label == "poss" || r.c.s.lang.grammar.Reflexive.Has(t.Lower)) && r.d.Above(r.d.Tokens[p.token].Head, i) {
		w += ownWeight
	}
	return w, true
}

// heaviest returns the member with the highest score, the first of equals, and by how
// much it is above the next, alone where there is no other. The member is -1 where there
// is none, too.
func heaviest(scores []score) (best int, margin float64) {
	best, top, second := -1, 0.0, -100.0
	for n, s := range scores {
		switch {
		case n == 0:
			best, top = s.member, s.weight
		case s.weight > top:
			best, top, second = s.member, s.weight, max(second, top)
		default:
			second = max(second, s.weight)
		}
	}
	return best, min(top-second, alone)
}

// bound reports whether the arcs forbid that the pronoun at token i is p: it is
// another argument of p's verb ("Roe saw him"), or stands inside p's own phrase.
func (r *referee) bound(p *person, i int) bool {
	if p.sent != r.d.Tokens[i].Sent {
		return false
	}
	t := &r.d.Tokens[i]
	if r.c.s.lang.grammar.Reflexive.Has(t.Lower) {
		return !p.subject
	}
	if t.Label == "poss" {
		return r.d.Above(p.token, i) && p.token != i && r.d.Tokens[p.token].Label != "nsubj"
	}
	v := t.Head
	if t.Label == "pobj" {
		v = r.d.Tokens[v].Head
	}
	return v == r.d.Tokens[p.token].Head && t.Label != "nsubj" && t.Label != "nsubjpass"
}
