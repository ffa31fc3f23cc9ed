package claim

import (
	"stemma/report"
	"stemma/text"
)

// minClause is the number of tokens below which a run is not cut off as a
// clause of its own. Ours: shorter runs are nearly always appositions.
const minClause = 6

// clauses cuts a sentence into runs that one voice says and that hold one
// statement each: first where the voice changes, then at semicolons, dashes and
// conjunctions that open a new clause. Words that attribute (source and cue)
// belong to none.
func clauses(d *text.Doc, sent int, said []int) []piece {
	s := d.Sents[sent]
	var out []piece
	for i := s.First; i < s.Last; {
		if said[i] == -2 {
			i++
			continue
		}
		j := i + 1
		for j < s.Last && said[j] == said[i] {
			j++
		}
		out = append(out, split(d, piece{i, j, said[i]})...)
		i = j
	}
	return out
}

// split cuts a run at clause boundaries, in reading order.
func split(d *text.Doc, p piece) []piece {
	var out []piece
	start := p.first
	for i := p.first + 1; i < p.last; i++ {
		if i-start < minClause || p.last-i < minClause || !opens(d, i, p.last) {
			continue
		}
		if !hasVerb(d, start, i) || !hasVerb(d, i, p.last) {
			continue
		}
		out = append(out, piece{start, i, p.attribution})
		start = i
	}
	return append(out, piece{start, p.last, p.attribution})
}

// opens reports whether a new clause starts at token i. It is a guess by
// distance, for want of arcs: a mark followed by a word that introduces
// clauses, or a semicolon or dash.
func opens(d *text.Doc, i, last int) bool {
	prev := d.Tokens[i-1]
	switch prev.Lower {
	case ";", "—", "–", "--":
		return true
	case ",":
		return introduces[d.Tokens[i].Lower]
	}
	return bare[d.Tokens[i].Lower]
}

// introduces lists the words that open a clause after a comma.
var introduces = words("which who whom whose while as after before although though and but because since where when whereas with so yet if unless")

// bare lists the words that open a clause without a comma.
var bare = words("while although though because whereas unless whereby")

// hasVerb guesses whether tokens [first, last) hold a finite verb: a tagged
// one, an auxiliary, or a word with a verb's ending that no article precedes.
func hasVerb(d *text.Doc, first, last int) bool {
	for i := first; i < last; i++ {
		if isVerb(d, i) {
			return true
		}
	}
	return false
}

// predicate returns the governing verb of a clause, as far as it can be told
// without arcs: the first verb that is no auxiliary, else the first auxiliary.
func predicate(d *text.Doc, first, last int) (report.Span, string) {
	aux := -1
	for i := first; i < last; i++ {
		if !isVerb(d, i) {
			continue
		}
		if auxiliary[d.Tokens[i].Lower] {
			if aux < 0 {
				aux = i
			}
			continue
		}
		return d.Tokens[i].Span, text.Lemma(d.Tokens[i].Lower, 'v')
	}
	if aux >= 0 {
		return d.Tokens[aux].Span, text.Lemma(d.Tokens[aux].Lower, 'v')
	}
	return report.Span{}, ""
}

var auxiliary = words("is are was were be been being has have had do does did will would can could may might must shall should 's 've 'd 're 'll wo ca n't")

var determiner = words("the a an this that these those its his her their our my your of in on at to for by")

func isVerb(d *text.Doc, i int) bool {
	t := d.Tokens[i]
	if t.Tag != "" {
		return len(t.Tag) >= 2 && (t.Tag[:2] == "VB" || t.Tag == "MD")
	}
	if t.Kind != text.Word {
		return false
	}
	if auxiliary[t.Lower] {
		return t.Lower != "'s" // more often a genitive
	}
	if i > 0 && determiner[d.Tokens[i-1].Lower] {
		return false
	}
	w := t.Lower
	n := len(w)
	return n > 4 && (w[n-2:] == "ed" || irregularPast[w]) || irregularPast[w]
}

var irregularPast = words("died fled slid shut hurt bid dug spread said told made took gave went came saw left kept held met led lost won sent built bought brought fell rose grew began struck hit put set cut ran sank spoke wrote drew flew threw found fought became broke chose drove felt got heard knew lay laid paid read sold shot shook spent stood stole swept taught thought understood wore sought says say tells claims warns plans hopes wants expects includes remains makes takes gives goes comes")

func words(s string) map[string]bool {
	m := map[string]bool{}
	for i, j := 0, 0; j <= len(s); j++ {
		if j == len(s) || s[j] == ' ' {
			m[s[i:j]] = true
			i = j + 1
		}
	}
	return m
}
