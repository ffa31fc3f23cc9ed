package spacy

import "strings"

// biluo finds names as spaCy does: a transition system whose moves begin a
// name, go on in it, end it, make a token a name of its own or leave it out
// (Lample and others, Neural architectures for named entity recognition, NAACL
// 2016, §3, for the idea; Ratinov and Roth, CoNLL 2009, for the scheme).
type biluo struct {
	scorer
	// The Name of a name's first and later tokens, by label. Moves are numbered
	// by kind: begin, in, last, unit, each with the labels in this order; then a
	// unit without label, which is never valid, and at last the token left out.
	begin, in []string
}

// outside is the Name of a token in no name.
const outside = "O"

func newBiluo(s sections) biluo {
	names := s.lines("ner/moves")
	b := biluo{scorer: newScorer(s, "ner", 3, len(names))}
	for _, n := range names {
		kind, label, _ := strings.Cut(n, "-")
		if kind == "B" {
			b.begin = append(b.begin, "B-"+label)
			b.in = append(b.in, "I-"+label)
		}
	}
	for k, n := range names[:4*len(b.begin)] {
		if want := b.begin[k%len(b.begin)][1:]; n[1:] != want {
			panic("spacy: the model's moves for names are not in the expected order")
		}
	}
	return b
}

// find sets Name of all tokens. It must come after the arcs: a name does not
// reach over the start of a sentence.
func (b *biluo) find(w *workspace, out []Token) {
	n := len(b.begin)
	in, last, unit, out_ := n, 2*n, 3*n, b.moves-1 // first moves of the kinds
	open, start := -1, 0                           // label and first token of the name that is open
	var tokens [3]int32
	for i := range out {
		tokens = [3]int32{int32(i), -1, -1}
		if open >= 0 {
			tokens[1], tokens[2] = int32(start), int32(i-1)
		}
		final := i == len(out)-1
		ends := final || out[i+1].SentStart
		if open >= 0 && ends {
			// One move is valid.
			out[i].Name = b.in[open]
			open = -1
			continue
		}
		b.score(w, tokens[:])
		best, score := -1, none
		if open >= 0 {
			best, score = b.top(w, best, score, in+open, in+open+1)
			best, _ = b.top(w, best, score, last+open, last+open+1)
			out[i].Name = b.in[open]
			if best >= last {
				open = -1
			}
			continue
		}
		if !w.lex[i].IsSpace {
			if !ends {
				best, score = b.top(w, best, score, 0, n)
			}
			best, score = b.top(w, best, score, unit, unit+n)
		}
		best, _ = b.top(w, best, score, out_, out_+1)
		switch {
		case best < n:
			open, start = best, i
			out[i].Name = b.begin[best]
		case best < out_:
			out[i].Name = b.begin[best-unit]
		default:
			out[i].Name = outside
		}
	}
}
