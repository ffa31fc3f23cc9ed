package print

import (
	"fmt"
	"slices"
	"strings"

	"stemma/edition"
	"stemma/edition/label"
)

func (b *board) changed() {
	if len(b.e.Findings) == 0 {
		return
	}
	b.section(label.Changed, len(b.e.Findings))
	limit := 18
	for i, f := range b.e.Findings {
		if i == limit && !b.st.All {
			b.printf("  %s\n", b.faint(fmt.Sprintf("%d more", len(b.e.Findings)-i)))
			break
		}
		name := pad(label.Kinds.Say(f.Kind), 21)
		kind := text(name)
		if f.Severity != "note" {
			kind = b.rubric(name)
		}
		if f.Against == nil {
			b.printf("  %s %s %s\n", kind, quoted(f.Suspect, 60), b.sig(f.Suspect.Siglum))
			continue
		}
		n := max((b.st.Width-21-24)/2, leastPassage)
		from, to := sideBySide(*f.Against, f.Suspect, n)
		b.printf("  %s %s %s -> %s %s  %s\n", kind, from, b.sig(f.Against.Siglum), to, b.sig(f.Suspect.Siglum), b.faint(label.Ties.Say(f.Tie)))
	}
}

// leastPassage is the number of columns that a passage has however narrow the
// terminal is: fewer hold no claim, and the row is folded.
const leastPassage = 24

func (b *board) quotes() {
	if len(b.e.Quotes) == 0 {
		return
	}
	b.section(label.Quotes, len(b.e.Quotes))
	for i, u := range b.e.Quotes {
		if i == 8 && !b.st.All {
			b.printf("  %s\n", b.faint(fmt.Sprintf("%d more", len(b.e.Quotes)-i)))
			break
		}
		var sigla []string
		who := b.speaker(u)
		for _, r := range u.Readings {
			if len(sigla) == 0 || sigla[len(sigla)-1] != r.Siglum {
				sigla = append(sigla, r.Siglum)
			}
		}
		b.printf("  %s%s %s\n", who, quoted(u.Readings[0].Passage, 60), b.sigs(sigla))
		for _, o := range u.Ops {
			if o.Kind == "truncated" || o.Kind == "same_word_form" {
				continue
			}
			b.printf("      %s  %s -> %s\n", pad(label.Ops.Say(o.Kind), 16), b.side(o.A, u.Readings[o.From].Siglum), b.side(o.B, u.Readings[o.To].Siglum))
		}
	}
}

func (b *board) side(p *edition.Passage, siglum string) ink {
	if p == nil {
		return "- " + b.sig(siglum)
	}
	return text(quoted(*p, 36)) + " " + b.sig(siglum)
}

// denied lists the claims that somebody denies.
func (b *board) denied() {
	n := 0
	for _, l := range b.e.Loci {
		for _, v := range l.Variants {
			if v.Firmness != "denied" {
				continue
			}
			if n++; n == 1 {
				b.section(label.Denied, 0)
			}
			who := ""
			if len(v.Chain) > 0 {
				who = words(v.Chain[len(v.Chain)-1], 36) + ": "
			}
			b.printf("  %s%s %s\n", who, quoted(v.Passage, 66), b.sigs(v.Sigla))
		}
	}
}

func (b *board) checks() {
	if len(b.e.Checks) == 0 {
		return
	}
	b.section(label.Sums, 0)
	type row struct {
		text, verdict string
		sigla         []string
	}
	var rows []row
	plain := map[string]int{}
	for _, c := range b.e.Checks {
		if c.Verdict == "holds" && c.Kind == "part_whole" && !b.st.All {
			plain[c.Kind]++
			continue
		}
		r := row{text: c.Formula, verdict: c.Verdict}
		if c.Result != "" && !strings.Contains(c.Formula, c.Result) {
			r.text += "  " + c.Result
		}
		at := -1
		for i := range rows {
			if rows[i].text == r.text && rows[i].verdict == r.verdict {
				at = i
			}
		}
		if at < 0 {
			rows = append(rows, r)
			at = len(rows) - 1
		}
		for _, p := range c.Inputs {
			if !slices.Contains(rows[at].sigla, p.Siglum) {
				rows[at].sigla = append(rows[at].sigla, p.Siglum)
			}
		}
	}
	for _, r := range rows {
		v := text(label.Verdicts.Say(r.verdict))
		if r.verdict == "does_not_hold" {
			v = b.rubric(label.Verdicts.Say(r.verdict))
		}
		b.printf("  %s  %s  %s\n", r.text, v, b.sigs(r.sigla))
	}
	if n := plain["part_whole"]; n > 0 {
		b.printf("  %s\n", b.faint(fmt.Sprintf("%s: no part is larger than its whole", plural(n, "part"))))
	}
}

// speaker is who says a quotation, with a colon: a person whom a report names, in
// the report that has most of the name; else a body; else the first words for him
// that are no pronoun, if there are any. An outlet in which it was read comes last but
// pronouns.
func (b *board) speaker(u edition.Utterance) string {
	who, best := "", 0
	for _, r := range u.Readings {
		if r.Speaker == nil {
			continue
		}
		rank, name := 3, *r.Speaker
		if a := b.actor(r.Actor); a != nil {
			name = a.Name
			switch a.Type {
			case "person":
				rank = 5
			case "body":
				rank = 4
			default:
				rank = 2
			}
		} else if pronouns[strings.ToLower(name.Exact)] {
			rank = 1
		}
		if rank > best {
			who, best = words(name, 40)+": ", rank
		}
	}
	return who
}

var pronouns = map[string]bool{"he": true, "she": true, "they": true, "it": true, "who": true, "i": true, "we": true}

// actor is the one of the cast with an id, or nil.
func (b *board) actor(id string) *edition.Actor {
	for i := range b.e.People {
		if id != "" && b.e.People[i].ID == id {
			return &b.e.People[i]
		}
	}
	return nil
}
