package proof

import (
	"cmp"
	"html/template"
	"slices"
	"sort"
	"strconv"
	"strings"

	"stemma/check"
	"stemma/edition/label"
	"stemma/internal/plain"
)

// rows returns the paragraphs of the draft with what was found of them. Sentences between
// which no line ends are one paragraph.
func (p *page) rows() []row {
	d := &p.Proof.Draft
	var paras [][2]int // of each the first sentence, and the one behind its last
	of := make([]int, len(d.Sentences))
	for i, s := range d.Sentences {
		if i == 0 || strings.Contains(d.Text[d.Sentences[i-1][1]:s[0]], "\n") {
			paras = append(paras, [2]int{i, i})
		}
		of[i] = len(paras) - 1
		paras[of[i]][1] = i + 1
	}
	its := make([][]numbered, len(paras))
	for k := range p.Proof.Items {
		if it := &p.Proof.Items[k]; it.Sentence >= 0 && it.Sentence < len(of) {
			its[of[it.Sentence]] = append(its[of[it.Sentence]], numbered{Item: it})
		}
	}
	out := make([]row, len(paras))
	no := 0
	for i, q := range paras {
		for j := range its[i] {
			no++
			its[i][j].no = no
		}
		out[i].Text = p.marked(d.Sentences[q[0]][0], d.Sentences[q[1]-1][1], its[i])
		for _, x := range its[i] {
			out[i].Notes = append(out[i].Notes, p.note(x))
		}
	}
	return out
}

// A numbered is an item with the number of its note.
type numbered struct {
	*check.Item
	no int
}

func (p *page) note(x numbered) note {
	s := signs[x.Status]
	said := how(x.Item)
	if x.Status != check.Differs {
		said = strings.TrimSuffix(label.Statuses.Say(x.Status)+"; "+said, "; ")
	}
	return note{No: x.no, Mark: s[0], Glyph: s[1], Said: said, Kind: label.Items.Say(x.Kind), Evidence: p.evidence(x.Item)}
}

// marked returns a stretch of the draft in which the items are links to their notes. Of
// items that overlap one is marked: one that differs before one that no report has, then
// the shortest; of each of the others the number stands at its end.
func (p *page) marked(from, to int, its []numbered) template.HTML {
	text := p.Proof.Draft.Text
	order := map[string]int{check.Differs: 0, check.NotFound: 1, check.Traced: 2}
	byWeight := slices.Clone(its)
	slices.SortStableFunc(byWeight, func(a, b numbered) int {
		return cmp.Or(order[a.Status]-order[b.Status], (a.Passage.End-a.Passage.Start)-(b.Passage.End-b.Passage.Start))
	})
	chosen := map[int]bool{}
	var marks []numbered // the chosen ones, none of which overlaps another
	begun, ended := make(sums, to-from+2), make(sums, to-from+2)
	for _, x := range byWeight {
		lo, hi := x.Passage.Start-from, x.Passage.End-from
		if lo < 0 || lo >= hi || hi > to-from || begun.below(hi) > ended.below(lo+1) { // one that begins before its end has not ended
			continue
		}
		begun.add(lo)
		ended.add(hi)
		chosen[x.no] = true
		marks = append(marks, x)
	}
	slices.SortFunc(marks, func(a, b numbered) int { return a.Passage.Start - b.Passage.Start })
	after := func(at int) int { // the first that ends behind at
		return sort.Search(len(marks), func(i int) bool { return marks[i].Passage.End > at })
	}
	type cut struct {
		at, rank, no int
		html         string
	}
	var cuts []cut
	for _, x := range its {
		s := signs[x.Status]
		href := `href="#n` + strconv.Itoa(x.no) + `"`
		if chosen[x.no] {
			cuts = append(cuts, cut{x.Passage.Start, 2, x.no, `<a class="m ` + esc(x.Kind) + ` ` + s[0] + `" ` + href + `>`}, cut{x.Passage.End, 0, x.no, `</a>`})
		}
		cuts = append(cuts, cut{min(max(x.Passage.End, from), to), 1, x.no, `<sup><a class="no ` + s[0] + `" ` + href + `>` + strconv.Itoa(x.no) + `</a></sup>`})
	}
	// A number that would fall within a link stands behind it.
	for i := range cuts {
		if cuts[i].rank != 1 {
			continue
		}
		if k := after(cuts[i].at); k < len(marks) && marks[k].no != cuts[i].no && marks[k].Passage.Start < cuts[i].at {
			cuts[i].at = marks[k].Passage.End
		}
	}
	slices.SortStableFunc(cuts, func(a, b cut) int { return cmp.Or(a.at-b.at, a.rank-b.rank, a.no-b.no) })
	var b strings.Builder
	for _, c := range cuts {
		b.WriteString(shown(text[from:c.at]))
		b.WriteString(c.html)
		from = c.at
	}
	b.WriteString(shown(text[from:to]))
	return template.HTML(b.String())
}

// sums counts places, in a binary indexed tree: adding and asking take log n steps.
type sums []int32

// add counts place i, which is not the last.
func (s sums) add(i int) {
	for i++; i < len(s); i += i & -i {
		s[i]++
	}
}

// below returns how many places before i were counted.
func (s sums) below(i int) (n int32) {
	for ; i > 0; i -= i & -i {
		n += s[i]
	}
	return n
}

// shown returns a piece of a text with its line breaks.
func shown(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = template.HTMLEscapeString(plain.Shown(strings.TrimSuffix(lines[i], "\r")))
	}
	return strings.Join(lines, "\n")
}

// A fullText is the text of a report in which the passages that are linked to have ids.
type fullText struct {
	Siglum  string
	Witness check.Witness
	HTML    template.HTML
}

// Texts returns the texts of the reports. It must be asked last, when all links are made.
func (p *page) Texts() []fullText {
	var out []fullText
	for _, w := range p.Proof.Witnesses {
		out = append(out, fullText{w.Siglum, w, p.full(w)})
	}
	return out
}

// full returns a text with its cited passages: each is an element, or where it would cross
// another an empty one at its beginning.
func (p *page) full(w check.Witness) template.HTML {
	var spans [][2]int
	for s := range p.cited[w.Siglum] {
		if s[0] >= 0 && s[0] < s[1] && s[1] <= len(w.Text) {
			spans = append(spans, s)
		}
	}
	slices.SortFunc(spans, func(a, b [2]int) int { return cmp.Or(a[0]-b[0], b[1]-a[1]) })
	var b strings.Builder
	var open []int // ends
	at := 0
	upTo := func(n int) {
		for len(open) > 0 && open[len(open)-1] <= n {
			end := open[len(open)-1]
			b.WriteString(shown(w.Text[at:end]))
			b.WriteString(`</span>`)
			at, open = end, open[:len(open)-1]
		}
		b.WriteString(shown(w.Text[at:n]))
		at = n
	}
	for _, s := range spans {
		upTo(s[0])
		id := anchor(w.Siglum, s[0], s[1])
		if len(open) > 0 && open[len(open)-1] < s[1] {
			b.WriteString(`<i id="` + id + `"></i>`)
			continue
		}
		b.WriteString(`<span id="` + id + `">`)
		open = append(open, s[1])
	}
	upTo(len(w.Text))
	return template.HTML(b.String())
}
