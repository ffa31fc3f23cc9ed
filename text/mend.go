package text

// mend sets right what the parser makes of a sentence where its arcs can be no
// English. A clause that is a subject opens with "that", "what", a gerund or "to";
// one with a subject of its own and the participle of a verb of thought before "to" is a
// clause cut short behind a noun: "8,000 of the troops believed to be there have left"
// tells of 8,000. Of 26,000 sentences of news two are read so.
func (d *Doc) mend(s *Sent) {
	for v := s.First + 1; v < s.Last; v++ {
		t := &d.Tokens[v]
		if t.Label != "csubj" || t.Tag != "VBN" && t.Tag != "VBD" || t.Head <= v || !nounTag(d.Tokens[v-1].Tag) || !thought[t.Lemma] || d.Tokens[v+1].Tag != "TO" {
			continue
		}
		h := t.Head
		subject, that, whole := -1, -1, true
		for k := s.First; k < h; k++ {
			x := &d.Tokens[k]
			if x.Head != v || k == v {
				continue
			}
			switch {
			case k < v && (x.Label == "nsubj" || x.Label == "nsubjpass") && x.Tag[0] != 'W':
				subject = k
			case k < v && x.Label == "mark" && d.Tokens[h].Label == "ccomp" && d.Tokens[h].Head < k:
				that = k // of the clause that it opens: said [that some of them have left]
			case k < v && x.Label != "punct", x.Label == "dobj", x.Label == "ccomp":
				whole = false
			}
		}
		if subject < 0 || !whole {
			continue
		}
		d.Tokens[subject].Head, d.Tokens[subject].Label = h, "nsubj"
		if that >= 0 {
			d.Tokens[that].Head = h
		}
		t.Head, t.Label = v-1, "acl"
		if d.Tokens[v-1].Head == v {
			t.Head = subject // as good a noun
		}
	}
}

// thought are verbs whose passive takes "to": believed to be, expected to come.
var thought = map[string]bool{"believe": true, "think": true, "say": true, "expect": true, "know": true, "report": true, "fear": true, "suspect": true, "estimate": true,
	"suppose": true, "presume": true, "understand": true, "allege": true, "consider": true, "deem": true, "assume": true, "rumor": true, "rumour": true}

func nounTag(tag string) bool { return len(tag) > 1 && tag[:2] == "NN" }
