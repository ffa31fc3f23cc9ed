package text

// mend sets right what the parser makes of a sentence where its arcs can be no
// English. A clause that is a subject opens with "that", "what", a gerund or "to";
// one with a subject of its own and the participle of a verb of thought before "to" is a
// clause cut short behind a noun: "8,000 of the troops believed to be there have left"
// tells of 8,000. Of 26,000 sentences of news two are read so.
func (r *reader) mend(s *Sent) {
	for v := s.First + 1; v < s.Last; v++ {
		t := &r.Tokens[v]
		if t.Label != "csubj" || t.Tag != "VBN" && t.Tag != "VBD" || t.Head <= v || !nounTag(r.Tokens[v-1].Tag) || !r.lang.words.Thought.Has(t.Lemma) || r.Tokens[v+1].Tag != "TO" {
			continue
		}
		h := t.Head
		subject, that, whole := -1, -1, true
		for k := s.First; k < h; k++ {
			x := &r.Tokens[k]
			if x.Head != v || k == v {
				continue
			}
			switch {
			case k < v && (x.Label == "nsubj" || x.Label == "nsubjpass") && x.Tag[0] != 'W':
				subject = k
			case k < v && x.Label == "mark" && r.Tokens[h].Label == "ccomp" && r.Tokens[h].Head < k:
				that = k // of the clause that it opens: said [that some of them have left]
			case k < v && x.Label != "punct", x.Label == "dobj", x.Label == "ccomp":
				whole = false
			}
		}
		if subject < 0 || !whole {
			continue
		}
		r.Tokens[subject].Head, r.Tokens[subject].Label = h, "nsubj"
		if that >= 0 {
			r.Tokens[that].Head = h
		}
		t.Head, t.Label = v-1, "acl"
		if r.Tokens[v-1].Head == v {
			t.Head = subject // as good a noun
		}
	}
}

func nounTag(tag string) bool { return len(tag) > 1 && tag[:2] == "NN" }
