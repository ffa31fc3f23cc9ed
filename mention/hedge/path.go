package hedge

// A step is a token on the way up from a verb.
type step struct {
	node   int
	shared bool // come to from a verb coordinated with it: what is said of it alone does not count
}

// maxPath is how many arcs are followed up. Ours: clauses nest five deep at most in
// reports, with two or three arcs each.
const maxPath = 24

// path lists the tokens from v up to the one that no clause of content hangs on.
func (s *Scale) path(v int, in func(int) bool) []step {
	out := []step{{node: v}}
	goal := -1 // a word further up that is about what was come through
	for range maxPath {
		t := &s.Tokens[v]
		h := t.Head
		if h == v || in != nil && !in(h) {
			break
		}
		if g := s.above(v); g >= 0 {
			goal = g
		}
		if goal == v {
			goal = -1
		}
		shared := false
		switch t.Label {
		case "ccomp", "xcomp", "csubj", "csubjpass", "acomp", "attr", "oprd", "aux", "auxpass":
			if t.Label == "ccomp" && (s.parted(min(h, v), max(h, v)) || v < h && s.above(v) < 0) {
				return out // two sentences in one
			}
		case "conj":
			shared = s.isOwn(v)
		case "dobj":
			if goal < 0 && !s.lang.words.Light.Has(s.Tokens[h].Lemma) {
				return out
			}
		default:
			if goal < 0 {
				return out
			}
		}
		out = append(out, step{h, shared})
		v = h
	}
	return out
}

// above returns a word above token v that is about it, or -1.
func (s *Scale) above(v int) int {
	for _, i := range s.over(v) {
		at := s.mentions[i].At
		if s.Above(v, at) {
			continue
		}
		if h := s.Tokens[at].Head; !s.Above(at, v) && s.Above(h, v) {
			at = h // it is [true] that; had [the nerve] to
		}
		if s.Above(at, v) {
			return at
		}
	}
	return -1
}

// isOwn reports whether a coordinated verb has a tense or a subject of its own.
func (s *Scale) isOwn(v int) bool {
	if s.Kid(v, "nsubj", "nsubjpass", "expl", "aux", "auxpass") >= 0 {
		return true
	}
	switch s.Tokens[v].Tag {
	case "VBD", "VBZ", "VBP":
		return true
	}
	return false
}
