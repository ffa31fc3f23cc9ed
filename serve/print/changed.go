package print

import (
	"fmt"
	"slices"
	"strings"

	"stemma/edition"
	"stemma/edition/front"
	"stemma/edition/label"
	"stemma/finding"
)

// changed writes the findings.
func (b *board) changed() {
	fs := b.page.Changed
	if len(fs) == 0 {
		return
	}
	b.section(label.Changed, len(fs))
	limit := 14
	for i, f := range fs {
		if i == limit && !b.st.All {
			b.printf("  %s\n", b.faint(fmt.Sprintf("%d more", len(fs)-i)))
			break
		}
		name := pad(label.Kinds.Say(f.Kind), 21)
		kind := text(name)
		if f.Severity != "note" {
			kind = b.rubric(name)
		}
		if f.Against == nil {
			b.printf("  %s %s %s%s\n", kind, quoted(f.Suspect, 60), b.sig(f.Suspect.Siglum), b.id(f.ID))
			continue
		}
		n := max((b.st.Width-21-24)/2, leastPassage)
		from, to := sideBySide(*f.Against, f.Suspect, n)
		b.printf("  %s %s %s %s %s %s  %s%s\n", kind, from, b.sig(f.Against.Siglum), leads(f.Tie), to, b.sig(f.Suspect.Siglum), b.faint(label.Ties.Say(f.Tie)), b.id(f.ID))
	}
}

// leads is the sign between two passages: an arrow only where the second report was made from
// the first.
func leads(tie string) string {
	if tie == finding.MadeFrom {
		return "->"
	}
	return "/"
}

// leastPassage is the least number of columns for a passage in a narrow terminal;
// fewer could not show a claim. Rows that are too long are then folded.
const leastPassage = 24

// quotes writes the quotations and how their readings differ.
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
		b.printf("  %s%s %s%s\n", who, quoted(u.Readings[0].Passage, 60), b.some(sigla), b.id(u.ID))
		b.ops(u)
	}
}

// ops writes how the readings of a quotation differ.
func (b *board) ops(u edition.Utterance) {
	for i, o := range u.Ops {
		if o.Kind == "truncated" || o.Kind == "same_word_form" {
			continue
		}
		if i >= mostOps && !b.st.All {
			b.printf("      %s\n", b.faint(fmt.Sprintf("%d more", len(u.Ops)-i)))
			break
		}
		b.printf("      %s  %s -> %s\n", pad(label.Ops.Say(o.Kind), 16), b.side(o.A, u.Readings[o.From].Siglum), b.side(o.B, u.Readings[o.To].Siglum))
	}
}

// mostOps is the greatest number of differences of one quotation unless Style.All is set.
// The value is ours.
const mostOps = 6

// side returns one side of a difference between readings; p is nil if that side has no
// words.
func (b *board) side(p *edition.Passage, siglum string) ink {
	if p == nil {
		return "- " + b.sig(siglum)
	}
	return text(quoted(*p, 36)) + " " + b.sig(siglum)
}

