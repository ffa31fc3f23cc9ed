package name

import (
	"stemma/text"
)

func newScan(l *Language, d *text.Doc) *scan {
	s := &scan{lang: l, d: d, mid: map[string]bool{}, low: map[string]bool{},
		quiet: make([]bool, len(d.Sents)), start: make([]bool, len(d.Tokens)), none: make([]vain, len(d.Tokens)), tally: map[string][4]int{}}
	for si, sent := range d.Sents {
		opening, caps, lows, all, letters := true, 0, 0, 0, 0
		for i := sent.First; i < sent.Last; i++ {
			if !s.word(i) {
				// A number that opens a sentence leaves its next word inside it.
				opening = opening && d.Tokens[i].Kind != text.Number || d.Tokens[i].Kind == text.Quote || d.Tokens[i].Lower == ":"
				continue
			}
			s.start[i], opening = opening, false
			if len(d.Tokens[i].Lower) > 3 {
				letters++
				switch {
				case s.upper(i):
					all++
					caps++
				case s.cap(i):
					caps++
				default:
					lows++
				}
			}
		}
		k := text.Paragraph
		if sent.Block < len(d.Blocks) {
			k = d.Blocks[sent.Block].Kind
		}
		// Half of the longer words in capitals make a shouted line. Three in
		// five with a capital make a headline a title-case one, four in five a
		// line without a full stop; .1 up or down changes next to nothing.
		s.quiet[si] = letters >= 3 && all*2 >= letters ||
			(k == text.Headline || k == text.Subhead) && caps >= 2 && caps*5 >= letters*3 ||
			caps > 4 && caps*5 >= letters*4 && lows*5 <= letters && s.unended(sent)
		if s.quiet[si] {
			continue
		}
		for i := sent.First; i < sent.Last; i++ {
			if !s.start[i] && s.word(i) && s.cap(i) {
				s.mid[d.Tokens[i].Lower] = true
			}
		}
	}
	s.lowerWords()
	s.listen()
	return s
}

// run reads all sentences with what is known so far.
func (s *scan) run(f *facts) []cand {
	s.facts, s.out = f, make([]cand, 0, max(len(s.out)+8, len(s.d.Tokens)/tokensPerName))
	for si := range s.d.Sents {
		sent := s.d.Sents[si]
		for i := sent.First; i < sent.Last; {
			n := len(s.out)
			var next int
			if s.quiet[si] {
				next = s.known(i, sent.Last)
			} else {
				next = s.at(i, sent.Last)
			}
			if len(s.out) > n {
				next = max(next, s.out[len(s.out)-1].last)
			}
			i = max(next, i+1)
		}
	}
	return s.out
}
