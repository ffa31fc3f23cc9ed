package spacy

import "strings"

// An exception says into which tokens a text is split.
type exception struct {
	pieces []piece
}

type piece struct {
	size int
	norm uint64 // 0 where the word's own holds
}

// split appends the tokens of an exception that stands at byte at.
func (e *exception) split(out []Tok, at int) []Tok {
	for _, p := range e.pieces {
		out = append(out, Tok{Start: at, End: at + p.size, Norm: p.norm})
		at += p.size
	}
	return out
}

// exceptions hold all exceptions by their text.
type exceptions struct {
	byText  map[string]*exception
	lengths [256]uint64 // by first byte: bit n is set where one of n bytes exists

	// Of exceptions that hold affixes: the rows of tokens they are torn into, as
	// a tree. The tokens of a row lead from node to node, from node 0.
	nodes []map[string]int
	ends  []bool                // by node: a row ends here
	pairs [256][256 / 64]uint64 // the first bytes of a row's first two tokens
}

// find returns the exception that s is, nil if it is none.
func (x *exceptions) find(s string) *exception {
	if len(s) == 0 || len(s) > 63 || x.lengths[s[0]]>>len(s)&1 == 0 {
		return nil
	}
	return x.byText[s]
}

// loadExceptions reads the exceptions' section, a record for each:
//
//	piece, and where it has a norm: 0x1f, norm
//	further pieces, 0x1e before each
//	0x00
func (t *tokenizer) loadExceptions(section string, number func(string) uint64) {
	t.byText = make(map[string]*exception)
	for record := range strings.SplitSeq(strings.TrimSuffix(section, "\x00"), "\x00") {
		e := new(exception)
		var whole strings.Builder
		for p := range strings.SplitSeq(record, "\x1e") {
			text, norm, _ := strings.Cut(p, "\x1f")
			e.pieces = append(e.pieces, piece{len(text), number(norm)})
			whole.WriteString(text)
		}
		s := whole.String()
		if len(s) > 63 {
			panic("spacy: an exception is too long for the table of lengths")
		}
		t.byText[s] = e
		t.lengths[s[0]] |= 1 << len(s)
	}
	t.nodes, t.ends = []map[string]int{{}}, []bool{false}
	for s := range t.byText {
		if t.holdsAffix(s) {
			t.addRow(s, t.chunks(nil, s, false))
		}
	}
}

// holdsAffix tells whether the exception s may be torn apart.
func (t *tokenizer) holdsAffix(s string) bool {
	lo, _ := t.infix(s, 0)
	return t.prefix(s) > 0 || lo >= 0 || t.suffix(s) > 0 || strings.Contains(s, " ")
}

// addRow enters a row of tokens into the tree.
func (x *exceptions) addRow(s string, row []Tok) {
	at := 0
	for _, t := range row {
		word := s[t.Start:t.End]
		next, ok := x.nodes[at][word]
		if !ok {
			next = len(x.nodes)
			x.nodes = append(x.nodes, map[string]int{})
			x.ends = append(x.ends, false)
			x.nodes[at][word] = next
		}
		at = next
	}
	x.ends[at] = true
	first := &x.pairs[s[0]]
	if len(row) == 1 {
		for i := range first {
			first[i] = ^uint64(0)
		}
		return
	}
	c := s[row[1].Start]
	first[c/64] |= 1 << (c % 64)
}

// A row is a range of tokens that reads like a torn exception.
type row struct{ from, to int }

// mend puts torn exceptions together. Where rows overlap the longest wins, of
// equals the first. A row with white space in it that the exception has not
// stays as it is, but keeps its place against others.
func (x *exceptions) mend(toks []Tok, text string) []Tok {
	var rows []row
	for i := range toks {
		first := &x.pairs[text[toks[i].Start]]
		if i+1 < len(toks) {
			if c := text[toks[i+1].Start]; first[c/64]>>(c%64)&1 == 0 {
				continue
			}
		}
		at := 0
		for j := i; j < len(toks); j++ {
			work(1)
			next, ok := x.nodes[at][text[toks[j].Start:toks[j].End]]
			if !ok {
				break
			}
			at = next
			if x.ends[at] {
				rows = append(rows, row{i, j + 1})
			}
		}
	}
	if len(rows) == 0 {
		return toks
	}
	ends := x.choose(rows, toks, text)
	out := make([]Tok, 0, len(toks)+8)
	for i := 0; i < len(toks); i++ {
		end := int(ends[i])
		if end <= 0 {
			out = append(out, toks[i])
			continue
		}
		start, last := toks[i].Start, toks[end-1]
		out = x.byText[text[start:last.End]].split(out, start)
		out[len(out)-1].Space = last.Space
		i = end - 1
	}
	return out
}

// choose returns, for every token where a row begins that is to be put together,
// the row's end. The rows come in text order.
func (x *exceptions) choose(rows []row, toks []Tok, text string) []int32 {
	const taken = -1
	longest := 0
	for _, r := range rows {
		longest = max(longest, r.to-r.from)
	}
	ends := make([]int32, len(toks))
	for n := longest; n > 0; n-- {
		work(len(rows))
		for _, r := range rows {
			if r.to-r.from != n {
				continue
			}
			free := ends[r.from] == 0 && ends[r.to-1] == 0
			for i := r.from; i < r.to; i++ {
				if ends[i] == 0 {
					ends[i] = taken // also by a row that is not free itself
				}
			}
			if free && x.byText[text[toks[r.from].Start:toks[r.to-1].End]] != nil {
				ends[r.from] = int32(r.to)
			}
		}
	}
	return ends
}