// denied writes the claims that are denied, and by whom.
func (b *board) denied() {
	n := 0
	for _, l := range b.e.Loci {
		if l.Further {
			continue
		}
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

// apparatus writes the claims whose readings differ in more than words, and counts the
// others that several reports have.
func (b *board) apparatus() {
	shown, same := []edition.Locus{}, 0
	for _, l := range b.page.Apparatus {
		if b.st.All && !b.st.ids || front.Split(&l) {
			shown = append(shown, l)
		} else {
			same++
		}
	}
	if len(shown)+same == 0 {
		return
	}
	b.section(label.Apparatus, 0)
	for i, l := range shown {
		if i == mostLoci && !b.st.All {
			same += len(shown) - i
			break
		}
		b.locus(l)
	}
	if same > 0 {
		b.printf("  %s\n", b.faint(plural(same, more(len(shown), "claim"))+" in several reports"))
	}
}

// mostLoci is the greatest number of claims of the apparatus unless Style.All is set. The
// value is ours.
const mostLoci = 4

// locus writes one claim: its readings, those that are told as firmly in one row with the
// words of the first, and who is silent.
func (b *board) locus(l edition.Locus) {
	n := max(b.st.Width-30, leastPassage)
	for i, v := range l.Variants {
		if i == mostVariants && !b.st.All {
			b.printf("      %s\n", b.faint(plural(len(l.Variants)-i, "more reading")))
			break
		}
		mark := "  "
		if i > 0 {
			mark = "    | "
		}
		parts := []ink{text(quoted(v.Passage, n)), b.some(v.Sigla)}
		if v.Firmness != "stated" {
			parts = append(parts, b.rubric(label.Firmness.Say(v.Firmness)))
		}
		if len(v.Chain) > 0 {
			parts = append(parts, b.faint(words(v.Chain[len(v.Chain)-1], 36)))
		}
		b.flow(mark, parts, " ")
	}
	if b.st.ids {
		b.printf("      %s\n", b.faint(l.ID))
	}
	if len(l.Silent) > 0 && b.st.All {
		b.printf("      %s %s\n", b.faint(label.Silent), b.some(l.Silent))
	}
}

// mostVariants is the greatest number of readings of a claim unless Style.All is set. The
// value is ours.
const mostVariants = 3

// checks writes the sums that fail or that join reports, and counts the others. Checks
// with the same text share a row.
func (b *board) checks() {
	shown, held := b.page.Sums, len(b.page.Held)
	if b.st.All {
		shown, held = append(shown[:len(shown):len(shown)], b.page.Held...), 0
	}
	if len(shown)+held == 0 {
		return
	}
	b.section(label.Sums, 0)
	type row struct {
		text, verdict string
		sigla         []string
	}
	var rows []row
	for _, c := range shown {
		r := row{text: c.Formula, verdict: c.Verdict}
		if c.Result != "" && !strings.Contains(c.Formula, c.Result) {
			r.text += "  " + c.Result
		}
		i := slices.IndexFunc(rows, func(x row) bool { return x.text == r.text && x.verdict == r.verdict })
		if i < 0 {
			i = len(rows)
			rows = append(rows, r)
		}
		for _, p := range c.Inputs {
			if !slices.Contains(rows[i].sigla, p.Siglum) {
				rows[i].sigla = append(rows[i].sigla, p.Siglum)
			}
		}
	}
	for i, r := range rows {
		if i == mostSums && !b.st.All {
			b.printf("  %s\n", b.faint(fmt.Sprintf("%d more", len(rows)-i)))
			break
		}
		v := text(label.Verdicts.Say(r.verdict))
		if r.verdict == "does_not_hold" {
			v = b.rubric(label.Verdicts.Say(r.verdict))
		}
		b.printf("  %s  %s  %s\n", r.text, v, b.some(r.sigla))
	}
	if held > 0 {
		verb := " hold"
		if held == 1 {
			verb = " holds"
		}
		b.printf("  %s\n", b.faint(plural(held, more(len(shown), "sum"))+verb))
	}
}

// more returns what a count below n rows is of: "more sum", or "sum" if there are no rows.
func more(n int, noun string) string {
	if n == 0 {
		return noun
	}
	return "more " + noun
}

// mostSums is the greatest number of sums unless Style.All is set. The value is ours.
const mostSums = 10

// speaker returns the name of the speaker of a quotation and a colon, or "". Of the
// names that the reports give, it prefers a person's, then that of a body, then words
// such as "the pilot", then the name of an outlet, then a pronoun.
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

// actor returns the member of the cast with the given id, or nil if there is none.
func (b *board) actor(id string) *edition.Actor {
	for i := range b.e.People {
		if id != "" && b.e.People[i].ID == id {
			return &b.e.People[i]
		}
	}
	return nil
}
