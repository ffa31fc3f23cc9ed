package attribution

import (
	"stemma/mention"
	"stemma/mention/name"
	"stemma/report"
	"stemma/text"
)

// signedBelow reads the quote q, whose last token is before last: the line under it
// signs it, "— Ada Moor, the harbour master", "— Harbour Board (@anselboard) 3 October".
func (r *reader) signedBelow(q, last int) (saying, bool) {
	d := r.d
	if last == len(d.Tokens) {
		return saying{}, false
	}
	n := d.Tokens[last].Sent
	s := &d.Sents[n]
	if s.First != last || d.Blocks[s.Block].Kind != text.Signature {
		return saying{}, false
	}
	from := s.First
	for from < s.Last && d.Tokens[from].Kind != text.Word {
		from++
	}
	to := from
	for to < s.Last && d.Tokens[to].Lower != "," && d.Tokens[to].Lower != "(" && !handle(d, to) {
		to++
	}
	if to == from || to-from > longest {
		return saying{}, false
	}
	cue := d.Tokens[s.First].Span
	if from == s.First {
		cue = d.Tokens[from].Span
	}
	src := r.resolve(r.unitAt(n), np{from - s.First, to - s.First, to - 1 - s.First})
	if m := src.Member; m >= 0 && r.cast.Members[m].Type == name.Place && to-from > 1 {
		src = Source{Span: src.Span, Name: src.Span, Member: -1, Kind: Body} // "Rescue Tolva" is not Tolva
	}
	return r.silently(q, src, cue, n, bySignature)
}

// handle reports whether token i begins the handle of an account: "@anselboard".
func handle(d *text.Doc, i int) bool { return d.Text[d.Tokens[i].Start] == '@' }

// ledTo reads the quote q that begins a paragraph with token first: the sentence above
// ends in a colon, and says who has written or said it without saying what: "The board
// wrote to all who live there:".
func (r *reader) ledTo(q, first int) (saying, bool) {
	d := r.d
	if first == 0 || d.Tokens[first-1].Lower != ":" || r.opening(first) != first {
		return saying{}, false
	}
	n := d.Tokens[first-1].Sent
	if d.Sents[n].Block == d.Sents[d.Tokens[first].Sent].Block {
		return saying{}, false
	}
	for i := len(r.out) - 1; i >= 0; i-- {
		a := &r.out[i]
		if a.Sent != n || len(a.own) == 0 || len(a.Quotes) > 0 || a.Firmness == mention.Denied {
			continue
		}
		b := *a
		b.Segments, b.By = d.Segments(r.quotes[q].Outer), byColon.Then(a.By)
		r.settle(&b)
		return b, len(b.Segments) > 0
	}
	return saying{}, false
}

// opening returns the first token of the paragraph that token i stands in.
func (r *reader) opening(i int) int {
	s := r.d.Tokens[i].Sent
	for s > 0 && r.d.Sents[s-1].Block == r.d.Sents[s].Block {
		s--
	}
	return r.d.Sents[s].First
}

// silently makes a saying of quote q by src, whose place alone, at cue in sentence sent,
// tells that he says it.
func (r *reader) silently(q int, src Source, cue report.Span, sent int, by report.By) (saying, bool) {
	a := saying{Attribution: Attribution{Cue: cue, Lemma: silentVerb.lemma, Sent: sent, By: by, Firmness: mention.Stated, Author: mention.Reportedly}, own: []Source{src}}
	a.inUnit = int(r.unitOf[r.d.TokenAt(cue.Start)])
	a.Segments = r.d.Segments(r.quotes[q].Outer)
	if len(a.Segments) == 0 {
		return saying{}, false
	}
	a.Chain = a.own
	r.settle(&a)
	return a, true
}
